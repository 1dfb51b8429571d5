package org.payersim.adjudication.worksheet;

import org.payersim.money.Quantity;

/**
 * A service uses an authorisation or referral up.
 *
 * @param number of the authorisation or referral
 * @param units how many units, or visits, of it
 */
public record Use(String number, Quantity units) {
  /** A finding that a service does so; what is denied later uses nothing. */
  public interface Found extends Finding {
    /** Its number. */
    String number();

    /** How many units, or visits. */
    Quantity units();
  }
}
