package org.payersim.access;

import java.time.Duration;

/** What comes of somebody saying who he is. */
public sealed interface Login {
  /** It is he. */
  record Right() implements Login {}

  /** It is not, or there is nobody of this name: nobody is told which. */
  record Wrong() implements Login {}

  /**
   * It was not looked at: there were too many wrong ones.
   *
   * @param left how long until one is looked at
   */
  record Held(Duration left) implements Login {
    /** Told in one sentence. */
    public String sentence() {
      return "too many wrong log-ins; try again in " + seconds() + " seconds";
    }

    /** Whole seconds to wait, never too few. */
    public long seconds() {
      return left.toSeconds() + 1;
    }
  }
}
