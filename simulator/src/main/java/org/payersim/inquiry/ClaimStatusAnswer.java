package org.payersim.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;
import org.payersim.inquiry.ClaimRecord.Payment;
import org.payersim.money.Money;
import org.payersim.status.ClaimStatus;

/**
 * What a claim status request is answered (277).
 *
 * @param inquiry the question
 * @param outcome the answer
 * @param on day of the answer
 */
public record ClaimStatusAnswer(ClaimStatusInquiry inquiry, Outcome outcome, LocalDate on) {
  /** The answer. */
  public sealed interface Outcome {}

  /** It is not ours to answer (STC in 2200B). */
  public record ReceiverRejected(ClaimStatus status) implements Outcome {}

  /** Nobody knows the provider (STC in 2200C). */
  public record ProviderRejected(ClaimStatus status) implements Outcome {}

  /** No such claim (STC in 2200D or 2200E). */
  public record NotFound(ClaimStatus status) implements Outcome {}

  /** Claims that answer the description, at least one. */
  public record Found(List<Told> claims) implements Outcome {
    public Found {
      claims = List.copyOf(claims);
    }
  }

  /**
   * Where something stands.
   *
   * @param statuses one to three, the first says the most
   * @param since since when (STC02)
   */
  public record Standing(List<ClaimStatus> statuses, LocalDate since) {
    public Standing {
      statuses = List.copyOf(statuses);
    }
  }

  /**
   * A claim.
   *
   * @param claim as submitted
   * @param number the payer's
   * @param standing where it stands
   * @param paid what the payer paid for it; empty as long as it is not decided
   * @param payment the remittance that told of it
   * @param lines its lines, or those asked about
   */
  public record Told(
      Claim claim,
      String number,
      Standing standing,
      Optional<Money> paid,
      Optional<Payment> payment,
      List<ToldLine> lines) {
    public Told {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line.
   *
   * @param line as submitted
   * @param standing where it stands
   * @param paid what the payer paid for it
   */
  public record ToldLine(ServiceLine line, Standing standing, Money paid) {}
}
