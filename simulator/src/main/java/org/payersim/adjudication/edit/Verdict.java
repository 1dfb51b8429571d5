package org.payersim.adjudication.edit;

import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.code.Reason;

/**
 * What an edit makes of a line.
 *
 * @param finding the facts
 * @param denial why it is denied; empty if it passes
 * @param waits whether an examiner decides instead
 */
record Verdict(Finding finding, Optional<Reason> denial, boolean waits) {
  Verdict(Finding finding, Optional<Reason> denial) {
    this(finding, denial, false);
  }

  /** An examiner looks at it, with this reason. */
  static Optional<Verdict> waits(Finding finding, Reason reason) {
    return Optional.of(new Verdict(finding, Optional.of(reason), true));
  }

  static Optional<Verdict> passes(Finding finding) {
    return Optional.of(new Verdict(finding, Optional.empty()));
  }

  static Optional<Verdict> denied(Finding finding, Reason reason) {
    return Optional.of(new Verdict(finding, Optional.of(reason)));
  }
}
