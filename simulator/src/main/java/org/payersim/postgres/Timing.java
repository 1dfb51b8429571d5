package org.payersim.postgres;

import java.time.Duration;

/**
 * How long a writer and those who wait for its place have patience.
 *
 * @param silence after how long without a sign of the writer the database ends its session, and the
 *     writer a session that does not answer
 * @param pulse how often the writer gives a sign when there is nothing to write; a fraction of that
 * @param patience how long it tries to write a group before it gives up for good
 * @param pause between two tries, also of those who wait for its place
 */
record Timing(Duration silence, Duration pulse, Duration patience, Duration pause) {
  /** What follows from a silence. */
  static Timing of(Duration silence) {
    return new Timing(
        silence, silence.dividedBy(4), silence.plus(silence.dividedBy(2)), Duration.ofMillis(300));
  }
}
