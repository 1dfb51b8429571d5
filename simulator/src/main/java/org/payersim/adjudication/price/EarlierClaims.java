package org.payersim.adjudication.price;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Rounding;

/**
 * Services of earlier claims beside this claim's: what they kept, and what is due to them.
 *
 * @param claims their numbers
 * @param cuts of all services of the day, theirs and this claim's
 */
record EarlierClaims(List<String> claims, List<Cut> cuts) {
  /** What they were left with when they were decided. */
  Money kept() {
    return sum(cut -> cut.of().price().kept());
  }

  /** What they would be left with beside this claim; at most what was charged or paid for them. */
  Money due() {
    return sum(
        cut ->
            cut.left()
                .toMoney(Rounding.HALF_UP)
                .min(cut.of().charge().max(cut.of().price().kept())));
  }

  private Money sum(Function<Cut, Money> amount) {
    return cuts.stream()
        .filter(cut -> cut.of().line().isEmpty())
        .map(amount)
        .reduce(Money.ZERO, Money::plus);
  }

  /** This claim's lines, by what they are left with. */
  List<LineWorksheet> linesDearestFirst() {
    return cuts.stream()
        .map(cut -> cut.of().line())
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(LineWorksheet::open).reversed())
        .toList();
  }

  /**
   * The cuts, this claim's lessened by what earlier claims kept too little, the dearest line first:
   * as when the lesser of two claims is decided again after the dearer one was.
   */
  List<Cut> lessened() {
    Money rest = due().minus(kept());
    if (!rest.isPositive()) {
      return cuts;
    }
    List<Cut> lessened = new ArrayList<>(cuts);
    for (LineWorksheet line : linesDearestFirst()) {
      for (int i = 0; i < lessened.size(); i++) {
        Cut cut = lessened.get(i);
        Money given =
            cut.of().line().filter(line::equals).isPresent() ? given(line, cut, rest) : Money.ZERO;
        if (given.isPositive()) {
          Money left = cut.left().toMoney(Rounding.HALF_UP).plus(given);
          lessened.set(
              i,
              new Cut(
                  cut.of(),
                  Exact.of(left),
                  new MultipleProcedures.TooLittleBefore(claims, kept(), due(), given, left)));
          rest = rest.minus(given);
        }
      }
    }
    return lessened;
  }

  private static Money given(LineWorksheet line, Cut cut, Money rest) {
    return line.open().minus(cut.left().toMoney(Rounding.HALF_UP)).min(rest);
  }
}
