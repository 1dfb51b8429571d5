package org.payersim.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.code.AdjustmentGroup;
import org.payersim.explain.CodeWords;
import org.payersim.money.Money;
import org.payersim.remittance.LinePayment;

/**
 * One adjudication of a line or a claim, as ClaimResponse and ExplanationOfBenefit both have it.
 *
 * <p>submitted, eligible, deductible, copay, coinsurance, memberliability and benefit are sums to
 * look at. Below them stands every adjustment with its group, CARC and RARCs, as in the 835:
 * submitted less all adjustments is benefit.
 *
 * @param category what it is
 * @param reason why, for an adjustment
 * @param amount how much
 * @param units units not paid, if units were cut
 */
record Slice(
    CodeableConcept category,
    Optional<CodeableConcept> reason,
    Money amount,
    Optional<BigDecimal> units) {
  /** A sum of this kind in the code system where FHIR, or else CARIN, has it. */
  private static Slice sum(String code, Money amount) {
    String system =
        switch (code) {
          case "submitted", "eligible", "deductible", "copay", "benefit" -> Systems.ADJUDICATION;
          default -> Systems.C4BB_ADJUDICATION;
        };
    return new Slice(Systems.concept(system, code), Optional.empty(), amount, Optional.empty());
  }

  /** Of a line, as its remittance reports it. */
  static List<Slice> of(LinePayment line) {
    List<Slice> slices = new ArrayList<>();
    slices.add(sum("submitted", line.decided().charge()));
    slices.add(sum("eligible", line.decided().allowed()));
    shares(line.adjustments(), slices);
    slices.add(sum("benefit", line.paid()));
    for (Adjustment adjustment : line.adjustments()) {
      slices.add(of(adjustment));
    }
    return slices;
  }

  private static void shares(List<Adjustment> adjustments, List<Slice> slices) {
    add("deductible", ofPatient(adjustments, "1"), slices);
    add("coinsurance", ofPatient(adjustments, "2"), slices);
    add("copay", ofPatient(adjustments, "3"), slices);
    add("memberliability", ofPatient(adjustments, ""), slices);
  }

  private static void add(String code, Money amount, List<Slice> slices) {
    if (!amount.isZero()) {
      slices.add(sum(code, amount));
    }
  }

  private static Money ofPatient(List<Adjustment> adjustments, String carc) {
    Money sum = Money.ZERO;
    for (Adjustment adjustment : adjustments) {
      if (adjustment.reason().group() == AdjustmentGroup.PR
          && (carc.isEmpty() || carc.equals(adjustment.reason().carc()))) {
        sum = sum.plus(adjustment.amount());
      }
    }
    return sum;
  }

  private static Slice of(Adjustment adjustment) {
    String group = adjustment.reason().group().name();
    CodeableConcept reason =
        Systems.concept(
            Systems.CARC,
            adjustment.reason().carc(),
            CodeWords.ofReasonCode(adjustment.reason().carc()));
    for (String rarc : adjustment.reason().rarcs()) {
      reason.addCoding(
          new Coding().setSystem(Systems.RARC).setCode(rarc).setDisplay(CodeWords.ofRemark(rarc)));
    }
    return new Slice(
        Systems.concept(Systems.GROUP, group, CodeWords.ofGroup(group)),
        Optional.of(reason),
        adjustment.amount(),
        adjustment.units().map(units -> new BigDecimal(units.toString())));
  }

  /** Of the claim: what its lines come to together. */
  static List<Slice> totals(Determination determination, List<LinePayment> lines) {
    List<Slice> totals = new ArrayList<>();
    totals.add(sum("submitted", determination.charge()));
    totals.add(sum("eligible", determination.amounts().allowed()));
    List<Adjustment> all = new ArrayList<>();
    lines.forEach(line -> all.addAll(line.adjustments()));
    shares(all, totals);
    totals.add(sum("benefit", determination.paid()));
    return totals;
  }
}
