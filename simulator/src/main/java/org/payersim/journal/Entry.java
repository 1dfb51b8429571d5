package org.payersim.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One entry of the journal.
 *
 * @param sequence place in the journal, from 1 on without gaps
 * @param kind what happened
 * @param at when, by the payer's clock: the only time replay knows
 * @param payload what it is about; of an interchange either the bytes themselves or the name of
 *     their file
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
public record Entry(long sequence, Kind kind, LocalDateTime at, byte[] payload) {
  /** What an entry records; the number stands in the file and is never reused. */
  public enum Kind {
    /** An interchange was received; the payload holds its bytes. */
    INTERCHANGE(1),
    /** The rules changed. */
    RULES(2),
    /** The payer's clock was set. */
    CLOCK(3),
    /** An interchange was received; the payload names the file that holds its bytes. */
    INTERCHANGE_IN_FILE(4);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }

    static Optional<Kind> find(int number) {
      for (Kind kind : values()) {
        if (kind.number == number) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }
}
