package org.payersim.journal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;

/**
 * Reads a log of decided claims from its beginning to wherever it ends, and goes on when it has
 * grown. Used by one thread.
 */
public final class DecisionReader {
  private final DeterminationLog log;
  private final long skipped;
  private long at;
  private long passed;

  DecisionReader(DeterminationLog log, long skipped) {
    this.log = log;
    this.skipped = skipped;
  }

  /**
   * Claims decided together.
   *
   * @param first how many decisions the payer had made with the first of them
   * @param decidedOn the day, by the payer's clock
   * @param claims at least one
   */
  public record Decisions(long first, LocalDate decidedOn, List<AdjudicatedClaim> claims) {}

  /**
   * What follows; empty if there is no more yet. Blocks that are skipped whole are not decoded.
   *
   * @throws DamagedJournalException if it is not as it was written
   */
  public Optional<Decisions> next() throws IOException {
    Optional<DeterminationLog.Extent> extent = log.extentAt(at);
    while (extent.isPresent()) {
      DeterminationLog.Extent block = extent.get();
      long first = passed + 1;
      at += block.whole();
      passed += block.claims();
      if (passed > skipped) {
        return Optional.of(from(Math.max(first, skipped + 1), first, log.decode(block)));
      }
      extent = log.extentAt(at);
    }
    return Optional.empty();
  }

  private static Decisions from(long wanted, long first, DeterminationLog.Block block) {
    List<AdjudicatedClaim> claims = block.claims();
    return new Decisions(
        wanted, block.decidedOn(), claims.subList(Math.toIntExact(wanted - first), claims.size()));
  }
}
