package org.payersim.benefit;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.payersim.money.Rate;

/**
 * How long after the service a claim may be received.
 *
 * @param period days or months from the day of service
 * @param corrections days or months from the receipt of the original in which a replacement may be
 *     received; empty if it has no limit but that of the service
 * @param penalty what lateness within the limit costs; empty if nothing
 */
public record FilingLimit(Period period, Optional<Period> corrections, Optional<Penalty> penalty) {
  /**
   * What a claim costs that is late, but not too late.
   *
   * @param after days or months from the day of service in which it costs nothing
   * @param part of what would be paid that is kept back
   */
  public record Penalty(Period after, Rate part) {}

  /** The last day on which a claim for this day of service is timely. */
  public LocalDate lastDay(LocalDate service) {
    return service.plus(period);
  }
}
