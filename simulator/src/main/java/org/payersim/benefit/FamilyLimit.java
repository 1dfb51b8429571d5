package org.payersim.benefit;

import java.util.Optional;
import org.payersim.money.Money;

/**
 * A deductible or out-of-pocket maximum of one benefit period.
 *
 * @param individual what one person bears at most; empty if there is no such limit
 * @param family what the family bears at most; empty if there is no such limit
 * @param kind how the two relate
 */
public record FamilyLimit(Optional<Money> individual, Optional<Money> family, Kind kind) {
  /** Nothing is limited. */
  public static final FamilyLimit NONE =
      new FamilyLimit(Optional.empty(), Optional.empty(), Kind.EMBEDDED);

  /** How the individual and the family amount relate. Source: 45 CFR 147, FAQ XXVII; plan terms. */
  public enum Kind {
    /** A person is done with his own amount, or when the family is done with its amount. */
    EMBEDDED,
    /**
     * Where more than one person is covered only the family amount exists; a person covered alone
     * has the individual amount, counted in the same family counter.
     */
    AGGREGATE
  }

  /** Whether nothing is limited. */
  public boolean isNone() {
    return individual.isEmpty() && family.isEmpty();
  }

  /** What binds the family as a whole when the kind is aggregate. */
  public Optional<Money> aggregate(boolean alone) {
    return alone ? individual.or(() -> family) : family;
  }
}
