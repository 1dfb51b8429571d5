package org.payersim.adjudication.worksheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.payersim.money.Quantity;

/** On what conditions a line is payable, found before it has a price. */
public final class LineConditions {
  private final List<PartPaid> partsPaid = new ArrayList<>(1);
  private final List<Use> uses = new ArrayList<>(1);

  LineConditions() {}

  /** Only a part of the line is payable: what is not is taken off when the line has a price. */
  public void payPart(PartPaid part) {
    partsPaid.add(part);
  }

  /** What was decided of that kind. */
  public List<PartPaid> partsPaid() {
    return Collections.unmodifiableList(partsPaid);
  }

  /** It uses an authorisation or referral up. */
  public void use(Use use) {
    uses.add(use);
  }

  /** What it uses up. */
  public List<Use> uses() {
    return Collections.unmodifiableList(uses);
  }

  /** The units of a line, as far as none was found not payable. */
  public static Quantity payableUnits(LineWorksheet line) {
    Quantity units = line.service().units();
    return line.hasConditions() ? line.conditions().payable(units) : units;
  }

  private Quantity payable(Quantity units) {
    long left = units.thousandths();
    for (int i = 0; i < partsPaid.size(); i++) {
      left -= partsPaid.get(i).share().unitsCut().orElse(Quantity.ZERO).thousandths();
    }
    return left == units.thousandths() ? units : Quantity.ofThousandths(Math.max(0, left));
  }
}
