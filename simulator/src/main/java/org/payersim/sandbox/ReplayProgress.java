package org.payersim.sandbox;

/** Is told how far a payer is in doing again what its journal says. */
@FunctionalInterface
public interface ReplayProgress {
  /** For whom nobody waits. */
  ReplayProgress NONE = (entry, done, bytes) -> {};

  /**
   * The payer stands where a snapshot left it; entries behind that are done again.
   *
   * @param entry the entry it was taken after
   * @param bytes its length
   * @param nanos how long it took to read it
   */
  default void resumed(long entry, long bytes, long nanos) {}

  /**
   * An entry was done again.
   *
   * @param entry its sequence, from 1 on
   * @param done bytes of the journal done again so far, a little less than those on disk
   * @param bytes length of the whole journal
   */
  void replayed(long entry, long done, long bytes);
}
