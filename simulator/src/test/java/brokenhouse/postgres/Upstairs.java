package brokenhouse.postgres;

import brokenhouse.cli.Ground;

/** Knows a room that stands on it. */
public class Upstairs {
  public static final Class<?> KNOWN = Ground.class;
}
