package brokenhouse.cli;

import brokenhouse.money.Upstairs;

/** Closes the cycle. */
public class Cycle {
  public static final Class<?> KNOWN = Upstairs.class;
}
