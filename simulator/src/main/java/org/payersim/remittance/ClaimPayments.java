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

  /** All of it as a value. */
  Encoded encoded();

  /** Takes on what another was; nothing may have been added before. */
  void restore(Encoded before);

  /**
   * Claims encoded.
   *
   * @param segments their bytes, one segment after the other under the standard delimiters
   * @param segmentCount how many segments these are
   * @param count how many claims
   * @param paid what was encoded as paid
   * @param interest what was encoded as interest
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
  record Encoded(byte[] segments, int segmentCount, int count, Money paid, Money interest) {}

  /** Opens an empty collection for one payee. */
  @FunctionalInterface
  interface Factory {
    ClaimPayments open();
  }
}
