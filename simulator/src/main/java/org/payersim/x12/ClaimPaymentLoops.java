package org.payersim.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.worksheet.Notices;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.Party;
import org.payersim.claim.ProviderRole;
import org.payersim.control.Dialect;
import org.payersim.money.Money;
import org.payersim.remittance.ClaimPayment;
import org.payersim.remittance.ClaimPayments;
import org.payersim.remittance.LinePayment;
import org.payersim.x12.syntax.SegmentSpool;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * The claims of one 835 as segments: loops 2100, with their lines. Source: 005010X221A1, CLP and
 * what follows it.
 *
 * <p>A remark code of the MA series, and those about Qualified Medicare Beneficiaries, speak of the
 * claim and stand in its MOA; all others stand with their line (our own decision, as Medicare
 * remittances have it).
 */
final class ClaimPaymentLoops implements ClaimPayments {
  /** MOA03 to MOA07. */
  private static final int CLAIM_REMARKS_AT_MOST = 5;

  /** CLP06 in this guide. A claim may carry others (CI, BL, FI, 11): they become ZZ, unknown. */
  private static final Set<String> FILING_INDICATORS =
      Set.of(
          "12", "13", "14", "15", "16", "17", "AM", "CH", "DS", "HM", "LM", "MA", "MB", "MC", "OF",
          "TV", "VA", "WC", "ZZ");

  private static final String DENIED = "4";

  /** CMS change request 9911. */
  private static final Set<String> QUALIFIED_BENEFICIARY = Set.of("N781", "N782", "N783");

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
  public void add(ClaimPayment payment) {
    List<LinePayment> lines = payment.lines();
    int most = dialect.linesPerClaim();
    if (most == 0 || lines.size() <= most || !hasLines(payment.claim())) {
      part(payment, lines, payment.patientResponsibility(), payment.interest());
    } else {
      for (int from = 0; from < lines.size(); from += most) {
        List<LinePayment> some = lines.subList(from, Math.min(from + most, lines.size()));
        Money interestToldOnce = from == 0 ? payment.interest() : Money.ZERO;
        part(payment, some, PartOfClaim.patientResponsibility(some), interestToldOnce);
      }
    }
    count++;
    paid = paid.plus(payment.paid());
    interest = interest.plus(payment.interest());
  }

  /** A claim, or as many of its lines as one CLP tells of. */
  private void part(
      ClaimPayment payment, List<LinePayment> lines, Money patientShare, Money interestTold) {
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
      amountUnlessZero(out, patientShare);
    }
    String indicator = determination.filingIndicator();
    out.text(FILING_INDICATORS.contains(indicator) ? indicator : "ZZ")
        .text(determination.payerControlNumber())
        .text(claim.facilityCode())
        .text(claim.frequency())
        .end();
    if (!hasLines(claim)) {
      ServiceLinePaymentLoop.adjustments(out, PartOfClaim.adjustments(lines), dialect);
    }
    names(out, claim, determination.notices());
    claimRemarks(out, lines, whole);
    references(out, payment);
    out.begin("DTM").text("050").date(determination.receivedOn()).end();
    if (dialect.allowedAmounts()) {
      amount(out, "AU", whole ? payment.allowed() : PartOfClaim.allowed(lines));
    }
    amount(out, "I", interestTold);
    if (hasLines(claim)) {
      Party rendering = claim.findProvider(ProviderRole.RENDERING).orElse(claim.billing().party());
      for (int i = 0; i < lines.size(); i++) {
        ServiceLinePaymentLoop.write(out, claim, rendering, lines.get(i), dialect);
      }
    }
  }

  private boolean hasLines(Claim claim) {
    return switch (dialect.lines()) {
      case ALL -> true;
      case NOT_OF_STAYS -> !isStay(claim);
      case NONE -> false;
    };
  }

  /** Second digit of the type of bill: inpatient. */
  private static boolean isStay(Claim claim) {
    return claim.detail() instanceof ClaimDetail.Institutional
        && claim.facilityCode().endsWith("1");
  }

  private String status(Determination determination) {
    boolean denied = dialect.deniedStatus() && !determination.isReversal();
    for (int i = 0; denied && i < determination.lines().size(); i++) {
      denied = determination.lines().get(i).isDenied();
    }
    return denied ? DENIED : determination.status();
  }

  private static void names(SegmentWriter out, Claim claim, Notices notices) {
    Names.patient(out, claim);
    if (!claim.patient().isSubscriber()) {
      Names.write(out, "IL", claim.subscriber().party());
    }
    if (notices.corrected().isPresent()) {
      Names.write(out, "74", notices.corrected().get());
    }
    Optional<Party> rendering = claim.findProvider(ProviderRole.RENDERING);
    if (rendering.isPresent() && !rendering.get().id().equals(claim.billing().party().id())) {
      Names.write(out, "82", rendering.get());
    }
    if (notices.forwardedTo().isPresent()) {
      Names.write(out, "TT", notices.forwardedTo().get());
    }
  }

  private void claimRemarks(SegmentWriter out, List<LinePayment> lines, boolean whole) {
    List<String> remarks = whole ? List.of() : new ArrayList<>(List.of(SEPARATED));
    for (int i = 0; i < lines.size(); i++) {
      List<String> ofLine = lines.get(i).remarks();
      for (int j = 0; j < ofLine.size(); j++) {
        String remark = ofLine.get(j);
        if (isTold(dialect, lines.get(i), remark) == Told.OF_CLAIM && !remarks.contains(remark)) {
          remarks = remarks.isEmpty() ? new ArrayList<>() : remarks;
          remarks.add(remark);
        }
      }
    }
    if (!remarks.isEmpty()) {
      out.begin("MOA").empty(2);
      remarks.stream().limit(CLAIM_REMARKS_AT_MOST).forEach(out::text);
      out.end();
    }
  }

  /** Where a line's remark is told. */
  enum Told {
    OF_LINE,
    OF_CLAIM,
    NOWHERE
  }

  static Told isTold(Dialect dialect, LinePayment line, String remark) {
    Told usual = isOfClaim(remark) ? Told.OF_CLAIM : Told.OF_LINE;
    return switch (dialect.remarks()) {
      case LINE -> dialect.lines() == Dialect.Lines.NONE ? Told.OF_CLAIM : usual;
      case CLAIM -> Told.OF_CLAIM;
      case DEMANDED -> isDemanded(line) ? usual : Told.NOWHERE;
    };
  }

  private static boolean isDemanded(LinePayment line) {
    for (int i = 0; i < line.adjustments().size(); i++) {
      if (Dialect.demandsRemark(line.adjustments().get(i).reason().carc())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a remark code speaks of the claim rather than a line. */
  static boolean isOfClaim(String remark) {
    return remark.startsWith("MA") || QUALIFIED_BENEFICIARY.contains(remark);
  }

  private void references(SegmentWriter out, ClaimPayment payment) {
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

  private static void amountUnlessZero(SegmentWriter out, Money amount) {
    if (amount.isZero()) {
      out.empty();
    } else {
      out.amount(amount);
    }
  }
}
