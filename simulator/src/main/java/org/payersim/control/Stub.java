package org.payersim.control;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.expression.Condition;

/**
 * An outcome a tester wants for some claims, whatever the rules would say; {@code docs/stubs.md}
 * says how to write one.
 *
 * @param document the document it stands in
 * @param name its name there
 * @param priority 1 comes first; among equals the document laid later, then the order in it
 * @param when which claims it is for
 * @param lines which of their lines it answers; absent for all of them
 * @param occurrences which of the claims it is for it answers
 * @param step where in a scenario it stands, if in any
 * @param until the last day of receipt it answers
 * @param answer what they are answered
 */
public record Stub(
    String document,
    String name,
    int priority,
    Condition when,
    Optional<Condition> lines,
    Occurrences occurrences,
    Optional<Step> step,
    LocalDate until,
    StubAnswer answer) {

  /**
   * Which of the claims a stub matches it answers: some of them, in the order they come.
   *
   * @param from the first, counted from 1
   * @param times how many from there on
   */
  public record Occurrences(int from, int times) {
    public static final Occurrences ALL = new Occurrences(1, Integer.MAX_VALUE);

    /** Whether the match of this number, counted from 1, is one of them. */
    public boolean include(long match) {
      return match >= from && match - from < times;
    }
  }

  /**
   * A step of a scenario, which is in one state at a time and begins in {@link #STARTED}.
   *
   * @param scenario its name
   * @param in the state it has to be in
   * @param then the state it is in once the stub has answered
   */
  public record Step(String scenario, String in, String then) {
    public static final String STARTED = "Started";
  }

  /** Whether lines may be answered each for itself. */
  public boolean isOfLines() {
    return answer instanceof StubAnswer.OfLines
        || (answer instanceof StubAnswer.FromClaim from && from.verb().isOfLines());
  }

  /** The same with this answer. */
  public Stub answering(StubAnswer other) {
    return new Stub(document, name, priority, when, lines, occurrences, step, until, other);
  }

  /** How it is called in explanations: unique in a rule book. */
  public String id() {
    return document + "/" + name;
  }
}
