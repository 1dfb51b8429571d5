package org.payersim.scenarios.junit;

/**
 * How often.
 *
 * @param least at least
 * @param most at most
 */
public record Times(int least, int most) {
  public static Times exactly(int times) {
    return new Times(times, times);
  }

  public static Times atLeast(int times) {
    return new Times(times, Integer.MAX_VALUE);
  }

  public static Times never() {
    return exactly(0);
  }

  boolean include(int times) {
    return times >= least && times <= most;
  }

  @Override
  public String toString() {
    return least == most ? least == 0 ? "none" : "exactly " + least : "at least " + least;
  }
}
