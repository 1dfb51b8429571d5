package org.payersim.practice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.payersim.money.Money;

/**
 * How an exercise was done.
 *
 * @param points of 100: 60 for the money, 20 each for days and touches; none if anything was
 *     falsified
 * @param paid what the payer has paid in the end
 * @param goal what it should have
 * @param days that passed
 * @param touches submissions, letters and inquiries
 * @param falsified what claims said that is not so
 * @param posted the claims whose 835 is to be posted, and whether it was, as the payer decided
 */
public record Grade(
    int points,
    Money paid,
    Exercise.Goal goal,
    long days,
    int touches,
    List<String> falsified,
    Map<String, Boolean> posted) {
  private static final int MONEY = 60;
  private static final int TIME = 20;
  private static final int TOUCHES = 20;

  public Grade {
    falsified = List.copyOf(falsified);
    posted = Collections.unmodifiableMap(new LinkedHashMap<>(posted));
  }

  /**
   * Grades.
   *
   * @param begun what the payer had paid when the student began
   */
  static Grade of(
      Exercise.Goal goal,
      Money begun,
      Money paid,
      long days,
      int touches,
      List<String> falsified,
      Map<String, Boolean> posted) {
    int money = falsified.isEmpty() ? money(goal, begun, paid) : 0;
    long right = posted.values().stream().filter(Boolean::booleanValue).count();
    money = posted.isEmpty() ? money : (int) (money * right / posted.size());
    int points =
        money == 0
            ? 0
            : money + sparing(TIME, days, goal.days()) + sparing(TOUCHES, touches, goal.touches());
    return new Grade(points, paid, goal, days, touches, falsified, posted);
  }

  /**
   * In proportion to what was to be recovered, or given back; the wrong way and too much are no
   * success.
   */
  private static int money(Exercise.Goal goal, Money begun, Money paid) {
    long wanted = Money.of(goal.paid()).minus(begun).cents();
    long done = paid.minus(begun).cents();
    if (done == wanted) {
      return MONEY;
    }
    boolean part = wanted != 0 && Long.signum(done) == Long.signum(wanted);
    return part && Math.abs(done) < Math.abs(wanted) ? (int) (MONEY * done / wanted) : 0;
  }

  /** All within the goal, nothing from twice as many on. */
  private static int sparing(int all, long used, int goal) {
    if (used <= goal) {
      return all;
    }
    return goal == 0 ? 0 : (int) Math.max(0, all - all * (used - goal) / goal);
  }

  /** Whether nothing is left to be desired. */
  public boolean isFull() {
    return points == MONEY + TIME + TOUCHES;
  }

  /** For a person. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "%d of 100 points%n  paid     %s (goal %s)%n  days     %d (goal %d)%n  touches  %d (goal"
            + " %d)%n%s",
        points,
        paid,
        goal.paid(),
        days,
        goal.days(),
        touches,
        goal.touches(),
        postedText()
            + (falsified.isEmpty()
                ? ""
                : "  FALSIFIED: the chart does not have " + String.join(", ", falsified) + "\n"));
  }

  private String postedText() {
    StringBuilder text = new StringBuilder();
    posted.forEach(
        (claim, right) ->
            text.append("  posted   ")
                .append(claim)
                .append(right ? " as decided" : " not as decided")
                .append('\n'));
    return text.toString();
  }
}
