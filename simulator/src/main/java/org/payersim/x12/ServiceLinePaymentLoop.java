package org.payersim.x12;

import java.util.List;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.claim.Claim;
import org.payersim.claim.Party;
import org.payersim.claim.Reference;
import org.payersim.claim.ServiceLine;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Procedure;
import org.payersim.control.Dialect;
import org.payersim.money.Quantity;
import org.payersim.remittance.LinePayment;
import org.payersim.x12.ClaimRemarks.Told;
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
  static void write(
      SegmentWriter out, Claim claim, Party rendering, LinePayment line, Dialect dialect) {
    ServiceLine submitted = line.submitted();
    service(out, line, dialect);
    ClaimDates.service(out, claim, submitted);
    adjustments(out, line.adjustments(), dialect);
    if (dialect.references()) {
      authorizations(out, submitted);
      ClaimPaymentLoops.reference(out, "6R", submitted.controlNumber());
    }
    String npi = claim.rendering(submitted).npi();
    if (!npi.equals(rendering.npi())) {
      ClaimPaymentLoops.reference(out, "HPI", npi);
    }
    if (dialect.allowedAmounts()) {
      ClaimPaymentLoops.amount(out, "B6", line.decided().allowed());
    }
    penalty(out, line.adjustments());
    List<String> remarks = line.remarks();
    for (int i = 0; i < remarks.size(); i++) {
      if (ClaimRemarks.isTold(dialect, line, remarks.get(i)) == Told.OF_LINE) {
        out.begin("LQ").text("HE").text(remarks.get(i)).end();
      }
    }
  }

  /** What the line itself carries; what the claim carries stands in loop 2100. */
  private static void authorizations(SegmentWriter out, ServiceLine submitted) {
    for (int i = 0; i < submitted.references().size(); i++) {
      Reference reference = submitted.references().get(i);
      if (reference.qualifier().equals("G1") || reference.qualifier().equals("G3")) {
        ClaimPaymentLoops.reference(out, reference.qualifier(), reference.value());
      }
    }
  }

  private static void service(SegmentWriter out, LinePayment line, Dialect dialect) {
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
    Quantity paid = line.paidUnits();
    boolean cut = !paid.equals(submitted.units());
    if (cut || dialect.oneUnit() || !paid.equals(Quantity.ONE)) {
      out.quantity(paid);
    } else {
      out.empty();
    }
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

  /** A procedure with its modifiers, as one that was adjudicated. */
  static void procedure(SegmentWriter out, Procedure procedure, String code) {
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

  /** One CAS for up to six reasons of a group, or for each; the list is ordered by group. */
  static void adjustments(SegmentWriter out, List<Adjustment> adjustments, Dialect dialect) {
    int most = dialect.reasonsApart() ? 1 : TRIPLETS_AT_MOST;
    int at = 0;
    while (at < adjustments.size()) {
      AdjustmentGroup group = adjustments.get(at).reason().group();
      out.begin("CAS").text(group.name());
      int end = Math.min(at + most, adjustments.size());
      for (; at < end && adjustments.get(at).reason().group() == group; at++) {
        out.text(adjustments.get(at).reason().carc()).amount(adjustments.get(at).amount());
        units(out, adjustments.get(at));
      }
      out.end();
    }
  }
}
