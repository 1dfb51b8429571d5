package org.payersim.x12;

import java.util.List;
import java.util.Optional;
import org.payersim.claim.Drug;
import org.payersim.money.Quantity;
import org.payersim.x12.syntax.Segment;

/** The drug of a line in the making: loop 2410. */
final class DrugDraft {
  private static final int LIN = Segment.pack("LIN");
  private static final int CTP = Segment.pack("CTP");

  private final Values values;
  private String qualifier = "";
  private String code = "";
  private Quantity quantity = Quantity.ZERO;
  private String unit = "";
  private String prescription = "";

  DrugDraft(Values values) {
    this.values = values;
  }

  void add(Segment segment) {
    int id = segment.id();
    if (id == LIN) {
      qualifier = values.text(segment, 2);
      code = values.text(segment, 3);
    } else if (id == CTP) {
      quantity = values.quantity(segment, 4);
      List<String> parts = values.components(segment, 5);
      unit = parts.isEmpty() ? "" : parts.get(0);
    } else {
      prescription = values.text(segment, 2);
    }
  }

  /** The drug, if one was named; the next one begins. */
  Optional<Drug> take() {
    if (code.isEmpty()) {
      return Optional.empty();
    }
    Drug drug = new Drug(qualifier, code, quantity, unit, prescription);
    code = "";
    prescription = "";
    return Optional.of(drug);
  }
}
