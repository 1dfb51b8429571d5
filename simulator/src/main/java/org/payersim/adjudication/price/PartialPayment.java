package org.payersim.adjudication.price;

import java.util.List;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.PartPaid;
import org.payersim.money.Money;

/**
 * Takes off what earlier stages found not payable of a line, now that the line has a price: that
 * part of the allowed amount, for the reason and under the name of the stage that found it. Our own
 * decision: the discount of the contract holds for all days and units of the line.
 */
public final class PartialPayment extends LineStage {
  @Override
  protected void decide(LineWorksheet line) {
    if (!line.hasConditions()) {
      return;
    }
    List<PartPaid> parts = line.conditions().partsPaid();
    for (int i = 0; i < parts.size(); i++) {
      PartPaid part = parts.get(i);
      Money cut = part.share().cut(line.open());
      if (cut.isPositive()) {
        line.cut(
            part.stage(),
            part.finding(),
            new Adjustment(part.reason(), cut, part.share().unitsCut()));
      } else {
        line.note(part.stage(), part.finding());
      }
    }
  }
}
