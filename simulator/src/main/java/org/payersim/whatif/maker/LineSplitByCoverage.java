package org.payersim.whatif.maker;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.cover.CoveredOnDate;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
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

/** A line that runs over an edge of the coverage, billed in two. */
final class LineSplitByCoverage implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    if (!(spot.finding() instanceof CoveredOnDate.SpansCoverage spans)) {
      return;
    }
    DateSpan service = spans.service();
    LocalDate second =
        spans.coverage().contains(service.from())
            ? spans.coverage().to().plusDays(1)
            : spans.coverage().from();
    int position = Math.max(1, spot.lineNumber());
    variations.correction(
        Who.BILLER,
        spot.onLine(
            Topic.LINES,
            service.toString(),
            service.from()
                + " to "
                + second.minusDays(1)
                + " and "
                + second
                + " to "
                + service.to(),
            "days before and from " + second + " on lines of their own"),
        "Units and charges of each line are those of its days.",
        CaseEdits.claim(claim -> split(claim, position, second)));
  }

  private static Claim split(Claim claim, int position, LocalDate second) {
    List<ServiceLine> lines = new ArrayList<>(claim.lines());
    ServiceLine line = lines.get(position - 1);
    DateSpan days = line.service();
    long before = ChronoUnit.DAYS.between(days.from(), second);
    long after = ChronoUnit.DAYS.between(second, days.to()) + 1;
    List<Money> weights = List.of(Money.ofCents(before), Money.ofCents(after));
    List<Money> charges = Allocation.byWeight(line.charge(), weights);
    List<Money> units = Allocation.byWeight(Money.ofCents(line.units().thousandths()), weights);
    lines.set(
        position - 1,
        new LineEdit(line)
            .service(new DateSpan(days.from(), second.minusDays(1)))
            .charge(charges.get(0))
            .units(Quantity.ofThousandths(units.get(0).cents()))
            .done());
    lines.add(
        new LineEdit(line)
            .number(lines.size() + 1)
            .service(new DateSpan(second, days.to()))
            .charge(charges.get(1))
            .units(Quantity.ofThousandths(units.get(1).cents()))
            .done());
    return new ClaimEdit(claim).lines(lines).done();
  }
}
