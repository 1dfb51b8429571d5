package org.payersim.sandbox;

import java.time.LocalDateTime;
import java.util.List;
import org.payersim.eligibility.PremiumOutcome;

/**
 * What became of the premiums of a set (820).
 *
 * @param at when it came, by the payer's clock
 * @param trace TRN02
 * @param payer N104 of 1000B
 * @param outcomes of each premium in the order of the set; of a group's one for each family
 */
public record PremiumReport(
    LocalDateTime at, String trace, String payer, List<PremiumOutcome> outcomes) {
  public PremiumReport {
    outcomes = List.copyOf(outcomes);
  }
}
