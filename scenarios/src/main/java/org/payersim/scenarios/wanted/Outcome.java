package org.payersim.scenarios.wanted;

/** What a search came to. */
public sealed interface Outcome {
  /** There is one. */
  record One(Found found) implements Outcome {}

  /**
   * There is none.
   *
   * @param why in one line, with what came nearest
   * @param decided how many claims were decided
   */
  record Nothing(Wanted wanted, String why, long decided) implements Outcome {}
}
