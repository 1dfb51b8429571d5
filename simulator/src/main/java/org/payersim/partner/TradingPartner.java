package org.payersim.partner;

import java.time.Duration;
import java.time.temporal.TemporalAmount;

/**
 * Somebody who sends to the payer.
 *
 * @param id ISA06 of what he sends, ISA08 of what he gets
 * @param ta1 when he gets a TA1
 * @param set999 when he gets a 999
 * @param claims277 when he gets a 277CA
 * @param delay how long after a delivery its acknowledgments go out, by the payer's clock; with the
 *     answer if it is nothing
 */
public record TradingPartner(
    String id,
    Acknowledging ta1,
    Acknowledging set999,
    Acknowledging claims277,
    TemporalAmount delay) {
  /** Anybody nothing is agreed with. */
  public static TradingPartner usual(String id) {
    return new TradingPartner(
        id, Acknowledging.ASKED, Acknowledging.ALWAYS, Acknowledging.ALWAYS, Duration.ZERO);
  }
}
