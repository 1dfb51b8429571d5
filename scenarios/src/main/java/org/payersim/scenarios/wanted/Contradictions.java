package org.payersim.scenarios.wanted;

import java.util.List;
import java.util.Optional;
import org.payersim.scenarios.wanted.Condition.OfClaim;
import org.payersim.scenarios.wanted.Condition.OfLine;
import org.payersim.scenarios.wanted.Condition.Verdict;

/** What no claim can be. */
final class Contradictions {
  private Contradictions() {}

  /** Why nothing can be as wanted, in one line; empty if nothing is known against it. */
  static Optional<String> find(Wanted wanted) {
    for (Condition one : wanted.conditions()) {
      if (one instanceof OfClaim claim
          && claim.state().isPresent()
          && claim.state().get() != Result.State.DECIDED
          && (!wanted.ofLines().isEmpty() || !claim.status().isEmpty())) {
        return Optional.of(
            "a claim that is "
                + claim.state().get().name().toLowerCase(java.util.Locale.ROOT)
                + " is on no 835: it has no CLP02, and none of its lines is decided");
      }
    }
    return ofLines(wanted.ofLines());
  }

  private static Optional<String> ofLines(List<OfLine> lines) {
    for (OfLine one : lines) {
      for (OfLine other : lines) {
        boolean sameLine = one.line() > 0 && one.line() == other.line();
        boolean against =
            one.verdict() == Verdict.PAID
                && (other.verdict() == Verdict.DENIED || other.verdict() == Verdict.UNPAID);
        if (sameLine && against) {
          return Optional.of("line " + one.line() + " cannot be paid and not paid");
        }
      }
    }
    return Optional.empty();
  }
}
