package org.payersim.x12;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.worksheet.LineFault;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.Claim;
import org.payersim.claim.Drug;
import org.payersim.claim.ServiceLine;
import org.payersim.code.Procedure;
import org.payersim.status.ClaimStatus;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * The lines a claim was rejected for: loops 2220D of a 277CA. Source: 005010X214.
 *
 * <p>REF FJ is the provider's own number of the line or, where he gave none, its place in the claim
 * (our own decision).
 */
final class RejectedLineLoop {
  private RejectedLineLoop() {}

  /** One loop for each line that is at fault; none if the claim is at fault as a whole. */
  static void write(
      SegmentWriter out, Claim claim, Adjudication.Rejected rejected, LocalDate processedOn) {
    for (ServiceLine line : claim.lines()) {
      List<ClaimStatus> statuses =
          rejected.rejections().stream()
              .filter(ruling -> isOf(ruling, line))
              .map(Ruling.Rejected::status)
              .distinct()
              .limit(Statuses.A_SEGMENT)
              .toList();
      if (!statuses.isEmpty()) {
        service(out, line);
        Statuses.write(out, statuses, () -> out.date(processedOn).text("U").empty(6));
        ClaimPaymentLoops.reference(
            out,
            "FJ",
            line.controlNumber().isEmpty()
                ? Integer.toString(line.number())
                : line.controlNumber());
        Optional<Drug> drug = line.drug();
        if (drug.isPresent()) {
          ClaimPaymentLoops.reference(out, "XZ", drug.get().prescription());
        }
        Periods.write(out, "472", line.service());
      }
    }
  }

  private static boolean isOf(Ruling.Rejected ruling, ServiceLine line) {
    return ruling.finding() instanceof LineFault fault && fault.line() == line.number();
  }

  private static void service(SegmentWriter out, ServiceLine line) {
    Procedure procedure = line.procedure();
    boolean coded = !procedure.code().isEmpty();
    out.begin("SVC");
    if (coded) {
      ServiceLinePaymentLoop.procedure(out, procedure, procedure.code());
    } else {
      out.text("NU").component(line.revenueCode());
    }
    out.amount(line.charge())
        .empty()
        .text(coded ? line.revenueCode() : "")
        .empty(2)
        .quantity(line.units())
        .end();
  }
}
