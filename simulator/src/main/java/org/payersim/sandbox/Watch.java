package org.payersim.sandbox;

import java.util.List;
import org.payersim.adjudication.AdjudicatedClaim;

/**
 * Sees what goes through a payer, as it goes. Called on the threads that do the work, some of them
 * at once: it must be quick, and must not wait.
 */
public interface Watch {
  /** A delivery came and is not answered yet. */
  void arrived();

  /** Claims were decided. */
  void decided(List<AdjudicatedClaim> claims);

  /**
   * A document was answered at once.
   *
   * @param partner who is answered, as ISA08 names him; empty if it is not told
   */
  void answered(AnswerSink.Kind kind, String partner);

  /** An 835 was made. */
  void remitted();

  /**
   * A delivery was answered.
   *
   * @param way how long it took
   * @param tally what became of it
   */
  void delivered(Way way, Tally tally);

  /**
   * When a delivery passed what, in nanoseconds of {@link System#nanoTime}.
   *
   * @param arrived it came
   * @param begun it was on disk, and had its turn
   * @param read it was read to its end
   * @param answered its claims were decided and all answers written
   */
  record Way(long arrived, long begun, long read, long answered) {
    /** Nanoseconds of waiting for the disk and for its turn. */
    public long waited() {
      return begun - arrived;
    }

    /** Nanoseconds of being read. */
    public long reading() {
      return read - begun;
    }

    /** Nanoseconds from there to its answer: claims of others may be decided meanwhile. */
    public long settling() {
      return answered - read;
    }

    /** Nanoseconds from the moment it could be worked on. */
    public long working() {
      return answered - begun;
    }

    /** Nanoseconds of all of it. */
    public long whole() {
      return answered - arrived;
    }
  }

  /** A delivery is done, whether or not it went well. */
  void left();
}
