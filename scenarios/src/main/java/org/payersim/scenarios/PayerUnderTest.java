package org.payersim.scenarios;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** What of its answers can be had, and compared. */
    default Set<Output> comparable() {
      return EnumSet.allOf(Output.class);
    }

    /** Whether answers are compared by what they say, instead of byte by byte. */
    default boolean isComparedByContent() {
      return false;
    }

    /** Why a scenario cannot be played against these payers; empty if it can. */
    default Optional<String> cannotPlay(Scenario scenario) {
      return Optional.empty();
    }
  }
}
