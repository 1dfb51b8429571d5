package org.payersim.adjudication.worksheet;

import org.payersim.contract.MultipleRule;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/**
 * How a line was priced, for whoever looks at several lines, of this claim and of later ones:
 * reductions, and instalments of an orthodontic course. All dollars are exact, after modifiers and
 * before the charge caps them.
 *
 * @param fee of all units
 * @param units how many
 * @param rule how it is cut beside others
 * @param parts of the fee
 * @param scope the family of scopes it belongs to
 * @param kept what the line was left with once it was compared; zero until then
 * @param instalments so many pay the rest of the fee over time; 0 if it is paid at once
 */
public record Price(
    Exact fee,
    Quantity units,
    MultipleRule rule,
    Parts parts,
    Scope scope,
    Money kept,
    int instalments) {
  /** Not compared yet. */
  public Price(Exact fee, Quantity units, MultipleRule rule, Parts parts, Scope scope) {
    this(fee, units, rule, parts, scope, Money.ZERO, 0);
  }

  /** The same price, compared. */
  public Price keeping(Money left) {
    return new Price(fee, units, rule, parts, scope, left, instalments);
  }

  /** The fee of a course, of which so much is paid now and the rest in so many instalments. */
  public static Price course(Money fee, Quantity units, Money now, int instalments) {
    return new Price(
        Exact.of(fee), units, MultipleRule.NONE, Parts.NONE, Scope.NONE, now, instalments);
  }

  /**
   * Parts of a fee.
   *
   * @param practice the practice expense of one unit
   * @param technical the technical component of all units; zero if there is none
   * @param professional the professional component of all units; zero if there is none
   */
  public record Parts(Exact practice, Exact technical, Exact professional) {
    static final Parts NONE = new Parts(Exact.ZERO, Exact.ZERO, Exact.ZERO);
  }

  /**
   * The family of scopes.
   *
   * @param base code of the base scope; empty if it belongs to no family
   * @param baseFee what the base scope would be worth here
   */
  public record Scope(String base, Exact baseFee) {
    public static final Scope NONE = new Scope("", Exact.ZERO);
  }
}
