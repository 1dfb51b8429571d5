package org.payersim.observe;

import java.util.Locale;

/** Why somebody was turned away whom the payer could not serve as well. */
public enum Refusal {
  /** He has his share of what is taken on at once. */
  CLIENT_SHARE,
  /** There is as much under way as is taken on at once. */
  PAYER_FULL,
  /** There are as many connections as there may be, of his or of all. */
  CONNECTIONS,
  /** He sends too slowly. */
  SLOW_SENDER,
  /** He reads too slowly. */
  SLOW_READER;

  /** As metrics have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
