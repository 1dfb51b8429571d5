package org.payersim.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;

/**
 * First and last day, each yyyymmdd. Of a point in time it is the day its sender wrote, whatever
 * his zone.
 */
record Days(String from, String to) {
  /** Of a date, a date and time, or a period; empty if that says no whole day. */
  static Optional<Days> of(Type value) {
    return switch (value) {
      case Period period -> of(period);
      case DateType date -> day(date).map(day -> new Days(day, day));
      case DateTimeType time -> day(time).map(day -> new Days(day, day));
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Days> of(Period period) {
    Optional<String> from = day(period.getStartElement());
    Optional<String> to = day(period.getEndElement());
    return from.isEmpty()
        ? to.map(day -> new Days(day, day))
        : Optional.of(new Days(from.get(), to.orElse(from.get())));
  }

  static Optional<String> day(BaseDateTimeType time) {
    String text = Named.text(time.getValueAsString());
    return text.length() >= 10
        ? Optional.of(text.substring(0, 10).replace("-", ""))
        : Optional.empty();
  }

  /** Hour of day, two digits; empty if no time was written. */
  static Optional<String> hour(BaseDateTimeType time) {
    String text = Named.text(time.getValueAsString());
    return text.length() >= 13 ? Optional.of(text.substring(11, 13)) : Optional.empty();
  }
}
