package org.payersim.adjudication.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A second opinion on prices by relative values and on reductions, written out plainly in {@code
 * BigDecimal}, sharing no code with the product.
 */
final class PlainPrice {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** A code's figures: work, practice expense, malpractice, multiple rule, base scope. */
  record Code(
      String name, BigDecimal work, BigDecimal practice, BigDecimal mp, int rule, String base) {}

  /** A billed line. */
  record Line(Code code, BigDecimal units, BigDecimal charge, BigDecimal modifier) {}

  private final BigDecimal factor;
  private final BigDecimal[] index;
  private final Map<String, Code> codes;

  PlainPrice(BigDecimal factor, BigDecimal[] index, Map<String, Code> codes) {
    this.factor = factor;
    this.index = index;
    this.codes = codes;
  }

  private BigDecimal unit(Code code) {
    return code.work()
        .multiply(index[0])
        .add(code.practice().multiply(index[1]))
        .add(code.mp().multiply(index[2]))
        .multiply(factor);
  }

  BigDecimal fee(Line line) {
    return unit(line.code()).multiply(line.units()).multiply(line.modifier());
  }

  private static BigDecimal cents(BigDecimal dollars) {
    return dollars.setScale(2, RoundingMode.HALF_UP);
  }

  static BigDecimal anesthesia(BigDecimal base, int minutes, BigDecimal dollars, BigDecimal part) {
    BigDecimal time = new BigDecimal(minutes).divide(new BigDecimal(15), 1, RoundingMode.HALF_UP);
    return cents(base.add(time).multiply(dollars).multiply(part));
  }

  /** What is allowed on each line of one day. */
  List<BigDecimal> allowed(List<Line> lines) {
    Map<Line, BigDecimal> left = new HashMap<>();
    lines.forEach(line -> left.put(line, fee(line)));
    surgery(lines, left);
    therapy(lines, left);
    List<BigDecimal> allowed = new ArrayList<>();
    for (Line line : lines) {
      allowed.add(cents(left.get(line)).min(cents(fee(line))).min(line.charge()));
    }
    return allowed;
  }

  private void surgery(List<Line> lines, Map<Line, BigDecimal> left) {
    List<List<Line>> groups = new ArrayList<>();
    for (Line line : lines) {
      if (line.code().rule() == 3) {
        groups.stream()
            .filter(g -> g.get(0).code().rule() == 3)
            .findFirst()
            .ifPresentOrElse(g -> g.add(line), () -> groups.add(new ArrayList<>(List.of(line))));
      } else if (line.code().rule() == 2) {
        groups.add(new ArrayList<>(List.of(line)));
      }
    }
    for (List<Line> group : groups) {
      if (group.get(0).code().rule() == 3) {
        Line first = group.stream().reduce((a, b) -> fee(b).compareTo(fee(a)) > 0 ? b : a).get();
        for (Line line : group) {
          if (line != first) {
            BigDecimal base =
                unit(codes.get(line.code().base()))
                    .multiply(line.units())
                    .multiply(line.modifier());
            left.put(line, fee(line).subtract(base).max(BigDecimal.ZERO));
          }
        }
      }
    }
    Map<List<Line>, BigDecimal> totals = new HashMap<>();
    groups.forEach(
        g -> totals.put(g, g.stream().map(left::get).reduce(BigDecimal.ZERO, BigDecimal::add)));
    groups.sort((a, b) -> totals.get(b).compareTo(totals.get(a)));
    for (int i = 1; i < groups.size(); i++) {
      groups.get(i).forEach(line -> left.merge(line, HALF, BigDecimal::multiply));
    }
  }

  private void therapy(List<Line> lines, Map<Line, BigDecimal> left) {
    Line dearest = null;
    for (Line line : lines) {
      if (line.code().rule() == 5
          && (dearest == null || practice(line).compareTo(practice(dearest)) > 0)) {
        dearest = line;
      }
    }
    for (Line line : lines) {
      if (line.code().rule() == 5) {
        BigDecimal cut = line == dearest ? line.units().subtract(BigDecimal.ONE) : line.units();
        left.put(line, fee(line).subtract(practice(line).multiply(cut).multiply(HALF)));
      }
    }
  }

  private BigDecimal practice(Line line) {
    return line.code().practice().multiply(index[1]).multiply(factor).multiply(line.modifier());
  }
}
