package org.payersim.journal;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One entry of the journal.
 *
 * @param sequence place in the journal, from 1 on without gaps
 * @param kind what happened
 * @param at when, by the payer's clock: the only time a replay knows
 * @param payload what it is about
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
public record Entry(long sequence, Kind kind, LocalDateTime at, byte[] payload) {
  /** What an entry records; the number stands in the file and is never reused. */
  public enum Kind {
    /** A delivery of X12; the payload is its bytes. */
    INTERCHANGE(1),
    /** A delivery of X12; the payload is a {@link BodyFile}. */
    INTERCHANGE_IN_FILE(2),
    /** The rules changed. */
    RULES(3),
    /** The payer's clock was set. */
    CLOCK(4),
    /** An examiner did something about a claim that waits. */
    EXAMINER(5),
    /** An appeal was filed or answered. */
    APPEAL(6),
    /** Final claims were decided again. */
    REPROCESS(7);

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

  /** Where the bytes of the delivery stand, if not in the entry itself. */
  Optional<BodyFile> bodyFile() {
    return kind == Kind.INTERCHANGE_IN_FILE
        ? Optional.of(BodyFile.decode(payload))
        : Optional.empty();
  }
}
