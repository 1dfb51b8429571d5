package org.payersim.whatif.maker;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ServiceLine;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;

/**
 * Another day of service: one of the days the ruling speaks of, or beside it. Nothing tempts more,
 * and nothing is plainer falsification.
 */
final class DateOfService implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    SortedSet<LocalDate> days = new TreeSet<>();
    if (spot.finding() instanceof Record facts) {
      for (RecordComponent component : facts.getClass().getRecordComponents()) {
        Facts.of(component, facts).forEach(day -> around(day, spot, days));
      }
    }
    days.stream()
        .sorted(Comparator.comparing((LocalDate day) -> distance(day, spot.day())))
        .forEach(
            day ->
                variations.falsification(
                    spot.onLine(
                        Topic.DATE_OF_SERVICE,
                        spot.line().service().toString(),
                        day.toString(),
                        "date of service " + day + " in place of " + spot.line().service()),
                    "Unless the chart shows that the date on the claim is wrong and this one right:"
                        + " then it is a correction.",
                    spot.editLine(line -> new LineEdit(line).service(moved(line, day)).done())));
  }

  private static DateSpan moved(ServiceLine line, LocalDate day) {
    long days = ChronoUnit.DAYS.between(line.service().from(), line.service().to());
    return new DateSpan(day, day.plusDays(days));
  }

  private static void around(LocalDate day, Spot spot, SortedSet<LocalDate> days) {
    if (day.getYear() < 1900 || day.getYear() > 9000) {
      return;
    }
    for (int offset = -1; offset <= 1; offset++) {
      LocalDate near = day.plusDays(offset);
      if (!near.equals(spot.day()) && !near.isAfter(spot.caseFile().receivedOn())) {
        days.add(near);
      }
    }
  }

  private static long distance(LocalDate day, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(day, other));
  }
}
