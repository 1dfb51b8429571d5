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
   * @param nanos how long it took from the moment it could be worked on
   * @param tally what became of it
   */
  void delivered(long nanos, Tally tally);

  /** A delivery is done, whether or not it went well. */
  void left();
}
