package brokenhouse.replica;

import brokenhouse.cli.Ground;

/** Knows a room that stands on it. */
public class Upstairs {
  public static final Class<?> KNOWN = Ground.class;
}
