package org.payersim.web.classroom;

import org.payersim.practice.Exercise;
import org.payersim.practice.Grade;

/**
 * How a student stands at an exercise.
 *
 * @param exercise what is played
 * @param now how it stands now
 * @param best the most points so far
 * @param hints how many he looked at, at most
 * @param tries how often he began it
 */
public record Result(Exercise exercise, Grade now, int best, int hints, int tries) {
  Result next(Grade grade, int seen, boolean begun) {
    return new Result(
        exercise,
        grade,
        Math.max(best, grade.points()),
        Math.max(hints, seen),
        tries + (begun ? 1 : 0));
  }

  /** Whether full marks were reached. */
  public boolean isSolved() {
    return best == 100;
  }
}
