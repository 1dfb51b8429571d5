package org.payersim.scenarios.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.money.Money;
import org.payersim.scenarios.wanted.Condition.OfLine;
import org.payersim.scenarios.wanted.Result.Taken;

/** Finds the charges that make wanted amounts: what is paid or taken off grows with the charge. */
final class AmountSearch {
  private static final long MOST_CENTS = 99_999_999;
  private static final int MOST_UNITS = 20;

  private final Assembly assembly;
  private final Wanted wanted;

  AmountSearch(Assembly assembly, Wanted wanted) {
    this.assembly = assembly;
    this.wanted = wanted;
  }

  /** The claim with other charges, and units where charges do not do; empty if nothing does. */
  Optional<ClaimText> run(ClaimText claim) {
    ClaimText varied = claim;
    for (OfLine one : wanted.ofLines()) {
      if (one.asksForAmounts() && !one.holds(assembly.decide(varied))) {
        int line = one.line() > 0 ? one.line() : position(one, varied);
        Optional<ClaimText> solved = solve(one, line, varied);
        if (solved.isEmpty()) {
          return Optional.empty();
        }
        varied = solved.get();
      }
    }
    return wanted.holdsButForCounters(assembly.decide(varied))
        ? Optional.of(varied)
        : Optional.empty();
  }

  private int position(OfLine one, ClaimText claim) {
    return assembly.decide(claim).lines().stream()
        .filter(one::isMetButForAmounts)
        .findFirst()
        .map(Result.Line::number)
        .orElse(1);
  }

  private Optional<ClaimText> solve(OfLine wish, int line, ClaimText claim) {
    for (int units = 0; units <= MOST_UNITS; units++) {
      ClaimText counted =
          units == 0 ? claim : with(claim, line, claim.lines().get(line - 1).withUnits(units));
      long low = 1;
      long high = MOST_CENTS;
      while (low <= high) {
        long middle = (low + high) / 2;
        ClaimText charged =
            with(counted, line, counted.lines().get(line - 1).withCharge(Money.ofCents(middle)));
        Result result = assembly.decide(charged);
        if (wish.holds(result) && assembly.holdsButForAmounts(result)) {
          return Optional.of(charged);
        }
        if (isLess(wish, line, result)) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isLess(OfLine wish, int number, Result result) {
    if (result.lines().size() < number) {
      return false;
    }
    Result.Line line = result.lines().get(number - 1);
    if (!wish.paid().isAny()) {
      return line.paid().compareTo(wish.paid().least()) < 0;
    }
    Money taken = Money.ZERO;
    for (Taken one : line.adjustments()) {
      boolean is =
          (wish.group().isEmpty() || wish.group().equals(one.group()))
              && wish.carc().equals(one.carc());
      taken = is ? taken.plus(one.amount()) : taken;
    }
    return taken.compareTo(wish.amount().least()) < 0;
  }

  private static ClaimText with(ClaimText claim, int line, LineText other) {
    List<LineText> lines = new ArrayList<>(claim.lines());
    lines.set(line - 1, other);
    return claim.withLines(lines);
  }
}
