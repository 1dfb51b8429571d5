package org.payersim.x12;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimType;
import org.payersim.claim.ServiceLine;
import org.payersim.code.Procedure;
import org.payersim.inquiry.ClaimRecord.Payment;
import org.payersim.inquiry.ClaimStatusAnswer.Told;
import org.payersim.inquiry.ClaimStatusAnswer.ToldLine;
import org.payersim.status.ClaimStatus;
import org.payersim.x12.syntax.SegmentWriter;

/** Writes where a claim stands: what follows TRN in loops 2200D and 2200E of the 277. */
final class ClaimStatusLoop {
  private ClaimStatusLoop() {}

  static void write(SegmentWriter out, Told told) {
    Claim claim = told.claim();
    List<ClaimStatus> statuses = told.standing().statuses();
    status(out, statuses, told.standing().since()).empty().amount(claim.charge());
    if (told.paid().isPresent()) {
      out.amount(told.paid().get());
    } else {
      out.empty();
    }
    payment(out, told.payment());
    further(out, statuses);
    out.end();
    ClaimPaymentLoops.reference(out, "1K", told.number());
    if (claim.type() == ClaimType.INSTITUTIONAL) {
      ClaimPaymentLoops.reference(out, "BLT", claim.typeOfBill());
    }
    ClaimPaymentLoops.reference(out, "EJ", claim.patientControlNumber());
    ClaimPaymentLoops.reference(out, "D9", claim);
    Periods.write(out, "472", claim.serviceSpan());
    for (ToldLine line : told.lines()) {
      line(out, line);
    }
  }

  /** STC01 and STC02; the segment is still open. */
  static SegmentWriter status(SegmentWriter out, List<ClaimStatus> statuses, LocalDate since) {
    out.begin("STC");
    composite(out, statuses.get(0));
    return out.date(since);
  }

  private static void composite(SegmentWriter out, ClaimStatus status) {
    out.text(status.category()).component(status.status()).component(status.entity());
  }

  /** STC06 to STC09: day of the decision, day and number of the payment if there was one. */
  private static void payment(SegmentWriter out, Optional<Payment> payment) {
    if (payment.isEmpty()) {
      out.empty(4);
    } else if (payment.get().trace().isEmpty()) {
      out.date(payment.get().on()).empty(3);
    } else {
      LocalDate on = payment.get().on();
      out.date(on).empty().date(on).text(payment.get().trace());
    }
  }

  /** STC10 and STC11. */
  private static void further(SegmentWriter out, List<ClaimStatus> statuses) {
    for (int i = 1; i < Math.min(3, statuses.size()); i++) {
      composite(out, statuses.get(i));
    }
  }

  private static void line(SegmentWriter out, ToldLine told) {
    ServiceLine line = told.line();
    Procedure procedure = line.procedure();
    boolean coded = !procedure.code().isEmpty();
    out.begin("SVC");
    if (coded) {
      out.text(procedure.qualifier()).component(procedure.code());
      procedure.modifiers().forEach(out::component);
    } else {
      out.text("NU").component(line.revenueCode());
    }
    out.amount(line.charge())
        .amount(told.paid())
        .text(coded ? line.revenueCode() : "")
        .empty(2)
        .quantity(line.units())
        .end();
    List<ClaimStatus> statuses = told.standing().statuses();
    status(out, statuses, told.standing().since()).empty(7);
    further(out, statuses);
    out.end();
    ClaimPaymentLoops.reference(out, "FJ", line.controlNumber());
    Periods.write(out, "472", line.service());
  }
}
