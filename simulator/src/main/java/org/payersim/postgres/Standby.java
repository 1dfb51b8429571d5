package org.payersim.postgres;

/** Is told that another payer writes to the database, once, before its place is waited for. */
@FunctionalInterface
public interface Standby {
  /**
   * Somebody else writes.
   *
   * @param holder who, as it called itself: machine and process
   */
  void waits(String holder);
}
