package org.payersim.remittance;

import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.Determination;
import org.payersim.claim.Claim;
import org.payersim.money.Money;

/**
 * A claim as the remittance reports it; its charge less the adjustments of its lines is what is
 * paid for it. Source: 005010X221A1, balancing.
 *
 * @param claim as submitted
 * @param determination what was decided
 * @param lines in submitted order
 * @param corrects the payer's number of the claim it takes the place of (REF F8); empty if of none
 */
public record ClaimPayment(
    Claim claim, Determination determination, List<LinePayment> lines, String corrects) {
  public ClaimPayment {
    if (lines.size() != claim.lines().size()) {
      throw new IllegalStateException(
          "claim %s does not balance: %d lines submitted, %d reported"
              .formatted(determination.payerControlNumber(), claim.lines().size(), lines.size()));
    }
    long charge = 0;
    long paid = 0;
    for (int i = 0; i < lines.size(); i++) {
      charge += lines.get(i).decided().charge().cents();
      paid += lines.get(i).paid().cents();
    }
    long submitted = claim.charge().cents();
    if (charge != (determination.isReversal() ? -submitted : submitted)) {
      throw new IllegalStateException(
          "claim %s does not balance: it charges %s, its lines %s"
              .formatted(
                  determination.payerControlNumber(), claim.charge(), Money.ofCents(charge)));
    }
    if (paid != determination.paid().cents()) {
      throw new IllegalStateException(
          "claim %s does not balance: it is paid %s, its lines %s"
              .formatted(
                  determination.payerControlNumber(), determination.paid(), Money.ofCents(paid)));
    }
  }

  /**
   * The claim as decided.
   *
   * @throws IllegalStateException if it does not balance
   */
  public static ClaimPayment of(Claim claim, Determination determination) {
    int count = Math.min(claim.lines().size(), determination.lines().size());
    List<LinePayment> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lines.add(LinePayment.of(claim.lines().get(i), determination.lines().get(i)));
    }
    return new ClaimPayment(claim, determination, lines, "");
  }

  /** The same, told as the correction of that claim. */
  public ClaimPayment correcting(String original) {
    return new ClaimPayment(claim, determination, lines, original);
  }

  /** CLP03: what was submitted, negative on a reversal. */
  public Money charge() {
    return determination.charge();
  }

  /** CLP04. */
  public Money paid() {
    return determination.paid();
  }

  /** AMT I: paid on top, and not in what is paid for the claim. */
  public Money interest() {
    return determination.interest();
  }

  /** CLP05: the sum of all PR adjustments. */
  public Money patientResponsibility() {
    return determination.patientResponsibility();
  }
}
