package org.payersim.scenarios.wanted;

import java.util.ArrayList;
import java.util.List;

/**
 * An outcome somebody wants a claim for.
 *
 * @param text as it was asked for
 * @param conditions all of which shall hold
 */
public record Wanted(String text, List<Condition> conditions) {
  public Wanted {
    conditions = List.copyOf(conditions);
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("nothing is wanted: " + WantedParser.EXAMPLES);
    }
  }

  /**
   * Reads conditions between commas, such as {@code line 2 denied CO-197, line 1 paid, deductible
   * just met}. {@code simulator/docs/wanted.md} has the words there are.
   *
   * @throws IllegalArgumentException with what was not understood
   */
  public static Wanted parse(String text) {
    return new WantedParser(text).read();
  }

  /** Whether it is so. */
  public boolean holds(Result result) {
    return conditions.stream().allMatch(condition -> condition.holds(result));
  }

  /** What is not so. */
  List<Condition> missing(Result result) {
    return conditions.stream().filter(condition -> !condition.holds(result)).toList();
  }

  /** The conditions of lines. */
  List<Condition.OfLine> ofLines() {
    List<Condition.OfLine> lines = new ArrayList<>();
    for (Condition condition : conditions) {
      if (condition instanceof Condition.OfLine line) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** The conditions of counters, deductibles first: what fills them fills the others too. */
  List<Condition.OfCounter> ofCounters() {
    List<Condition.OfCounter> counters = new ArrayList<>();
    for (Condition condition : conditions) {
      if (condition instanceof Condition.OfCounter counter) {
        counters.add(
            counters.isEmpty() || !counter.counter().isDeductible() ? counters.size() : 0, counter);
      }
    }
    return counters;
  }

  /** The same without the conditions of counters. */
  boolean holdsButForCounters(Result result) {
    return conditions.stream()
        .filter(condition -> !(condition instanceof Condition.OfCounter))
        .allMatch(condition -> condition.holds(result));
  }
}
