package org.payersim.web.journey;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.Settlement;
import org.payersim.explain.Explained;
import org.payersim.explain.PlainWords;
import org.payersim.web.journey.Item.Tone;
import org.payersim.web.journey.Step.State;
import org.payersim.web.journey.Verdict.Kind;

/** Says in a line what a claim came to and what follows from it. */
final class Verdicts {
  private static final String SEND_AGAIN =
      "The payer has no claim: nothing waits, nothing can be appealed, and the filing limit keeps"
          + " running. Correct the file and send it again.";

  private Verdicts() {}

  /** A file of which no claim was looked at. */
  static Verdict ofFile(List<Step> steps) {
    Step failed =
        steps.stream()
            .filter(step -> step.state() == State.STOPPED)
            .findFirst()
            .orElse(steps.get(0));
    String where = failed.id().equals("form") ? "at its form (999)" : "at its envelope";
    return new Verdict(
        Kind.REJECTED, "Rejected " + where, SEND_AGAIN, decisive(steps, Tone.REJECTED));
  }

  static Verdict of(AdjudicatedClaim adjudicated, Explained explained, List<Step> steps) {
    String charge = PlainWords.money(explained.claim().charge());
    if (explained.isVoid()) {
      return new Verdict(
          Kind.VOIDED,
          "Takes claim " + adjudicated.outcome().findOriginal().orElse("") + " back",
          "What was paid on the earlier claim is reversed.",
          Optional.empty());
    }
    if (explained.determination().isEmpty()) {
      return new Verdict(
          Kind.REJECTED,
          "Rejected at the entry (277CA)",
          SEND_AGAIN,
          decisive(steps, Tone.REJECTED));
    }
    Determination decided = explained.determination().get();
    if (explained.isPended()) {
      return new Verdict(
          Kind.PENDED,
          "Waits for an examiner: " + charge + " undecided",
          "The claim is accepted and not decided. Sending it again would only make a duplicate.",
          decisive(steps, Tone.PENDED));
    }
    return decided(decided, charge, steps);
  }

  private static Verdict decided(Determination decided, String charge, List<Step> steps) {
    String paid = PlainWords.money(decided.paid());
    String owed = PlainWords.money(decided.patientResponsibility());
    Optional<Item> denial = decisive(steps, Tone.DENIED);
    return switch (Settlement.of(decided)) {
      case PAID ->
          new Verdict(
              denial.isPresent() ? Kind.PART : Kind.PAID,
              paid + " paid of " + charge,
              "The patient owes " + owed + "; the rest is written off.",
              denial);
      case PATIENT_OWES ->
          new Verdict(
              Kind.PATIENT,
              "Nothing paid of " + charge + ": the patient owes " + owed,
              "Allowed, and all of it is the patient’s share. This is no denial: bill the patient.",
              decisive(steps, Tone.SHARED));
      case NOTHING_DUE ->
          new Verdict(Kind.NOTHING, "Nothing due of " + charge, "There is nothing to pay.", denial);
      case DENIED ->
          new Verdict(
              Kind.DENIED,
              "Denied: nothing paid of " + charge,
              decided.patientResponsibility().isZero()
                  ? "The patient may not be billed for it. Correct and resubmit, appeal, or write"
                      + " it off."
                  : "The plan leaves " + owed + " to the patient.",
              denial);
    };
  }

  private static Optional<Item> decisive(List<Step> steps, Tone tone) {
    return steps.stream()
        .flatMap(step -> step.parts().stream())
        .flatMap(part -> part.items().stream())
        .filter(item -> item.tone() == tone)
        .findFirst();
  }
}
