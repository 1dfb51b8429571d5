package org.payersim.adjudication.price;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
  static List<Cut> therapy(List<Candidate> lines, Reductions reductions) {
    Candidate dearest = dearest(lines, price -> price.parts().practice());
    List<Cut> cuts = new ArrayList<>();
    for (Candidate line : lines) {
      Price price = line.price();
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
  static List<Cut> diagnostic(List<Candidate> lines, MultipleRule rule, Reductions reductions) {
    Rate technical = reductions.technical(rule);
    Rate professional = rule == MultipleRule.IMAGING ? reductions.imagingProfessional() : Rate.NONE;
    Candidate firstTechnical = dearest(lines, price -> price.parts().technical());
    Candidate firstProfessional = dearest(lines, price -> price.parts().professional());
    List<Cut> cuts = new ArrayList<>();
    for (Candidate line : lines) {
      Price price = line.price();
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

  private static Candidate dearest(List<Candidate> lines, Function<Price, Exact> part) {
    Candidate dearest = lines.get(0);
    for (Candidate line : lines) {
      if (part.apply(line.price()).compareTo(part.apply(dearest.price())) > 0) {
        dearest = line;
      }
    }
    return dearest;
  }

  private static Money cents(Exact dollars) {
    return dollars.toMoney(Rounding.HALF_UP);
  }
}
