package org.payersim.remittance;

import org.payersim.money.Money;

/**
 * The claims of one remittance, encoded as they come so that no claim is kept. The encoder lives
 * with the document it writes ({@code x12}); sums come from what it encoded.
 */
public interface ClaimPayments {
  /** Encodes one claim. */
  void add(ClaimPayment payment);

  /** How many claims were added. */
  int count();

  /** The sum of what was encoded as paid (CLP04). */
  Money paid();

  /** The sum of what was encoded as interest (AMT I). */
  Money interest();

  /** Opens an empty collection for one payee. */
  @FunctionalInterface
  interface Factory {
    ClaimPayments open();
  }
}
