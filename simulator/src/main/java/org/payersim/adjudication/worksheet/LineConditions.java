package org.payersim.adjudication.worksheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** On what conditions a line is payable, found before it has a price. */
public final class LineConditions {
  private final List<PartPaid> partsPaid = new ArrayList<>(1);

  LineConditions() {}

  /** Only a part of the line is payable: what is not is taken off when the line has a price. */
  public void payPart(PartPaid part) {
    partsPaid.add(part);
  }

  /** What was decided of that kind. */
  public List<PartPaid> partsPaid() {
    return Collections.unmodifiableList(partsPaid);
  }
}
