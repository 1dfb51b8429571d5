package org.payersim.web;

import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleBook;
import org.payersim.web.story.Stories;

/** The rule book of a payer that has not begun yet: who can be chosen on the form. */
final class LabRules {
  private LabRules() {}

  static RuleBook book() {
    return Compiled.BOOK;
  }

  /** Compiled when it is first looked at. */
  private static final class Compiled {
    static final RuleBook BOOK = RuleBook.compile(1, Stories.rules(), new Enrollment.Closed());
  }
}
