package org.payersim.adjudication.share;

import java.math.BigInteger;
import java.util.List;
import org.payersim.claim.AmountFact;
import org.payersim.claim.Claim;
import org.payersim.claim.OtherPayer;
import org.payersim.claim.PriorAdjudication;
import org.payersim.claim.PriorAdjustment;
import org.payersim.claim.ServiceLine;
import org.payersim.code.AdjustmentGroup;
import org.payersim.money.Money;

/**
 * What earlier payers decided for one line, from loops 2430 or, where a payer decided the claim as
 * a whole, this line's part of loop 2320.
 *
 * @param paid by all of them together; what one paid to the member himself (PR-100) counts as paid
 * @param patientOwes what the last of them left to the patient
 */
record PriorPayment(Money paid, Money patientOwes) {
  /** Paid to the member and not to the provider. */
  private static final String PAID_TO_MEMBER = "100";

  /** What the last payer allowed: paid by anyone, or left to the patient. */
  Money allowed() {
    return paid.plus(patientOwes);
  }

  /** Of this line of a claim that names what earlier payers decided. */
  static PriorPayment of(Claim claim, ServiceLine line) {
    long paid = 0;
    long owes = 0;
    for (OtherPayer payer : claim.otherPayers()) {
      if (!claim.hasDecisionOf(payer)) {
        continue;
      }
      Share share = Share.of(claim, line);
      List<PriorAdjudication> decided =
          line.priorAdjudications().stream()
              .filter(prior -> prior.payerId().equals(payer.payer().id()))
              .toList();
      paid += decidedByLine(claim, payer) ? paidOfLine(decided) : share.of(paidOfClaim(payer));
      owes = share.of(patientOf(payer.adjustments())) + patientOfLine(decided);
    }
    return new PriorPayment(Money.ofCents(Math.max(0, paid)), Money.ofCents(Math.max(0, owes)));
  }

  /** Then AMT D is the sum of the lines, and a line without a decision was paid nothing. */
  private static boolean decidedByLine(Claim claim, OtherPayer payer) {
    return claim.lines().stream()
        .flatMap(line -> line.priorAdjudications().stream())
        .anyMatch(prior -> prior.payerId().equals(payer.payer().id()));
  }

  private static long paidOfLine(List<PriorAdjudication> decided) {
    return decided.stream()
        .mapToLong(prior -> prior.paid().cents() + toMember(prior.adjustments()))
        .sum();
  }

  /** AMT EAF says it; without one the PR adjustments do. */
  private static long patientOfLine(List<PriorAdjudication> decided) {
    return decided.stream()
        .mapToLong(
            prior ->
                prior.remainingPatientLiability().isPresent()
                    ? prior.remainingPatientLiability().get().cents()
                    : patientOf(prior.adjustments()))
        .sum();
  }

  private static boolean isPaid(AmountFact amount) {
    return amount.qualifier().equals("D");
  }

  private static long paidOfClaim(OtherPayer payer) {
    long paid = toMember(payer.adjustments());
    for (AmountFact amount : payer.amounts()) {
      paid += isPaid(amount) ? amount.amount().cents() : 0;
    }
    return paid;
  }

  private static long toMember(List<PriorAdjustment> adjustments) {
    return adjustments.stream()
        .filter(a -> a.reason().carc().equals(PAID_TO_MEMBER))
        .mapToLong(a -> a.amount().cents())
        .sum();
  }

  private static long patientOf(List<PriorAdjustment> adjustments) {
    return adjustments.stream()
        .filter(a -> a.reason().group() == AdjustmentGroup.PR)
        .filter(a -> !a.reason().carc().equals(PAID_TO_MEMBER))
        .mapToLong(a -> a.amount().cents())
        .sum();
  }

  /**
   * A line's part of what was decided for the claim: by charge, so that the parts of all lines add
   * up to the whole to the cent (our own decision: each line gets what its running share adds).
   *
   * @param before charges of the lines before it
   * @param through charges of these lines and its own
   * @param all charges of all lines
   */
  private record Share(long before, long through, long all) {
    static Share of(Claim claim, ServiceLine line) {
      long before = 0;
      for (ServiceLine other : claim.lines()) {
        if (other.number() < line.number()) {
          before += other.charge().cents();
        }
      }
      return new Share(before, before + line.charge().cents(), claim.lineCharges().cents());
    }

    long of(long amount) {
      return all == 0 ? 0 : upTo(through, amount) - upTo(before, amount);
    }

    private long upTo(long charges, long amount) {
      return BigInteger.valueOf(amount)
          .multiply(BigInteger.valueOf(charges))
          .divide(BigInteger.valueOf(all))
          .longValueExact();
    }
  }
}
