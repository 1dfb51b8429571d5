package org.payersim.web.journey;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.payersim.adjudication.Adjudicator;
import org.payersim.adjudication.worksheet.Stage;

/** The stretches of a claim's way inside the payer: the groups of stages, in the order of work. */
public enum Phase {
  ACCEPT("Entry", "May the claim enter?"),
  COVER("Coverage", "Is the service owed?"),
  EDIT("Code checks", "Do the codes hold together?"),
  PRICE("Price", "What is it worth?"),
  SHARE("Shares", "Who bears it?"),
  TOTAL("Total", "What is kept back or added?");

  private static final Map<String, Phase> BY_STAGE =
      Adjudicator.STAGES.stream().collect(Collectors.toMap(Stage::name, Phase::of));
  private static final Map<String, Integer> ORDER =
      Adjudicator.STAGES.stream()
          .collect(Collectors.toMap(Stage::name, Adjudicator.STAGES::indexOf));

  private final String title;
  private final String question;

  Phase(String title, String question) {
    this.title = title;
    this.question = question;
  }

  /** What it is called. */
  public String title() {
    return title;
  }

  /** What it asks. */
  public String question() {
    return question;
  }

  private static Phase of(Stage stage) {
    String pack = stage.getClass().getPackageName();
    return Phase.valueOf(pack.substring(pack.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
  }

  /** The phase a ruling's stage belongs to; what decides in place of stages stands at the end. */
  static Phase of(String stage) {
    return BY_STAGE.getOrDefault(stage, TOTAL);
  }

  /** The stage's place in the order of work, from 1; 0 if it is none of it. */
  static int place(String stage) {
    return ORDER.getOrDefault(stage, -1) + 1;
  }
}
