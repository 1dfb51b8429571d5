package org.payersim.x12;

import java.util.List;
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
 * <p>Of a denied line no units are paid: SVC05 is 0 and SVC07 gives the units submitted.
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
    out.begin("SVC");
    if (coded) {
      out.text(procedure.qualifier()).component(procedure.code());
      for (int i = 0; i < procedure.modifiers().size(); i++) {
        out.component(procedure.modifiers().get(i));
      }
    } else {
      out.text("NU").component(submitted.revenueCode());
    }
    out.amount(line.decided().charge())
        .amount(line.paid())
        .text(coded ? submitted.revenueCode() : "");
    if (line.decided().isDenied()) {
      out.quantity(Quantity.ZERO).empty().quantity(submitted.units());
    } else {
      out.quantity(submitted.units());
    }
    out.end();
  }

  /** One CAS for up to six reasons of a group; the list is ordered by group. */
  private static void adjustments(SegmentWriter out, List<Adjustment> adjustments) {
    int at = 0;
    while (at < adjustments.size()) {
      AdjustmentGroup group = adjustments.get(at).reason().group();
      out.begin("CAS").text(group.name());
      int end = Math.min(at + TRIPLETS_AT_MOST, adjustments.size());
      for (; at < end && adjustments.get(at).reason().group() == group; at++) {
        out.text(adjustments.get(at).reason().carc()).amount(adjustments.get(at).amount()).empty();
      }
      out.end();
    }
  }
}
