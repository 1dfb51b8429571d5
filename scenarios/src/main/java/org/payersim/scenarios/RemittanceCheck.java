package org.payersim.scenarios;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.scenarios.X12Text.Segment;

/**
 * The balancing rules of the 835 (005010X221A1, front matter 1.10.2.1): line, claim and
 * transaction, and what goes with them: the interest of all claims stands in the PLB, the patient's
 * responsibility is the sum of the PR adjustments, no adjustment is zero, no reason stands twice in
 * a group, and the filing indicator is one of the 835.
 */
final class RemittanceCheck {
  private static final Set<String> GROUPS = Set.of("CO", "OA", "PI", "PR");

  /** CLP06 in this guide; 837 claims may carry others (CI, BL, FI, 11). */
  private static final Set<String> FILING_INDICATORS =
      Set.of(
          "12", "13", "14", "15", "16", "17", "AM", "CH", "DS", "HM", "LM", "MA", "MB", "MC", "OF",
          "TV", "VA", "WC", "ZZ");

  private final List<String> faults = new ArrayList<>();

  private BigDecimal payment = BigDecimal.ZERO;
  private BigDecimal claimsPaid = BigDecimal.ZERO;
  private BigDecimal providerAdjustments = BigDecimal.ZERO;
  private BigDecimal interest = BigDecimal.ZERO;
  private BigDecimal interestAdjustment = BigDecimal.ZERO;

  private Optional<Segment> claim = Optional.empty();
  private BigDecimal claimAdjustments = BigDecimal.ZERO;
  private BigDecimal patientShare = BigDecimal.ZERO;
  private BigDecimal lineCharges = BigDecimal.ZERO;
  private boolean hasLines;

  private Optional<Segment> line = Optional.empty();
  private BigDecimal lineAdjustments = BigDecimal.ZERO;
  private final Set<String> reasons = new HashSet<>();

  private RemittanceCheck() {}

  static List<String> faults(X12Text text) {
    RemittanceCheck check = new RemittanceCheck();
    boolean remittance = false;
    for (Segment segment : text.segments()) {
      if (segment.is("ST")) {
        remittance = segment.element(1).equals("835");
      }
      if (remittance) {
        check.segment(segment);
      }
    }
    return check.faults;
  }

  private void segment(Segment segment) {
    switch (segment.id()) {
      case "ST" -> {
        claimsPaid = BigDecimal.ZERO;
        providerAdjustments = BigDecimal.ZERO;
        interest = BigDecimal.ZERO;
        interestAdjustment = BigDecimal.ZERO;
      }
      case "BPR" -> payment(segment);
      case "CLP" -> openClaim(segment);
      case "SVC" -> openLine(segment);
      case "CAS" -> adjustments(segment);
      case "AMT" -> interest(segment);
      case "PLB" -> providerAdjustments(segment);
      case "SE" -> closeSet(segment);
      default -> {
        // carries no money that balances
      }
    }
  }

  private void payment(Segment segment) {
    payment = amount(segment, 2);
    expect(payment.signum() >= 0, segment.text() + " is negative");
    expect(
        (payment.signum() == 0) == segment.element(4).equals("NON"),
        segment.text() + ": NON goes with nothing paid, and only with that");
  }

  private void openClaim(Segment segment) {
    closeClaim();
    claim = Optional.of(segment);
    expect(
        FILING_INDICATORS.contains(segment.element(6)),
        segment.text() + " has a filing indicator (CLP06) the guide does not know");
    claimAdjustments = BigDecimal.ZERO;
    patientShare = BigDecimal.ZERO;
    lineCharges = BigDecimal.ZERO;
    hasLines = false;
    reasons.clear();
  }

  private void openLine(Segment segment) {
    closeLine();
    line = Optional.of(segment);
    lineAdjustments = BigDecimal.ZERO;
    lineCharges = lineCharges.add(amount(segment, 2));
    hasLines = true;
    reasons.clear();
  }

  /** CAS: group, then up to six of reason, amount, quantity. */
  private void adjustments(Segment segment) {
    String group = segment.element(1);
    expect(GROUPS.contains(group), segment.text() + " has no group code of this guide");
    for (int at = 2; at <= 17 && !segment.element(at).isEmpty(); at += 3) {
      BigDecimal amount = amount(segment, at + 1);
      expect(amount.signum() != 0, segment.text() + " adjusts by nothing");
      expect(
          reasons.add(group + segment.element(at)),
          segment.text() + " repeats a reason of its group");
      claimAdjustments = claimAdjustments.add(amount);
      lineAdjustments = lineAdjustments.add(amount);
      if (group.equals("PR")) {
        patientShare = patientShare.add(amount);
      }
    }
  }

  private void providerAdjustments(Segment segment) {
    closeClaim();
    for (int at = 4; at <= 14 && !segment.element(at).isEmpty(); at += 2) {
      BigDecimal amount = amount(segment, at);
      expect(amount.signum() != 0, segment.text() + " adjusts by nothing");
      providerAdjustments = providerAdjustments.add(amount);
      if (segment.element(at - 1).split(":", -1)[0].equals("L6")) {
        interestAdjustment = interestAdjustment.add(amount);
      }
    }
  }

  /** AMT I stands with the claim, before its lines. */
  private void interest(Segment segment) {
    if (segment.element(1).equals("I")) {
      expect(line.isEmpty(), segment.text() + " is interest, and stands with a line");
      interest = interest.add(amount(segment, 2));
    }
  }

  private void closeLine() {
    if (line.isPresent()) {
      Segment open = line.get();
      BigDecimal paid = amount(open, 2).subtract(lineAdjustments);
      expectEqual(paid, amount(open, 3), open.text() + " charge less adjustments");
      line = Optional.empty();
    }
  }

  private void closeClaim() {
    closeLine();
    if (claim.isPresent()) {
      Segment open = claim.get();
      BigDecimal charge = amount(open, 3);
      expectEqual(
          charge.subtract(claimAdjustments),
          amount(open, 4),
          open.text() + " charge less adjustments");
      if (open.element(2).equals("22")) {
        expect(open.element(5).isEmpty(), open.text() + " reverses, and has no CLP05");
        expect(charge.signum() <= 0, open.text() + " reverses, and charges nothing anew");
      } else {
        expectEqual(patientShare, amount(open, 5), open.text() + " patient responsibility");
      }
      if (hasLines) {
        expectEqual(lineCharges, charge, open.text() + " charges of its lines");
      }
      claimsPaid = claimsPaid.add(amount(open, 4));
      claim = Optional.empty();
    }
  }

  private void closeSet(Segment segment) {
    closeClaim();
    expectEqual(
        claimsPaid.subtract(providerAdjustments),
        payment,
        segment.text() + ": BPR02, claims paid less provider adjustments");
    expectEqual(
        interest.negate(), interestAdjustment, segment.text() + ": PLB L6, against all AMT I");
  }

  private static BigDecimal amount(Segment segment, int element) {
    String text = segment.element(element);
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }

  private void expectEqual(BigDecimal expected, BigDecimal actual, String what) {
    expect(
        expected.compareTo(actual) == 0,
        what + ": " + expected.toPlainString() + " but written " + actual.toPlainString());
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }
}
