package org.payersim.scenarios.wanted;

import java.util.List;
import java.util.Set;
import org.payersim.rules.RuleSource;

/**
 * A claim to begin a search with.
 *
 * @param number of the scenario it is from
 * @param situation how it is told there
 * @param shows what its answers show, such as {@code CO-197}, {@code N54}, {@code CLP02 1}, {@code
 *     PENDED}, {@code A7:507}: where to look first, never what is answered
 * @param stubbed whether stubs decide there and not the rules
 * @param effort how much there is of it
 */
record Seed(String number, Situation situation, Set<String> shows, boolean stubbed, int effort) {
  /** The effort of a claim of the user's own: it is looked at first. */
  static final int OWN = -1;

  boolean isOwn() {
    return effort == OWN;
  }

  /** The same over other rules. */
  Seed on(List<RuleSource> base) {
    return new Seed(number, situation.on(base), shows, stubbed, effort);
  }

  /** How much of what is wanted is likely here. */
  long score(Wanted wanted) {
    return wanted.conditions().stream().filter(this::isLikely).count();
  }

  private boolean isLikely(Condition condition) {
    return switch (condition) {
      case Condition.OfLine line ->
          shows.containsAll(line.rarcs())
              && (line.carc().isEmpty()
                  ? line.group().isEmpty() && !line.rarcs().isEmpty()
                  : line.group().isEmpty()
                      ? shows.contains("CARC " + line.carc())
                      : shows.contains(line.group() + "-" + line.carc()));
      case Condition.OfClaim claim ->
          (claim.status().isEmpty() || shows.contains("CLP02 " + claim.status()))
              && (claim.rejection().isEmpty() || shows.contains(claim.rejection()))
              && (claim.state().isEmpty() || shows.contains(claim.state().get().name()));
      case Condition.OfCounter counter -> false;
    };
  }
}
