package org.payersim.inquiry;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;

/**
 * An accepted claim as it stands.
 *
 * @param claim as submitted, with the latest decision on it
 * @param isReversed whether it was taken back
 * @param waiting if it waits
 * @param payment the remittance that told of it, if one did
 */
public record ClaimRecord(
    AdjudicatedClaim claim,
    boolean isReversed,
    Optional<Waiting> waiting,
    Optional<Payment> payment) {
  /**
   * What it waits for.
   *
   * @param since since when it waits for this
   * @param withProvider whether the provider was asked for something, and not the examiner has to
   *     look at it
   */
  public record Waiting(LocalDate since, boolean withProvider) {}

  /**
   * A remittance.
   *
   * @param trace number of its payment (TRN02 of the 835), empty if no money moved
   * @param on day of the remittance
   */
  public record Payment(String trace, LocalDate on) {}

  /** The payer's number. */
  public String number() {
    return claim.payerControlNumber();
  }
}
