package org.payersim.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.explain.PlainWords;
import org.payersim.sandbox.Sandbox;
import org.payersim.whatif.Limits;
import org.payersim.whatif.Outcome;
import org.payersim.whatif.Subject;
import org.payersim.whatif.Suggestion;
import org.payersim.whatif.WhatIf;
import org.payersim.whatif.variation.Judgement;

/**
 * What would have changed a claim's outcome, in the order a page tells it.
 *
 * @param before what it came to
 * @param groups suggestions by what they would be; those without any are left out
 * @param tried how many variations were decided
 * @param complete whether the search went as far as it would
 */
public record WhatIfPage(String before, List<Group> groups, int tried, boolean complete) {
  public WhatIfPage {
    groups = List.copyOf(groups);
  }

  /**
   * Suggestions of one judgement.
   *
   * @param name in style sheets
   * @param title what they are
   * @param words what that means
   * @param ideas the smallest first
   */
  public record Group(String name, String title, String words, List<Idea> ideas) {
    public Group {
      ideas = List.copyOf(ideas);
    }
  }

  /**
   * A suggestion.
   *
   * @param change what is otherwise
   * @param who who may make it so
   * @param condition what must be true for it to be right
   * @param after what the claim comes to then
   * @param more what is paid more; empty if nothing
   */
  public record Idea(String change, String who, String condition, String after, String more) {}

  /** Searches; empty if the payer does not have the claim any more. */
  static Optional<WhatIfPage> of(Sandbox sandbox, AdjudicatedClaim claim) throws IOException {
    String number = claim.payerControlNumber();
    return Subject.find(
            sandbox.records(),
            sandbox.rules(),
            number.isEmpty() ? claim.claim().patientControlNumber() : number)
        .map(subject -> WhatIf.of(subject, Limits.USUAL))
        .map(WhatIfPage::page);
  }

  private static WhatIfPage page(WhatIf answer) {
    List<Group> groups = new ArrayList<>();
    for (Judgement judgement : Judgement.values()) {
      List<Idea> ideas =
          answer.suggestions().stream()
              .filter(s -> s.variation().judgement() == judgement)
              .map(WhatIfPage::idea)
              .toList();
      if (!ideas.isEmpty()) {
        groups.add(group(judgement, ideas));
      }
    }
    return new WhatIfPage(words(answer.before()), groups, answer.tried(), answer.complete());
  }

  private static Group group(Judgement judgement, List<Idea> ideas) {
    return switch (judgement) {
      case CORRECTION ->
          new Group(
              "correction",
              "Corrections",
              "Right if the claim said something that was not so. Look into the chart first.",
              ideas);
      case REQUEST ->
          new Group(
              "request", "Requests to the payer", "Can be asked for, and may be refused.", ideas);
      case PAYER_FACT ->
          new Group(
              "fact",
              "Facts of payer or plan",
              "Nothing the provider changes; ask whether it is right on file.",
              ideas);
      case FALSIFICATION ->
          new Group(
              "falsification",
              "What would be falsification",
              "It would be paid, and nobody may do it. Told so that you know it when you see it.",
              ideas);
    };
  }

  private static Idea idea(Suggestion suggestion) {
    String words = suggestion.variation().words();
    return new Idea(
        words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1),
        suggestion.variation().who().words(),
        suggestion.variation().condition(),
        words(suggestion.after()),
        suggestion.more().isZero() ? "" : "+" + PlainWords.money(suggestion.more()));
  }

  private static String words(Outcome outcome) {
    return switch (outcome.state()) {
      case REJECTED, WAITS, VOIDED -> outcome.state().words();
      case DENIED, NOTHING_DUE, PATIENT_OWES, PAID ->
          "%s: the plan %s, the patient %s"
              .formatted(
                  outcome.state().words(),
                  PlainWords.money(outcome.paid()),
                  PlainWords.money(outcome.patient()));
    };
  }
}
