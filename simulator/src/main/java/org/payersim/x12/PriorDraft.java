package org.payersim.x12;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.claim.PriorAdjudication;
import org.payersim.claim.PriorAdjustment;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.x12.syntax.Segment;

/** What another payer decided for a line, in the making: loop 2430. */
final class PriorDraft {
  private static final int SVD = Segment.pack("SVD");
  private static final int CAS = Segment.pack("CAS");
  private static final int DTP = Segment.pack("DTP");
  private static final int AMT = Segment.pack("AMT");

  private final Values values;
  private final Collected<PriorAdjustment> adjustments = new Collected<>();
  private String payer = "";
  private Money paid = Money.ZERO;
  private Procedure procedure = Procedure.NONE;
  private Quantity units = Quantity.ZERO;
  private Optional<LocalDate> adjudicated = Optional.empty();
  private Optional<Money> liability = Optional.empty();
  private boolean begun;

  PriorDraft(Values values) {
    this.values = values;
  }

  boolean isBegun() {
    return begun;
  }

  void add(Segment segment) {
    int id = segment.id();
    if (id == SVD) {
      begun = true;
      payer = values.text(segment, 1);
      paid = values.money(segment, 2);
      procedure = values.procedure(segment, 3);
      units = values.quantity(segment, 5);
    } else if (id == CAS) {
      values.adjustments(segment, adjustments.items());
    } else if (id == DTP) {
      adjudicated = Optional.of(values.date(segment, 3));
    } else if (id == AMT) {
      liability = Optional.of(values.money(segment, 2));
    }
  }

  PriorAdjudication take() {
    PriorAdjudication taken =
        new PriorAdjudication(
            payer, paid, procedure, units, adjustments.take(), adjudicated, liability);
    begun = false;
    adjudicated = Optional.empty();
    liability = Optional.empty();
    return taken;
  }
}
