package org.payersim.x12;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Party;
import org.payersim.claim.ServiceLine;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Procedure;
import org.payersim.money.Quantity;
import org.payersim.remittance.LinePayment;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * One service line of an 835. Source: 005010X221A1, loop 2110.
 *
 * <p>Of a denied line no units are paid: SVC05 is 0 and SVC07 gives the units submitted; where
 * units were cut SVC05 has those that were paid.
 */
final class ServiceLinePaymentLoop {
  private static final int TRIPLETS_AT_MOST = 6;

  private ServiceLinePaymentLoop() {}

  /**
   * @param rendering who rendered the claim, as loop 2100 says it
   */
  static void write(SegmentWriter out, Claim claim, Party rendering, LinePayment line) {
    ServiceLine submitted = line.submitted();
    service(out, line);
    DateSpan days = submitted.service();
    if (days.isOneDay()) {
      out.begin("DTM").text("472").date(days.from()).end();
    } else {
      out.begin("DTM").text("150").date(days.from()).end();
      out.begin("DTM").text("151").date(days.to()).end();
    }
    adjustments(out, line.adjustments());
    ClaimPaymentLoops.reference(out, "6R", submitted.controlNumber());
    String npi = claim.rendering(submitted).npi();
    if (!npi.equals(rendering.npi())) {
      ClaimPaymentLoops.reference(out, "HPI", npi);
    }
    ClaimPaymentLoops.amount(out, "B6", line.decided().allowed());
    penalty(out, line.adjustments());
    List<String> remarks = line.remarks();
    for (int i = 0; i < remarks.size(); i++) {
      if (!ClaimPaymentLoops.isOfClaim(remarks.get(i))) {
        out.begin("LQ").text("HE").text(remarks.get(i)).end();
      }
    }
  }

  private static void service(SegmentWriter out, LinePayment line) {
    ServiceLine submitted = line.submitted();
    Procedure procedure = submitted.procedure();
    boolean coded = !procedure.code().isEmpty();
    String paidAs = line.decided().paidAs();
    out.begin("SVC");
    if (coded) {
      procedure(out, procedure, paidAs.isEmpty() ? procedure.code() : paidAs);
    } else {
      out.text("NU").component(submitted.revenueCode());
    }
    out.amount(line.decided().charge())
        .amount(line.paid())
        .text(coded ? submitted.revenueCode() : "");
    Quantity paid = paidUnits(line);
    boolean cut = !paid.equals(submitted.units());
    out.quantity(paid);
    if (!paidAs.isEmpty()) {
      procedure(out, procedure, procedure.code());
    } else if (cut) {
      out.empty();
    }
    if (cut) {
      out.quantity(submitted.units());
    }
    out.end();
  }

  private static void procedure(SegmentWriter out, Procedure procedure, String code) {
    out.text(procedure.qualifier()).component(code);
    for (int i = 0; i < procedure.modifiers().size(); i++) {
      out.component(procedure.modifiers().get(i));
    }
  }

  /** What late filing cost (CO-B4) is told once more. */
  private static void penalty(SegmentWriter out, List<Adjustment> adjustments) {
    for (int i = 0; i < adjustments.size(); i++) {
      if (adjustments.get(i).reason().carc().equals("B4")) {
        ClaimPaymentLoops.amount(out, "KH", adjustments.get(i).amount());
      }
    }
  }

  /** Where a reversal gives money back it gives the units back too. */
  private static void units(SegmentWriter out, Adjustment adjustment) {
    if (adjustment.units().isEmpty()) {
      out.empty();
    } else if (adjustment.amount().isNegative()) {
      out.text("-" + adjustment.units().get());
    } else {
      out.quantity(adjustment.units().get());
    }
  }

  /**
   * None of a denied line, nor of one paid with another that charges nothing; of others the
   * submitted units less those that were cut.
   */
  private static Quantity paidUnits(LinePayment line) {
    Quantity submitted = line.submitted().units();
    boolean withAnother = line.decided().charge().isZero() && !line.decided().paidAs().isEmpty();
    if (line.decided().isDenied() || withAnother) {
      return Quantity.ZERO;
    }
    long paid = submitted.thousandths();
    for (int i = 0; i < line.adjustments().size(); i++) {
      Optional<Quantity> cut = line.adjustments().get(i).units();
      if (cut.isPresent()) {
        paid -= cut.get().thousandths();
      }
    }
    return paid == submitted.thousandths() ? submitted : Quantity.ofThousandths(Math.max(0, paid));
  }

  /** One CAS for up to six reasons of a group; the list is ordered by group. */
  private static void adjustments(SegmentWriter out, List<Adjustment> adjustments) {
    int at = 0;
    while (at < adjustments.size()) {
      AdjustmentGroup group = adjustments.get(at).reason().group();
      out.begin("CAS").text(group.name());
      int end = Math.min(at + TRIPLETS_AT_MOST, adjustments.size());
      for (; at < end && adjustments.get(at).reason().group() == group; at++) {
        out.text(adjustments.get(at).reason().carc()).amount(adjustments.get(at).amount());
        units(out, adjustments.get(at));
      }
      out.end();
    }
  }
}
