package org.payersim.whatif;

import java.util.List;
import org.payersim.explain.Explanations;
import org.payersim.explain.TextPage;
import org.payersim.whatif.variation.Variation;
import org.payersim.whatif.variation.Who;

/** Renders the answer for a person. */
final class WhatIfText {
  private static final int INDENT = 2;
  private static final int NUMBER = 4;

  private final WhatIf answer;
  private final TextPage page = new TextPage();

  WhatIfText(WhatIf answer) {
    this.answer = answer;
  }

  @Override
  public String toString() {
    head();
    obstacles();
    suggestions();
    return page.toString();
  }

  private void head() {
    page.heading(
        "Claim "
            + answer.decided().claim().patientControlNumber()
            + ": what would have changed it?");
    String number = answer.decided().payerControlNumber();
    if (!number.isEmpty()) {
      page.pair("Payer claim number", number);
    }
    page.pair("Charged", Explanations.money(answer.decided().claim().charge()));
    page.pair("Decided", amounts(answer.before()));
    if (!answer.isReproduced()) {
      page.pair(
          "Decided again",
          amounts(answer.again())
              + ". That is not what was decided: rules or enrollment changed since, an examiner"
              + " denied the claim, or a stub answered. What follows is by the rules of now.");
    }
    page.pair(
        "Searched",
        answer.tried()
            + " variations of the case decided again"
            + (answer.complete() ? "" : "; more were possible"));
  }

  private static String amounts(Outcome outcome) {
    return switch (outcome.state()) {
      case REJECTED, WAITS, VOIDED -> outcome.state().words();
      case DENIED, NOTHING_DUE, PATIENT_OWES, PAID ->
          outcome.state().words()
              + ": payer "
              + Explanations.money(outcome.paid())
              + ", patient "
              + Explanations.money(outcome.patient())
              + ", written off "
              + Explanations.money(outcome.writeOff())
              + (outcome.elsewhere().isZero()
                  ? ""
                  : ", others " + Explanations.money(outcome.elsewhere()));
    };
  }

  private void obstacles() {
    page.section("What was taken off, or stands in the way", "");
    if (answer.obstacles().isEmpty()) {
      page.wide("", "Nothing: there is nothing to change.");
    }
    for (Obstacle obstacle : answer.obstacles()) {
      page.row(
          (obstacle.line() == 0 ? "" : "Line " + obstacle.line() + ", ")
              + Explanations.title(obstacle.stage()),
          obstacle.sentence(),
          List.of(obstacle.code().split(" ", -1)),
          obstacle.amount().isZero() ? "" : Explanations.money(obstacle.amount().negated()),
          "");
    }
  }

  private void suggestions() {
    page.section("What would have changed it", "");
    if (answer.suggestions().isEmpty()) {
      page.wide("", "None of the variations makes it better.");
    } else if (answer.honest().isEmpty()) {
      page.wide("", "Nothing honest: what follows no claim may do.");
    }
    for (int i = 0; i < answer.suggestions().size(); i++) {
      suggestion(i + 1, answer.suggestions().get(i));
    }
  }

  private void suggestion(int rank, Suggestion suggestion) {
    Variation variation = suggestion.variation();
    page.hanging(rank + ".", variation.words() + ".", INDENT, NUMBER);
    page.hanging("", judged(variation) + " " + variation.condition(), INDENT, NUMBER);
    page.hanging(
        "",
        "Then "
            + amounts(suggestion.after())
            + (suggestion.more().isZero()
                ? "."
                : " (" + Explanations.money(suggestion.more()) + " more from the payer)."),
        INDENT,
        NUMBER);
  }

  private static String judged(Variation variation) {
    return switch (variation.judgement()) {
      case CORRECTION -> "A correction, by " + variation.who().words() + ".";
      case REQUEST -> "A request; what is asked for is up to " + asked(variation) + ".";
      case PAYER_FACT -> "A fact that is up to " + variation.who().words() + ".";
      case FALSIFICATION -> "FALSIFICATION.";
    };
  }

  private static String asked(Variation variation) {
    return variation.who() == Who.OTHER_PAYER ? Who.OTHER_PAYER.words() : Who.PAYER.words();
  }
}
