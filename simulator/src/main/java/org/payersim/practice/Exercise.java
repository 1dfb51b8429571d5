package org.payersim.practice;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.payersim.money.Money;

/**
 * An exercise.
 *
 * @param id its name in lists and on the command line
 * @param title a few words
 * @param level 1 to 3
 * @param denials the rows of the table of denials it is about
 * @param clock the payer's time at the beginning
 * @param story what happened, for the student
 * @param chart what is true
 * @param rules rule documents laid over those of the exercises, YAML texts
 * @param given the claims sent before the student begins
 * @param asked questions the payer has asked about given claims
 * @param post the claims whose 835 is to be posted, by the provider's number
 * @param examiner how the payer's examiner answers appeals and documents
 * @param goal what is to be reached
 * @param hints in order, each tells more
 * @param solution the model solution
 * @param naive what many try first
 */
public record Exercise(
    @JsonProperty("id") String id,
    String title,
    int level,
    List<Integer> denials,
    String clock,
    String story,
    Chart chart,
    List<String> rules,
    List<JsonNode> given,
    List<Step.Letter> asked,
    List<String> post,
    List<Examiner> examiner,
    Goal goal,
    List<String> hints,
    List<Step> solution,
    List<Step> naive) {
  /**
   * How the examiner answers about a claim.
   *
   * @param words what an appeal or answer has to say, all of them
   * @param overrides the stages he sets aside then
   * @param days how long he takes
   */
  public record Examiner(List<String> words, List<String> overrides, int days) {
    public Examiner {
      words = words == null ? List.of() : List.copyOf(words);
      overrides = overrides == null ? List.of() : List.copyOf(overrides);
    }

    boolean isConvincedBy(String text) {
      String lower = text.toLowerCase(Locale.ROOT);
      return words.stream().allMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }
  }

  /**
   * What is to be reached.
   *
   * @param paid what the payer has paid in the end, for all claims together
   * @param days by when, counted from the beginning
   * @param touches with how many submissions, letters and inquiries
   */
  public record Goal(String paid, int days, int touches) {
    public Goal {
      Money.of(paid);
      if (days < 0 || touches < 0) {
        throw new IllegalArgumentException("days and touches are not negative");
      }
    }
  }

  public Exercise {
    check(
        title != null && story != null && goal != null && given != null,
        "title, story, goal, given");
    check(level >= 1 && level <= 3, "a level from 1 to 3");
    check(hints != null && hints.size() >= 2, "two hints or more");
    check(solution != null && !solution.isEmpty(), "a solution");
    check(naive != null && !naive.isEmpty(), "a naive attempt");
    LocalDateTime.parse(clock);
    id = id == null ? "" : id;
    denials = denials == null ? List.of() : List.copyOf(denials);
    chart = chart == null ? new Chart(List.of(), List.of(), List.of(), List.of()) : chart;
    rules = rules == null ? List.of() : List.copyOf(rules);
    asked = asked == null ? List.of() : List.copyOf(asked);
    post = post == null ? List.of() : List.copyOf(post);
    examiner = examiner == null ? List.of() : List.copyOf(examiner);
    given = List.copyOf(given);
    hints = List.copyOf(hints);
    solution = List.copyOf(solution);
    naive = List.copyOf(naive);
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("an exercise has " + what);
    }
  }

  Exercise named(String name) {
    return new Exercise(
        name, title, level, denials, clock, story, chart, rules, given, asked, post, examiner, goal,
        hints, solution, naive);
  }

  /** The payer's time at the beginning. */
  public LocalDateTime begins() {
    return LocalDateTime.parse(clock);
  }

  /** The kind of denial it is about: that of the first row of the table of denials it names. */
  public DenialFamily family() {
    return denials.isEmpty() ? DenialFamily.BEFORE : DenialFamily.of(denials.get(0));
  }
}
