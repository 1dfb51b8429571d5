package org.payersim.sandbox;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The payer's time, in the payer's own zone. Nothing else in the product reads the wall clock where
 * time has a meaning.
 */
public final class PayerClock {
  private final Clock wall = Clock.system(ZoneId.systemDefault());
  private volatile Optional<LocalDateTime> fixed;

  private PayerClock(Optional<LocalDateTime> fixed) {
    this.fixed = fixed;
  }

  /** The machine's time. */
  public static PayerClock system() {
    return new PayerClock(Optional.empty());
  }

  /** A clock that stands still until it is set. */
  public static PayerClock fixed(LocalDateTime at) {
    return new PayerClock(Optional.of(at));
  }

  /** Now, to the millisecond. */
  public LocalDateTime now() {
    return fixed.orElseGet(() -> LocalDateTime.now(wall).truncatedTo(ChronoUnit.MILLIS));
  }

  /** From now on it is this time, and stays so. */
  void set(LocalDateTime at) {
    fixed = Optional.of(at);
  }
}
