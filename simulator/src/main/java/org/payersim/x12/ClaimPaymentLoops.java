package org.payersim.x12;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.adjudication.Determination;
import org.payersim.claim.Claim;
import org.payersim.claim.Party;
import org.payersim.claim.ProviderRole;
import org.payersim.control.Dialect;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.remittance.ClaimPayment;
import org.payersim.remittance.ClaimPayments;
import org.payersim.remittance.ClaimSupplement;
import org.payersim.remittance.LinePayment;
import org.payersim.x12.syntax.SegmentSpool;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * The claims of one 835 as segments: loops 2100, with their lines. Source: 005010X221A1, CLP and
 * what follows it; {@code docs/remittance.md} goes through it position by position.
 */
final class ClaimPaymentLoops implements ClaimPayments {
  /** CLP06 in this guide. A claim may carry others (CI, BL, FI, 11): they become ZZ, unknown. */
  private static final Set<String> FILING_INDICATORS =
      Set.of(
          "12", "13", "14", "15", "16", "17", "AM", "CH", "DS", "HM", "LM", "MA", "MB", "MC", "OF",
          "TV", "VA", "WC", "ZZ");

  private static final String DENIED = "4";

  /** "Your claim has been separated to expedite handling": an alert. */
  private static final String SEPARATED = "MA15";

  private final Dialect dialect;
  private final SegmentSpool segments = new SegmentSpool();
  private int count;
  private Money paid = Money.ZERO;
  private Money interest = Money.ZERO;

  ClaimPaymentLoops(Dialect dialect) {
    this.dialect = dialect;
  }

  SegmentSpool segments() {
    return segments;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public Money paid() {
    return paid;
  }

  @Override
  public Money interest() {
    return interest;
  }

  @Override
  public Encoded encoded() {
    return new Encoded(segments.toByteArray(), segments.segments(), count, paid, interest);
  }

  @Override
  public void restore(Encoded before) {
    segments.restore(before.segments(), before.segmentCount());
    count = before.count();
    paid = before.paid();
    interest = before.interest();
  }

  @Override
  public void add(ClaimPayment payment) {
    List<LinePayment> lines = payment.lines();
    int most = dialect.linesPerClaim();
    if (most == 0 || lines.size() <= most || !hasLines(payment.claim())) {
      part(payment, lines, true);
    } else {
      for (int from = 0; from < lines.size(); from += most) {
        part(payment, lines.subList(from, Math.min(from + most, lines.size())), from == 0);
      }
    }
    count++;
    paid = paid.plus(payment.paid());
    interest = interest.plus(payment.interest());
  }

  /**
   * A claim, or as many of its lines as one CLP tells of.
   *
   * @param first whether no CLP told of it before: what is of the claim as a whole is told once
   */
  private void part(ClaimPayment payment, List<LinePayment> lines, boolean first) {
    SegmentWriter out = segments.writer();
    Claim claim = payment.claim();
    boolean hasLines = hasLines(claim);
    ClaimSupplement supplement = ClaimSupplement.of(claim, lines);
    claimPayment(payment, lines, supplement);
    if (!hasLines) {
      ServiceLinePaymentLoop.adjustments(out, PartOfClaim.adjustments(lines), dialect);
    }
    ClaimNames.write(out, claim, payment.determination(), supplement);
    remarks(payment, lines, supplement);
    references(out, payment, supplement);
    dates(payment, supplement);
    amounts(payment, first, supplement);
    if (hasLines) {
      Party rendering = claim.findProvider(ProviderRole.RENDERING).orElse(claim.billing().party());
      for (int i = 0; i < lines.size(); i++) {
        ServiceLinePaymentLoop.write(out, claim, rendering, lines.get(i), dialect);
      }
    }
  }

  private void claimPayment(
      ClaimPayment payment, List<LinePayment> lines, ClaimSupplement supplement) {
    SegmentWriter out = segments.writer();
    Claim claim = payment.claim();
    Determination determination = payment.determination();
    boolean whole = lines.size() == payment.lines().size();
    out.begin("CLP")
        .text(claim.patientControlNumber())
        .text(status(determination))
        .amount(whole ? payment.charge() : PartOfClaim.charge(lines))
        .amount(whole ? payment.paid() : PartOfClaim.paid(lines));
    if (determination.isReversal()) {
      out.empty(); // a reversal reports no patient responsibility (RFI 2548)
    } else {
      amountUnlessZero(
          out, whole ? payment.patientResponsibility() : PartOfClaim.patientResponsibility(lines));
    }
    out.text(indicator(determination))
        .text(determination.payerControlNumber())
        .text(claim.facilityCode())
        .text(claim.frequency());
    if (supplement.drg().isPresent()) {
      out.empty().text(supplement.drg().get().drg()).text(supplement.drg().get().weight());
    }
    out.end();
  }

  /** CLP06. */
  private static String indicator(Determination determination) {
    String indicator = determination.filingIndicator();
    return FILING_INDICATORS.contains(indicator) ? indicator : "ZZ";
  }

  private void remarks(ClaimPayment payment, List<LinePayment> lines, ClaimSupplement supplement) {
    boolean whole = lines.size() == payment.lines().size();
    List<String> remarks =
        ClaimRemarks.ofClaim(dialect, lines, whole ? List.of() : List.of(SEPARATED));
    if (ClaimSupplement.isStay(payment.claim())) {
      Determination determination = payment.determination();
      ClaimRemarks.inpatient(
          segments.writer(),
          remarks,
          indicator(determination),
          supplement.drg(),
          determination.isReversal());
    } else {
      ClaimRemarks.outpatient(segments.writer(), remarks);
    }
  }

  private void dates(ClaimPayment payment, ClaimSupplement supplement) {
    SegmentWriter out = segments.writer();
    ClaimDates.statement(out, payment.claim(), hasLines(payment.claim()));
    if (supplement.coverageEnded().isPresent()) {
      out.begin("DTM").text("036").date(supplement.coverageEnded().get()).end();
    }
    out.begin("DTM").text("050").date(payment.determination().receivedOn()).end();
  }

  /** A reversal takes amounts back, and does not tell days and what the patient paid once more. */
  private void amounts(ClaimPayment payment, boolean first, ClaimSupplement supplement) {
    SegmentWriter out = segments.writer();
    boolean reversal = payment.determination().isReversal();
    if (dialect.allowedAmounts()) {
      amount(out, "AU", supplement.covered());
    }
    amount(out, "D8", supplement.discount());
    if (first && !reversal) {
      amount(out, "F5", payment.claim().paidByPatient());
    }
    if (first) {
      amount(out, "I", payment.interest());
    }
    if (!reversal) {
      quantity(out, "CA", supplement.coveredDays());
      quantity(out, "CD", supplement.coinsuredDays());
    }
  }

  private boolean hasLines(Claim claim) {
    return switch (dialect.lines()) {
      case ALL -> true;
      case NOT_OF_STAYS -> !ClaimSupplement.isStay(claim);
      case NONE -> false;
    };
  }

  private String status(Determination determination) {
    boolean denied = dialect.deniedStatus() && !determination.isReversal();
    for (int i = 0; denied && i < determination.lines().size(); i++) {
      denied = determination.lines().get(i).isDenied();
    }
    return denied ? DENIED : determination.status();
  }

  private void references(SegmentWriter out, ClaimPayment payment, ClaimSupplement supplement) {
    Claim claim = payment.claim();
    if (dialect.references()) {
      reference(out, "1L", claim.subscriber().groupNumber());
      reference(out, "EA", claim);
    }
    if (!payment.corrects().isEmpty()) {
      reference(out, "F8", payment.corrects());
    } else if (claim.frequency().equals("7") || claim.frequency().equals("8")) {
      reference(out, "F8", claim);
    }
    if (dialect.references()) {
      reference(out, "G1", claim);
      reference(out, "G3", claim);
      reference(out, "CE", supplement.contract());
    }
  }

  /** What the claim carries under this qualifier goes back, if it carries any. */
  static void reference(SegmentWriter out, String qualifier, Claim claim) {
    Optional<String> value = claim.findReference(qualifier);
    if (value.isPresent()) {
      reference(out, qualifier, value.get());
    }
  }

  static void reference(SegmentWriter out, String qualifier, String value) {
    if (!value.isEmpty()) {
      out.begin("REF").text(qualifier).text(value).end();
    }
  }

  static void amount(SegmentWriter out, String qualifier, Money amount) {
    if (!amount.isZero()) {
      out.begin("AMT").text(qualifier).amount(amount).end();
    }
  }

  private static void quantity(SegmentWriter out, String qualifier, Quantity quantity) {
    if (!quantity.equals(Quantity.ZERO)) {
      out.begin("QTY").text(qualifier).quantity(quantity).end();
    }
  }

  private static void amountUnlessZero(SegmentWriter out, Money amount) {
    if (amount.isZero()) {
      out.empty();
    } else {
      out.amount(amount);
    }
  }
}
