package org.payersim.scenarios.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every claim that was sent, held against the key. */
final class Grades {
  private static final int SHOWN = 20;

  /** What one claim's answer is worth. */
  enum Grade {
    /** As the key has it, to the cent. */
    RIGHT,
    /** Another outcome or another amount. */
    WRONG,
    /** No acknowledgment, or none of the remittances tells of it. */
    MISSING,
    /** Told of more than once. */
    TWICE
  }

  private final Answers answers;
  private final Map<Grade, Long> counts = new EnumMap<>(Grade.class);
  private final List<String> differences = new ArrayList<>();
  private final Set<String> corrected = new HashSet<>();
  private final boolean remitted;

  private Grades(Answers answers, boolean remitted) {
    this.answers = answers;
    this.remitted = remitted;
    for (Grade grade : Grade.values()) {
      counts.put(grade, 0L);
    }
  }

  /**
   * Grades the claims sent.
   *
   * @param remitted whether remittances were to be had; if not, only acknowledgments are graded
   */
  static Grades of(List<KeyEntry> sent, Answers answers, boolean remitted) {
    Grades grades = new Grades(answers, remitted);
    for (KeyEntry entry : sent) {
      boolean correction =
          entry.outcome() == KeyEntry.Outcome.REPLACED
              || entry.outcome() == KeyEntry.Outcome.VOIDED;
      if (correction) {
        grades.corrected.add(entry.original());
      }
    }
    for (KeyEntry entry : sent) {
      grades.grade(entry);
    }
    return grades;
  }

  private void grade(KeyEntry entry) {
    Grade grade = judge(entry);
    counts.merge(grade, 1L, Long::sum);
    if (grade != Grade.RIGHT && differences.size() < SHOWN) {
      differences.add(
          "%s claim %s: expected %s, got %s"
              .formatted(grade, entry.claim(), wanted(entry), got(entry)));
    }
  }

  private Grade judge(KeyEntry entry) {
    Optional<Answers.Acknowledged> acknowledged = answers.find(entry.claim());
    if (acknowledged.isEmpty()) {
      return Grade.MISSING;
    }
    boolean rejected = entry.outcome() == KeyEntry.Outcome.REJECTED;
    if (acknowledged.get().accepted() == rejected) {
      return Grade.WRONG;
    }
    if (!remitted) {
      return Grade.RIGHT;
    }
    int expectedBack = corrected.contains(entry.claim()) ? 1 : 0;
    if (answers.reversals(entry.claim()) != expectedBack) {
      return answers.reversals(entry.claim()) > expectedBack ? Grade.TWICE : Grade.MISSING;
    }
    List<List<KeyEntry.Line>> told = answers.paid(entry.claim());
    boolean silent = rejected || entry.outcome() == KeyEntry.Outcome.VOIDED;
    if (told.size() != (silent ? 0 : 1)) {
      return told.isEmpty() ? Grade.MISSING : silent ? Grade.WRONG : Grade.TWICE;
    }
    return silent || told.get(0).equals(entry.lines()) ? Grade.RIGHT : Grade.WRONG;
  }

  private static String wanted(KeyEntry entry) {
    return entry.outcome() + " " + entry.lines();
  }

  private String got(KeyEntry entry) {
    return answers.find(entry.claim()).map(Object::toString).orElse("no acknowledgment")
        + ", told "
        + answers.paid(entry.claim())
        + ", taken back "
        + answers.reversals(entry.claim())
        + " times";
  }

  long count(Grade grade) {
    return counts.getOrDefault(grade, 0L);
  }

  Map<Grade, Long> counts() {
    return counts;
  }

  /** The first claims that are not right, with what was expected and what came. */
  List<String> differences() {
    return List.copyOf(differences);
  }

  boolean areAllRight() {
    return count(Grade.WRONG) + count(Grade.MISSING) + count(Grade.TWICE) == 0;
  }
}
