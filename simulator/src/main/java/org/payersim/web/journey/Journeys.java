package org.payersim.web.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.explain.Explained;
import org.payersim.explain.Explained.ExplainedLine;
import org.payersim.explain.Explanations;
import org.payersim.explain.PlainWords;
import org.payersim.web.document.Delimited;
import org.payersim.web.document.Delimited.Cut;
import org.payersim.web.document.SegmentWords;
import org.payersim.web.journey.Item.Code;
import org.payersim.web.journey.Item.Tone;
import org.payersim.web.journey.Step.State;

/** Reads a delivery as the way of one of its claims: a view of rulings and documents, no more. */
public final class Journeys {
  private final RuleLines rules = new RuleLines();

  /**
   * The way of a claim of a delivery.
   *
   * @param claim its place, from 0; not looked at if nothing was decided
   */
  public Journey of(Delivery delivery, int claim) {
    Anchors anchors = new Anchors(delivery.documents());
    AcknowledgmentSteps acknowledgments = new AcknowledgmentSteps(delivery, anchors);
    if (delivery.claims().isEmpty()) {
      List<Step> steps = new ArrayList<>();
      steps.add(acknowledgments.envelope());
      steps.add(acknowledgments.form(""));
      notReached(steps, Phase.ACCEPT);
      return new Journey(
          delivery, 0, Optional.empty(), Verdicts.ofFile(steps), steps, anchors.shown());
    }
    AdjudicatedClaim adjudicated = delivery.claims().get(claim);
    Explained explained = Explanations.of(adjudicated);
    RemittancePlaces paid = RemittancePlaces.find(anchors, adjudicated.payerControlNumber());
    RulingItems items =
        new RulingItems(
            explained, anchors, delivery, rules, places(delivery, claim, anchors), paid);
    List<Step> steps = new ArrayList<>();
    steps.add(acknowledgments.envelope());
    steps.add(acknowledgments.form(adjudicated.claim().batch().transactionControlNumber()));
    steps.add(entry(explained, items, anchors, occurrence(delivery, claim)));
    if (explained.determination().isEmpty()) {
      notReached(steps, Phase.COVER);
    } else {
      phases(steps, explained, items);
      steps.add(remittance(explained, anchors, paid));
    }
    return new Journey(
        delivery,
        claim,
        Optional.of(explained),
        Verdicts.of(adjudicated, explained, steps),
        steps,
        anchors.shown());
  }

  /** The documents of a delivery alone, such as an inquiry's. */
  public static List<Shown> documents(Delivery delivery) {
    return new Anchors(delivery.documents()).shown();
  }

  private static Optional<ClaimPlaces> places(Delivery delivery, int claim, Anchors anchors) {
    String number = delivery.claims().get(claim).claim().patientControlNumber();
    return ClaimPlaces.find(anchors.cut(0), number, occurrence(delivery, claim));
  }

  /** How many claims of the same number came before it in the delivery. */
  private static int occurrence(Delivery delivery, int claim) {
    String number = delivery.claims().get(claim).claim().patientControlNumber();
    return (int)
        delivery.claims().subList(0, claim).stream()
            .filter(c -> c.claim().patientControlNumber().equals(number))
            .count();
  }

  private static void notReached(List<Step> steps, Phase first) {
    for (Phase phase : Phase.values()) {
      if (phase.compareTo(first) >= 0) {
        steps.add(notReached(id(phase), phase.title(), phase.question()));
      }
    }
    steps.add(notReached("remittance", "Remittance", "What is paid, and when?"));
  }

  private static Step notReached(String id, String title, String question) {
    return new Step(
        id, title, question, State.NOT_REACHED, "The claim did not get here.", List.of());
  }

  private static String id(Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT);
  }

  /** The entry: what the accepting stages ruled, and the 277CA that tells it. */
  private static Step entry(
      Explained explained, RulingItems items, Anchors anchors, int occurrence) {
    List<Item> all = new ArrayList<>(items.ofClaim(Phase.ACCEPT));
    boolean rejected = !explained.statuses().isEmpty();
    acknowledgment(explained, anchors, occurrence).ifPresent(all::add);
    return new Step(
        id(Phase.ACCEPT),
        Phase.ACCEPT.title(),
        Phase.ACCEPT.question(),
        rejected ? State.STOPPED : State.PASSED,
        rejected
            ? "Rejected: the claim is answered in the 277CA and leaves no trace."
            : "Accepted.",
        List.of(new Step.Part("", all)));
  }

  private static Optional<Item> acknowledgment(
      Explained explained, Anchors anchors, int occurrence) {
    String number = explained.claim().patientControlNumber();
    for (int document : anchors.list(Document.Kind.ACKNOWLEDGMENT_277CA)) {
      Delimited answer = anchors.cut(document);
      List<Cut> cuts = answer.segments();
      int seen = 0;
      for (int i = 0; i + 1 < cuts.size(); i++) {
        if (cuts.get(i).is("TRN", "2")
            && cuts.get(i).get(2).equals(number)
            && cuts.get(i + 1).id().equals("STC")
            && seen++ == occurrence) {
          return Optional.of(acknowledgment(anchors, document, i + 1));
        }
      }
    }
    return Optional.empty();
  }

  private static Item acknowledgment(Anchors anchors, int document, int segment) {
    Cut stc = anchors.cut(document).segments().get(segment);
    String anchor = anchors.nextItem();
    boolean accepted = stc.get(3).equals("WQ");
    List<Code> codes =
        SegmentWords.elements(stc, anchors.cut(document)).stream()
            .limit(1)
            .map(element -> new Code(element.value(), element.meaning()))
            .toList();
    return AcknowledgmentSteps.item(
        anchor,
        accepted ? Tone.NOTED : Tone.REJECTED,
        "277CA",
        accepted
            ? "The provider is told that the claim is accepted."
            : "The provider is told that the claim is rejected.",
        codes,
        List.of(anchors.link(anchor, "277CA", document, segment)));
  }

  private static void phases(List<Step> steps, Explained explained, RulingItems items) {
    for (Phase phase : Phase.values()) {
      if (phase != Phase.ACCEPT) {
        List<Step.Part> parts = new ArrayList<>();
        List<Item> ofClaim = items.ofClaim(phase);
        if (!ofClaim.isEmpty()) {
          parts.add(new Step.Part("The claim as a whole", ofClaim));
        }
        for (ExplainedLine line : explained.lines()) {
          List<Item> ofLine = items.ofLine(line, phase);
          if (!ofLine.isEmpty()) {
            parts.add(new Step.Part(title(line), ofLine));
          }
        }
        steps.add(phase(phase, parts, isClosedBefore(phase, explained)));
      }
    }
  }

  private static String title(ExplainedLine line) {
    String code = line.submitted().procedure().code();
    return "Line %d: %s, charged %s"
        .formatted(
            line.submitted().number(),
            code.isEmpty() ? line.submitted().revenueCode() : line.submitted().procedure(),
            PlainWords.money(line.decided().charge()));
  }

  /** Whether every line was denied before this phase. */
  private static boolean isClosedBefore(Phase phase, Explained explained) {
    return explained.lines().stream()
        .allMatch(
            line ->
                line.steps().stream()
                    .map(Explained.Step::ruling)
                    .anyMatch(
                        r ->
                            r instanceof Ruling.Denied
                                && Phase.of(r.stage()).compareTo(phase) < 0));
  }

  private static Step phase(Phase phase, List<Step.Part> parts, boolean closed) {
    List<Tone> tones =
        parts.stream().flatMap(part -> part.items().stream()).map(Item::tone).toList();
    State state =
        tones.contains(Tone.DENIED)
            ? State.STOPPED
            : tones.contains(Tone.PENDED)
                ? State.WAITS
                : closed && parts.isEmpty()
                    ? State.NOT_REACHED
                    : tones.stream().anyMatch(Journeys::movesMoney) ? State.CHANGED : State.PASSED;
    String summary =
        switch (state) {
          case STOPPED -> "Denied: " + lines(parts, Tone.DENIED) + ".";
          case WAITS -> "An examiner has to look at " + lines(parts, Tone.PENDED) + ".";
          case NOT_REACHED -> "Every line was denied before.";
          case CHANGED ->
              "Money moved: " + lines(parts, Tone.REDUCED, Tone.SHARED, Tone.ADDED) + ".";
          case PASSED -> parts.isEmpty() ? "Nothing to object." : "Looked at, nothing to object.";
        };
    return new Step(id(phase), phase.title(), phase.question(), state, summary, parts);
  }

  private static boolean movesMoney(Tone tone) {
    return tone == Tone.REDUCED || tone == Tone.SHARED || tone == Tone.ADDED;
  }

  /** Which lines have items of these tones, and by which codes. */
  private static String lines(List<Step.Part> parts, Tone... tones) {
    List<String> said = new ArrayList<>();
    for (Step.Part part : parts) {
      List<String> codes =
          part.items().stream()
              .filter(item -> List.of(tones).contains(item.tone()) && !item.codes().isEmpty())
              .map(item -> item.codes().get(0).code())
              .distinct()
              .toList();
      if (!codes.isEmpty()) {
        int colon = part.title().indexOf(':');
        String line =
            colon < 0 ? "the claim" : part.title().substring(0, colon).replace("Line", "line");
        said.add(line + " (" + String.join(", ", codes) + ")");
      }
    }
    return said.isEmpty() ? "on top" : String.join("; ", said);
  }

  private static Step remittance(Explained explained, Anchors anchors, RemittancePlaces paid) {
    String question = "What is paid, and how is it told?";
    if (explained.isPended()) {
      return new Step(
          "remittance",
          "Remittance",
          question,
          State.NOT_REACHED,
          "No remittance before an examiner has decided.",
          List.of());
    }
    if (!paid.isFound()) {
      return new Step(
          "remittance",
          "Remittance",
          question,
          State.NOT_REACHED,
          "No remittance tells it.",
          List.of());
    }
    String anchor = anchors.nextItem();
    String amount = PlainWords.money(explained.determination().orElseThrow().paid());
    List<Item.Link> links =
        List.of(paid.claim(anchor, "Remittance"), paid.payment(anchor, "Remittance"));
    Item item =
        AcknowledgmentSteps.item(
            anchor,
            Tone.NOTED,
            "835",
            "The remittance pays %s for this claim and carries every adjustment.".formatted(amount),
            List.of(),
            links);
    return new Step(
        "remittance",
        "Remittance",
        question,
        State.PASSED,
        "Told in the 835: " + amount + " for this claim.",
        List.of(new Step.Part("", List.of(item))));
  }
}
