package org.payersim.adjudication.share;

import java.util.List;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.benefit.DayCopay;
import org.payersim.benefit.PatientShare;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rounding;

/**
 * The fixed amounts for the days of a stay that a line bills.
 *
 * @param first the first day of the stay it bills, by the days billed before
 * @param last the last
 * @param bearing how many of its days bear an amount
 * @param amount what its days bear together
 */
record StayCopay(int first, int last, int bearing, Money amount) {
  private static final StayCopay NONE = new StayCopay(0, 0, 0, Money.ZERO);
  private static final long ONE_DAY = Quantity.ONE.thousandths();

  /** None but for lines billed by the day, under a rule that has such amounts. */
  static StayCopay of(PatientShare share, LineWorksheet line) {
    List<DayCopay> copays = share.dayCopays();
    if (copays.isEmpty() || !line.service().unitBasis().equals("DA")) {
      return NONE;
    }
    int days = Math.toIntExact(Math.min(line.service().units().thousandths() / ONE_DAY, 10_000));
    int first = Math.toIntExact(line.copays().daysOfStay().thousandths() / ONE_DAY) + 1;
    int last = first + days - 1;
    Money amount = Money.ZERO;
    for (int i = 0; i < copays.size(); i++) {
      DayCopay copay = copays.get(i);
      Quantity borne = Quantity.of(copay.daysWithin(first, last));
      amount = amount.plus(copay.amount().times(borne, Rounding.HALF_UP));
    }
    return new StayCopay(first, last, bearing(copays, first, last), amount);
  }

  private static int bearing(List<DayCopay> copays, int first, int last) {
    int bearing = 0;
    for (int day = first; day <= last; day++) {
      boolean bears = false;
      for (int i = 0; i < copays.size() && !bears; i++) {
        DayCopay copay = copays.get(i);
        bears = copay.amount().isPositive() && copay.daysWithin(day, day) > 0;
      }
      bearing += bears ? 1 : 0;
    }
    return bearing;
  }

  boolean hasDays() {
    return last >= first && first > 0;
  }

  Quantity days() {
    return Quantity.of(last - first + 1L);
  }
}
