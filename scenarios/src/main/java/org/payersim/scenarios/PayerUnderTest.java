package org.payersim.scenarios;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A payer scenarios are played against. */
public interface PayerUnderTest extends AutoCloseable {

  /**
   * Does what happens at a turn, then sends an input, if there is one, lets the payer pay what is
   * due and returns everything it answered; an output it did not give is absent.
   *
   * @param input what is sent, if anything is
   * @param acts what examiners do and which rules change
   * @param at the payer's time
   */
  Map<Output, byte[]> send(Optional<byte[]> input, List<Act> acts, LocalDateTime at);

  @Override
  void close();

  /** Opens a fresh payer for each scenario. */
  interface Factory {
    PayerUnderTest open(Given given);
  }
}
