package org.payersim.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The payer's time, in the payer's own zone. Nothing else in the product reads the wall clock where
 * time has a meaning.
 */
public final class PayerClock {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private final Clock wall = Clock.system(ZoneId.systemDefault());
  private volatile Optional<LocalDateTime> fixed;
  private volatile boolean wasSet;

  private PayerClock(Optional<LocalDateTime> fixed) {
    this.fixed = fixed;
  }

  /** The machine's time. */
  public static PayerClock system() {
    return new PayerClock(Optional.empty());
  }

  /**
   * A clock that stands still until it is set.
   *
   * @throws IllegalArgumentException if X12 has no room for the year
   */
  public static PayerClock fixed(LocalDateTime at) {
    return new PayerClock(Optional.of(checked(at)));
  }

  /** Years have four digits in X12, and what is reckoned from this day on must have them too. */
  static LocalDateTime checked(LocalDateTime at) {
    if (at.getYear() < FIRST_YEAR || at.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "the payer's time lies between the years " + FIRST_YEAR + " and " + LAST_YEAR);
    }
    return at;
  }

  /**
   * What a person's clock shows, in nanoseconds since 1970, whatever a payer's does: for telling
   * operators when something happened.
   */
  public static long wallNanos() {
    Instant now = Instant.now();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }

  /** Now, to the millisecond. */
  public LocalDateTime now() {
    return fixed.orElseGet(() -> LocalDateTime.now(wall).truncatedTo(ChronoUnit.MILLIS));
  }

  /** From now on it is this time, and stays so. */
  void set(LocalDateTime at) {
    fixed = Optional.of(at);
    wasSet = true;
  }

  /** The time it was set to since the payer was made; empty if it goes as it was made. */
  Optional<LocalDateTime> setTo() {
    return wasSet ? fixed : Optional.empty();
  }
}
