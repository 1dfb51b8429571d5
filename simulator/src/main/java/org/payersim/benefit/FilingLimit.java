package org.payersim.benefit;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long after the service a claim may be received.
 *
 * @param period days or months
 */
public record FilingLimit(Period period) {
  /** The last day on which a claim for this day of service is timely. */
  public LocalDate lastDay(LocalDate service) {
    return service.plus(period);
  }
}
