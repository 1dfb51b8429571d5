package org.payersim.benefit;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * How long after the service a claim may be received.
 *
 * @param period days or months from the day of service
 * @param corrections days or months from the receipt of the original in which a replacement may be
 *     received; empty if it has no limit but that of the service
 */
public record FilingLimit(Period period, Optional<Period> corrections) {
  /** The last day on which a claim for this day of service is timely. */
  public LocalDate lastDay(LocalDate service) {
    return service.plus(period);
  }
}
