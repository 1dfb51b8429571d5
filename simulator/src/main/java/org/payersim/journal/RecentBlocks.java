package org.payersim.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;

/**
 * The few blocks of the determination log that were read last: corrections come soon after what
 * they correct, and to read a block takes longer than to decide it. Blocks never change.
 */
final class RecentBlocks {
  private static final int KEPT = 8;

  private final Map<Long, List<AdjudicatedClaim>> blocks = new LinkedHashMap<>(16, 0.75f, true);

  synchronized Optional<List<AdjudicatedClaim>> find(long at) {
    return Optional.ofNullable(blocks.get(at));
  }

  synchronized void keep(long at, List<AdjudicatedClaim> claims) {
    blocks.put(at, claims);
    if (blocks.size() > KEPT) {
      blocks.remove(blocks.keySet().iterator().next());
    }
  }
}
