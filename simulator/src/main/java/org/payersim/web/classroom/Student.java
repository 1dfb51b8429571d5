package org.payersim.web.classroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.practice.Exercise;
import org.payersim.practice.Grade;

/** A student of a class: the name he gave himself and what he reached. */
public final class Student {
  private final String name;
  private final Map<String, Result> results = new LinkedHashMap<>();
  private String at = "";

  Student(String name) {
    this.name = name;
  }

  /** As the board shows it. */
  public String name() {
    return name;
  }

  /** What he reached, in the order he began. */
  public synchronized List<Result> results() {
    return new ArrayList<>(results.values());
  }

  /** What he is at, if he is at an exercise. */
  public synchronized Optional<Result> now() {
    return Optional.ofNullable(results.get(at));
  }

  /** The sum of his best points. */
  public int points() {
    return results().stream().mapToInt(Result::best).sum();
  }

  /** How many exercises he has full marks for. */
  public int solved() {
    return (int) results().stream().filter(Result::isSolved).count();
  }

  /**
   * Notes how he stands.
   *
   * @param hints how many he has seen
   * @param begun whether he has just begun it
   */
  public synchronized void note(Exercise exercise, Grade grade, int hints, boolean begun) {
    at = exercise.id();
    results.merge(
        exercise.id(),
        new Result(exercise, grade, grade.points(), hints, 1),
        (before, first) -> before.next(grade, hints, begun));
  }
}
