package org.payersim.whatif.maker;

import static org.payersim.whatif.maker.ModifierAdded.Goes.WITH_ANY;
import static org.payersim.whatif.maker.ModifierAdded.Goes.WITH_PROCEDURES;
import static org.payersim.whatif.maker.ModifierAdded.Goes.WITH_VISITS;

import java.util.List;
import org.payersim.whatif.maker.ModifierAdded.Known;
import org.payersim.whatif.variation.Judgement;

/** The modifiers stages know, each with what the chart has to show for it. */
final class KnownModifiers {
  private static final String OTHER_ENCOUNTER =
      "The chart shows a separate encounter, site, organ or injury.";

  /** Tell two services of a day apart (NCCI). */
  static final ModifierAdded DISTINCT =
      ModifierAdded.of(
          new Known(
              "25",
              WITH_VISITS,
              "The chart shows a significant, separately identifiable visit by the same"
                  + " physician."),
          new Known("59", WITH_PROCEDURES, OTHER_ENCOUNTER),
          new Known("XE", WITH_PROCEDURES, "The chart shows a separate encounter."),
          new Known("XS", WITH_PROCEDURES, "The chart shows a separate organ or structure."),
          new Known("XP", WITH_PROCEDURES, "Another practitioner rendered it."),
          new Known(
              "XU", WITH_PROCEDURES, "The chart shows an unusual service that does not overlap."),
          new Known("57", WITH_VISITS, "At this visit the decision for major surgery was made."));

  /** Say that a service was done again. */
  static final ModifierAdded REPEATED =
      ModifierAdded.of(
          new Known(
              "76", WITH_ANY, "The same physician rendered the service a second time that day."),
          new Known(
              "77", WITH_ANY, "Another physician rendered the service a second time that day."),
          new Known("91", WITH_PROCEDURES, "The test was repeated that day for another result."),
          new Known("59", WITH_PROCEDURES, OTHER_ENCOUNTER));

  /** Set a visit apart from another of the day. */
  static final ModifierAdded SECOND_VISIT =
      ModifierAdded.of(
          new Known("25", WITH_VISITS, "The chart shows a separate visit for another problem."),
          new Known(
              "27", WITH_VISITS, "The visits were at different hospital outpatient departments."));

  /** Set a service apart from the surgery whose global days it falls into. */
  static final ModifierAdded APART_FROM_SURGERY =
      ModifierAdded.of(
          new Known("24", WITH_VISITS, "The visit had nothing to do with the surgery."),
          new Known(
              "25", WITH_VISITS, "The chart shows a significant, separately identifiable visit."),
          new Known("57", WITH_VISITS, "At this visit the decision for major surgery was made."),
          new Known(
              "58",
              WITH_PROCEDURES,
              "The procedure was planned as a stage of the first, or went beyond it."),
          new Known(
              "78",
              WITH_PROCEDURES,
              "The patient had to go back to the operating room for a complication."),
          new Known("79", WITH_PROCEDURES, "The procedure had nothing to do with the first."));

  /** Says that the sex of the patient was looked at. */
  static final ModifierAdded SEX_LOOKED_AT =
      ModifierAdded.of(
          new Known("KX", WITH_ANY, "The chart shows why the service was right for this patient."));

  /** The provider's own word that it is not covered. */
  static final ModifierRemoved SAID_BY_PROVIDER =
      new ModifierRemoved(
          List.of("GZ", "GY"),
          Judgement.CORRECTION,
          "The modifier was a mistake: you expect the service to be covered, and have reason to.");

  /** Roles that are not paid. */
  static final ModifierRemoved NO_ASSISTANT =
      new ModifierRemoved(
          List.of("80", "81", "82", "AS", "62", "66"),
          Judgement.FALSIFICATION,
          "Unless the surgeon worked alone in his own role and the modifier was a mistake.");

  /** Modifiers that are mistaken for each other. */
  static final ModifierReplaced SIMILAR =
      new ModifierReplaced(
          List.of(
              List.of("59", "XS"),
              List.of("59", "XE"),
              List.of("XS", "59"),
              List.of("XE", "59"),
              List.of("LT", "RT"),
              List.of("RT", "LT")));

  private KnownModifiers() {}
}
