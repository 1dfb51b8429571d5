package org.payersim.scenarios.certify;

/**
 * One thing the operating rules ask of answers.
 *
 * @param name what is asked
 * @param source whose rule it is
 * @param verdict whether it is so
 * @param detail what was seen, in a sentence
 */
record CoreCheck(String name, String source, Verdict verdict, String detail) {
  /** Whether it is so. */
  enum Verdict {
    PASSED,
    FAILED,
    /** There was nothing to look at. */
    NOT_MET
  }

  static CoreCheck of(String name, String source, boolean passed, String detail) {
    return new CoreCheck(name, source, passed ? Verdict.PASSED : Verdict.FAILED, detail);
  }
}
