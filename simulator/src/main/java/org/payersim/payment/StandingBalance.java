package org.payersim.payment;

import java.util.Set;
import org.payersim.claim.DateSpan;
import org.payersim.money.Money;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;

/**
 * Something a payee's payments are raised or lowered by, apart from any claim. Source:
 * 005010X221A1, PLB segment; our own decision that an amount is settled once, with the first
 * payment of its time, and a rate with every payment.
 *
 * @param reason PLB03-1
 * @param reference PLB03-2; empty if none
 * @param takes as PLB04 has it: positive lowers the payment, negative raises it; zero with a rate
 * @param rate share of what claims and interest come to that is taken; none with an amount
 * @param span payments of these days
 */
public record StandingBalance(
    String reason, String reference, Money takes, Rate rate, DateSpan span) {
  /** PLB03-1 of 005010X221A1, but for those that follow from claims: FB, L6, WO. */
  public static final Set<String> REASONS =
      Set.of(
          "50", "51", "72", "90", "AH", "AM", "AP", "B2", "B3", "BD", "BN", "C5", "CR", "CS", "CT",
          "CV", "CW", "DM", "E3", "FC", "GO", "HM", "IP", "IR", "IS", "J1", "L3", "LE", "LS", "OA",
          "OB", "PI", "PL", "RA", "RE", "SL", "TL", "WU");

  /** Whether it is settled once. */
  public boolean isOnce() {
    return rate.isNone();
  }

  /** What it is called among those of its payee. */
  public String key() {
    return reason + " " + reference + " " + takes + " " + span.from();
  }

  /** PLB04 of a payment for claims and interest of this much; zero if there is nothing to take. */
  public Money of(Money earned) {
    return isOnce() ? takes : earned.max(Money.ZERO).times(rate, Rounding.HALF_UP);
  }
}
