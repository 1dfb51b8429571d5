package org.payersim.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.code.Reason;
import org.payersim.money.Money;

/**
 * What came, or would come, of deciding claims again.
 *
 * @param chosen how many claims were decided again
 * @param differences those that came out otherwise, in order of receipt
 * @param left the payer's numbers of those that would wait or be rejected now, and were left alone
 * @param remittances what was made for them; none of a dry run
 */
public record ReprocessReport(
    int chosen,
    List<Difference> differences,
    List<String> left,
    List<OutboundRemittance> remittances) {

  /**
   * A claim that came out otherwise.
   *
   * @param claim the payer's number it had
   * @param patientControlNumber the provider's number
   * @param before the decision that stood
   * @param after the one in its place
   * @param corrected the claim as it is logged now
   */
  public record Difference(
      String claim,
      String patientControlNumber,
      Determination before,
      Determination after,
      AdjudicatedClaim corrected) {
    /** More paid, or, negative, less. */
    public Money paid() {
      return after.paid().minus(before.paid());
    }

    /** More borne by the patient, or, negative, less. */
    public Money patient() {
      return after.patientResponsibility().minus(before.patientResponsibility());
    }
  }

  /** More paid over all claims, or, negative, less. */
  public Money paid() {
    return differences.stream().map(Difference::paid).reduce(Money.ZERO, Money::plus);
  }

  /** What more, or, negative, less is adjusted for each reason; sorted, none of them zero. */
  public Map<String, Money> byReason() {
    Map<String, Money> sums = new TreeMap<>();
    for (Difference difference : differences) {
      adjustments(difference.after())
          .forEach(a -> sums.merge(word(a.reason()), a.amount(), Money::plus));
      adjustments(difference.before())
          .forEach(a -> sums.merge(word(a.reason()), a.amount().negated(), Money::plus));
    }
    sums.values().removeIf(Money::isZero);
    return sums;
  }

  private static String word(Reason reason) {
    return reason.group() + "-" + reason.carc();
  }

  private static List<Adjustment> adjustments(Determination decision) {
    List<Adjustment> all = new ArrayList<>();
    for (LineDetermination line : decision.lines()) {
      all.addAll(line.adjustments());
    }
    return all;
  }
}
