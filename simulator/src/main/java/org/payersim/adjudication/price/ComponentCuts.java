package org.payersim.adjudication.price;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Price;
import org.payersim.contract.MultipleRule;
import org.payersim.contract.Reductions;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;

/**
 * Cuts of a part of the fee: of therapy's practice expense, unit by unit, and of the technical and
 * professional components of diagnostic tests. The dearest part of its kind is paid in full.
 * Source: CMS Pub. 100-04, chapter 5, section 10.7, and chapter 13, section 40.
 */
final class ComponentCuts {
  private ComponentCuts() {}

  /** Of every unit but the one with the highest practice expense. */
  static List<Cut> therapy(List<LineWorksheet> lines, Reductions reductions) {
    LineWorksheet dearest = dearest(lines, price -> price.parts().practice());
    List<Cut> cuts = new ArrayList<>();
    for (LineWorksheet line : lines) {
      Price price = Cut.priceOf(line);
      Exact units = Exact.of(price.units());
      Exact inFull = line == dearest ? Exact.of(Quantity.ONE).min(units) : Exact.ZERO;
      Exact left =
          price
              .fee()
              .minus(
                  price.parts().practice().times(units.minus(inFull)).times(reductions.therapy()));
      Rate cut = reductions.therapy();
      cuts.add(
          new Cut(
              line,
              left,
              new MultipleProcedures.PracticeCut(
                  cut, line == dearest, cents(price.fee()), cents(left))));
    }
    return cuts;
  }

  /** Of every technical and every professional component but the dearest of each. */
  static List<Cut> diagnostic(List<LineWorksheet> lines, MultipleRule rule, Reductions reductions) {
    Rate technical = reductions.technical(rule);
    Rate professional = rule == MultipleRule.IMAGING ? reductions.imagingProfessional() : Rate.NONE;
    LineWorksheet firstTechnical = dearest(lines, price -> price.parts().technical());
    LineWorksheet firstProfessional = dearest(lines, price -> price.parts().professional());
    List<Cut> cuts = new ArrayList<>();
    for (LineWorksheet line : lines) {
      Price price = Cut.priceOf(line);
      Rate offTechnical = line == firstTechnical ? Rate.NONE : technical;
      Rate offProfessional = line == firstProfessional ? Rate.NONE : professional;
      Exact left =
          price
              .fee()
              .minus(price.parts().technical().times(offTechnical))
              .minus(price.parts().professional().times(offProfessional));
      cuts.add(
          new Cut(
              line,
              left,
              new MultipleProcedures.ComponentsCut(
                  rule, offTechnical, offProfessional, cents(price.fee()), cents(left))));
    }
    return cuts;
  }

  private static LineWorksheet dearest(List<LineWorksheet> lines, Function<Price, Exact> part) {
    LineWorksheet dearest = lines.get(0);
    for (LineWorksheet line : lines) {
      if (part.apply(Cut.priceOf(line)).compareTo(part.apply(Cut.priceOf(dearest))) > 0) {
        dearest = line;
      }
    }
    return dearest;
  }

  private static Money cents(Exact dollars) {
    return dollars.toMoney(Rounding.HALF_UP);
  }
}
