package org.payersim.whatif.maker;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.edit.StatementFits;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ServiceLine;
import org.payersim.money.Money;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** The bill is about a time one bill may be about: the days of one month, or of one year. */
final class BillOfOneTime implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    Optional<LocalDate> end =
        switch (spot.finding()) {
          case StatementFits.OverMonths over ->
              Optional.of(YearMonth.from(over.days().from()).atEndOfMonth());
          case StatementFits.OverYears over ->
              Optional.of(LocalDate.of(over.days().from().getYear(), 12, 31));
          default -> Optional.empty();
        };
    end.ifPresent(
        last ->
            variations.correction(
                Who.BILLER,
                spot.onClaim(
                    Topic.LINES,
                    spot.claim().serviceSpan().toString(),
                    "until " + last,
                    "the services until " + last + " on this claim, the others on a second one"),
                "Both claims go out, each with its own days. Shown is what the first comes to.",
                CaseEdits.claim(claim -> until(claim, last))));
  }

  private static Claim until(Claim claim, LocalDate last) {
    List<ServiceLine> lines = new ArrayList<>();
    for (ServiceLine line : claim.lines()) {
      if (!line.service().from().isAfter(last)) {
        DateSpan days = line.service();
        boolean over = days.to().isAfter(last);
        lines.add(
            new LineEdit(line)
                .number(lines.size() + 1)
                .service(over ? new DateSpan(days.from(), last) : days)
                .done());
      }
    }
    Money charge = lines.stream().map(ServiceLine::charge).reduce(Money.ZERO, Money::plus);
    DateSpan all = new DateSpan(claim.serviceSpan().from(), last);
    return new ClaimEdit(claim)
        .lines(lines)
        .charge(charge)
        .detail(Details.about(claim.detail(), all))
        .done();
  }
}
