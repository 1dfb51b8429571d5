package org.payersim.ledger;

import java.time.LocalDate;
import java.util.List;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.claim.Claim;

/**
 * A family's ledger as a value.
 *
 * @param family whose: the number its bucket knows it by
 * @param counters what they stand at, in the order they were opened
 * @param services its history, oldest first
 * @param posted claims decided, oldest first
 * @param waiting claims that wait for an examiner, in the order they came
 */
record FamilyState(
    String family,
    List<Accumulator> counters,
    List<PriorService> services,
    List<PostedClaim.State> posted,
    List<Waiting> waiting) {
  /** A claim that waits. What stubs said of it when it came is not asked again. */
  record Waiting(
      long number,
      String payerControlNumber,
      LocalDate receivedOn,
      Claim claim,
      Determination determination,
      List<PriorService> services) {
    static Waiting of(PendedClaim pended) {
      SubmittedClaim submitted = pended.submitted();
      return new Waiting(
          submitted.number(),
          submitted.payerControlNumber(),
          submitted.receivedOn(),
          submitted.claim(),
          pended.determination(),
          pended.services());
    }

    PendedClaim pended() {
      return new PendedClaim(
          new SubmittedClaim(number, payerControlNumber, receivedOn, claim),
          determination,
          services);
    }
  }
}
