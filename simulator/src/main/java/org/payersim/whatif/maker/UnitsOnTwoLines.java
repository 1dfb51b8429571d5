package org.payersim.whatif.maker;

import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.edit.UnitsPlausible;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;
import org.payersim.money.Allocation;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** The units a line has too many of, on a second line with a modifier that tells it apart. */
final class UnitsOnTwoLines implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    if (!(spot.finding() instanceof UnitsPlausible.LineOverLimit over)) {
      return;
    }
    Quantity first = Quantity.of(over.limit());
    long rest = spot.line().units().thousandths() - first.thousandths();
    if (rest <= 0 || rest > first.thousandths()) {
      return;
    }
    Quantity second = Quantity.ofThousandths(rest);
    for (String modifier : List.of("76", "59", "91")) {
      variations.correction(
          Who.PROVIDER,
          spot.onLine(
              Topic.LINES,
              spot.line().units() + " units on one line",
              first + " and " + second,
              "units split over two lines, the second with modifier " + modifier),
          "The chart shows that many, in encounters modifier "
              + modifier
              + " may tell apart. Split only to be paid, it is falsification.",
          CaseEdits.claim(
              claim -> split(claim, Math.max(1, spot.lineNumber()), first, second, modifier)));
    }
  }

  private static Claim split(
      Claim claim, int position, Quantity first, Quantity second, String modifier) {
    List<ServiceLine> lines = new ArrayList<>(claim.lines());
    ServiceLine line = lines.get(position - 1);
    List<Money> charges =
        Allocation.byWeight(
            line.charge(),
            List.of(Money.ofCents(first.thousandths()), Money.ofCents(second.thousandths())));
    lines.set(position - 1, new LineEdit(line).units(first).charge(charges.get(0)).done());
    lines.add(
        new LineEdit(line)
            .number(lines.size() + 1)
            .units(second)
            .charge(charges.get(1))
            .modifier(modifier)
            .done());
    return new ClaimEdit(claim).lines(lines).done();
  }
}
