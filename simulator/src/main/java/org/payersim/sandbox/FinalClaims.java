package org.payersim.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.journal.DeterminationLog;

/** The decisions that stand: made, and not reversed since; in the order they were made. */
final class FinalClaims {
  private final Map<String, AdjudicatedClaim> standing = new LinkedHashMap<>();
  private final Set<String> reversed = new HashSet<>();

  private FinalClaims(List<AdjudicatedClaim> decided) {
    for (AdjudicatedClaim claim : decided) {
      switch (claim.outcome()) {
        case Adjudication.Finalized finalized -> standing.put(claim.payerControlNumber(), claim);
        case Adjudication.Replaced replaced -> {
          reverse(replaced.original());
          standing.put(claim.payerControlNumber(), claim);
        }
        case Adjudication.Voided voided -> reverse(voided.original());
        case Adjudication.Pended pended -> {}
        case Adjudication.Rejected rejected -> {}
      }
    }
  }

  private void reverse(String payerControlNumber) {
    standing.remove(payerControlNumber);
    reversed.add(payerControlNumber);
  }

  /** Of all claims the payer ever decided. */
  static FinalClaims of(DeterminationLog log) throws IOException {
    return new FinalClaims(log.list());
  }

  /** As far as they have to do with this claim: itself, and what came in its place. */
  static FinalClaims of(DeterminationLog log, String payerControlNumber) throws IOException {
    return new FinalClaims(log.listAbout(payerControlNumber));
  }

  Optional<AdjudicatedClaim> find(String payerControlNumber) {
    return Optional.ofNullable(standing.get(payerControlNumber));
  }

  boolean wasReversed(String payerControlNumber) {
    return reversed.contains(payerControlNumber);
  }

  List<AdjudicatedClaim> list() {
    return new ArrayList<>(standing.values());
  }
}
