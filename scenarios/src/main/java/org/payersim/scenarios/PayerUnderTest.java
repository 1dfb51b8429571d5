package org.payersim.scenarios;

import java.time.LocalDateTime;
import java.util.Map;

/** A payer scenarios are played against. */
public interface PayerUnderTest extends AutoCloseable {

  /**
   * Sends an input, lets the payer pay what is due and returns everything it answered; an output it
   * did not give is absent.
   *
   * @param at the payer's time
   */
  Map<Output, byte[]> send(byte[] input, LocalDateTime at);

  @Override
  void close();

  /** Opens a fresh payer for each scenario. */
  interface Factory {
    PayerUnderTest open(Given given);
  }
}
