package org.payersim.scenarios.posting;

/**
 * An 835 with one thing wrong: a posting system that takes it for sound has a gap.
 *
 * @param name unique among those of its file, such as {@code m003-sign}
 * @param kind what was done
 * @param segment number of the changed segment in the file, from 1 on
 * @param place loop and element in words, such as {@code claim EX-13, line 2, CAS03}
 * @param before what stood there; empty if something was added
 * @param after what stands there now; empty if something was left out
 * @param noticedBy how it can be noticed
 * @param document the 835, its counts right unless they are what is wrong
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
public record Mutant(
    String name,
    Mutation kind,
    int segment,
    String place,
    String before,
    String after,
    String noticedBy,
    byte[] document) {
  /** One line for people. */
  public String description() {
    return place
        + ": "
        + (before.isEmpty() ? "nothing" : before)
        + " became "
        + (after.isEmpty() ? "nothing" : after);
  }

  @Override
  public String toString() {
    return name + " " + description();
  }
}
