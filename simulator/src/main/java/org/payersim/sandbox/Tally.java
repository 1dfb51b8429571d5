package org.payersim.sandbox;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Amounts;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.Settlement;
import org.payersim.money.Money;

/**
 * What became of a delivery, in numbers.
 *
 * @param interchanges interchanges answered
 * @param rejectedInterchanges of these, rejected as a whole (TA1 R)
 * @param unreadable stretches that are no X12
 * @param sets transaction sets checked
 * @param rejectedSets of these, rejected (999 IK5 R)
 * @param rejectedGroups functional groups with an error of their own (999 AK9 R)
 * @param paid claims the payer pays something for
 * @param patientOwes claims accepted of which nothing is paid, because what is allowed is the
 *     patient's, or because nothing is due at all
 * @param denied claims accepted and denied on every line
 * @param pended claims accepted that wait for an examiner; their amounts are not counted
 * @param voided claims that take an earlier one back; no amounts are counted for them
 * @param rejected claims not accepted (277CA)
 * @param charged what the accepted claims charge
 * @param paidAmount what is paid for them
 * @param patientAmount what is left to the patients
 */
public record Tally(
    int interchanges,
    int rejectedInterchanges,
    int unreadable,
    int sets,
    int rejectedSets,
    int rejectedGroups,
    long paid,
    long patientOwes,
    long denied,
    long pended,
    long voided,
    long rejected,
    Money charged,
    Money paidAmount,
    Money patientAmount) {
  /** Nothing yet. */
  public static final Tally NONE =
      new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Money.ZERO, Money.ZERO, Money.ZERO);

  /** Claims answered. */
  public long claims() {
    return paid + patientOwes + denied + pended + voided + rejected;
  }

  /** Whether anything was not accepted. */
  public boolean hasRejection() {
    return rejectedInterchanges + unreadable + rejectedSets + rejectedGroups > 0 || rejected > 0;
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(
        interchanges + other.interchanges,
        rejectedInterchanges + other.rejectedInterchanges,
        unreadable + other.unreadable,
        sets + other.sets,
        rejectedSets + other.rejectedSets,
        rejectedGroups + other.rejectedGroups,
        paid + other.paid,
        patientOwes + other.patientOwes,
        denied + other.denied,
        pended + other.pended,
        voided + other.voided,
        rejected + other.rejected,
        charged.plus(other.charged),
        paidAmount.plus(other.paidAmount),
        patientAmount.plus(other.patientAmount));
  }

  static Tally ofUnreadable() {
    return new Tally(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, Money.ZERO, Money.ZERO, Money.ZERO);
  }

  static Tally ofInterchange(boolean rejected) {
    return new Tally(
        1, rejected ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Money.ZERO, Money.ZERO, Money.ZERO);
  }

  static Tally ofSet(boolean rejected) {
    return new Tally(
        0, 0, 0, 1, rejected ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, Money.ZERO, Money.ZERO, Money.ZERO);
  }

  static Tally ofRejectedGroup() {
    return new Tally(0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, Money.ZERO, Money.ZERO, Money.ZERO);
  }

  /** What became of these claims. */
  public static Tally of(List<AdjudicatedClaim> claims) {
    long paid = 0;
    long patientOwes = 0;
    long denied = 0;
    long pended = 0;
    long voided = 0;
    long rejected = 0;
    Money charged = Money.ZERO;
    Money paidAmount = Money.ZERO;
    Money patientAmount = Money.ZERO;
    for (AdjudicatedClaim claim : claims) {
      switch (claim.outcome()) {
        case Adjudication.Rejected r -> rejected++;
        case Adjudication.Pended p -> pended++;
        case Adjudication.Voided v -> voided++;
        case Adjudication.Finalized f -> {}
        case Adjudication.Replaced r -> {}
      }
      Optional<Determination> decided = claim.outcome().findFinal();
      if (decided.isPresent()) {
        Amounts amounts = decided.get().amounts();
        switch (Settlement.of(decided.get())) {
          case PAID -> paid++;
          case PATIENT_OWES, NOTHING_DUE -> patientOwes++;
          case DENIED -> denied++;
        }
        charged = charged.plus(amounts.charge());
        paidAmount = paidAmount.plus(amounts.paid());
        patientAmount = patientAmount.plus(amounts.patientResponsibility());
      }
    }
    return new Tally(
        0,
        0,
        0,
        0,
        0,
        0,
        paid,
        patientOwes,
        denied,
        pended,
        voided,
        rejected,
        charged,
        paidAmount,
        patientAmount);
  }
}
