package org.payersim.web.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.web.document.Delimited.Cut;
import org.payersim.web.document.SegmentWords;
import org.payersim.web.journey.Item.Code;
import org.payersim.web.journey.Item.Tone;
import org.payersim.web.journey.Step.State;

/** The first two steps, as the answers themselves tell them: envelope (TA1) and form (999). */
final class AcknowledgmentSteps {
  private static final String ENVELOPE = "Is it an X12 interchange, whole and new?";
  private static final String FORM = "Does every segment keep to the guide?";

  private final Delivery delivery;
  private final Anchors anchors;

  AcknowledgmentSteps(Delivery delivery, Anchors anchors) {
    this.delivery = delivery;
    this.anchors = anchors;
  }

  Step envelope() {
    List<Item> items = new ArrayList<>();
    boolean stopped = false;
    for (int document : anchors.list(Document.Kind.TA1)) {
      List<Cut> cuts = anchors.cut(document).segments();
      for (int i = 0; i < cuts.size(); i++) {
        if (cuts.get(i).id().equals("TA1")) {
          stopped |= cuts.get(i).get(4).equals("R");
          items.add(envelope(document, i, cuts.get(i)));
        }
      }
    }
    for (String problem : delivery.problems()) {
      stopped = true;
      items.add(item(anchors.nextItem(), Tone.REJECTED, "No X12", problem, List.of(), List.of()));
    }
    String summary =
        stopped
            ? "Not taken: nothing inside was looked at."
            : items.isEmpty() ? "Readable; no TA1 was asked for." : "Taken.";
    return step(
        "envelope", "Envelope", ENVELOPE, stopped ? State.STOPPED : State.PASSED, summary, items);
  }

  private Item envelope(int document, int segment, Cut ta1) {
    String anchor = anchors.nextItem();
    boolean rejected = ta1.get(4).equals("R");
    String why = SegmentWords.ofCode("TA1", "05", ta1.get(5));
    List<Code> codes =
        List.of(
            new Code(
                ta1.get(4), "The interchange is " + SegmentWords.ofCode("TA1", "04", ta1.get(4))),
            new Code(ta1.get(5), why));
    List<Item.Link> links = new ArrayList<>();
    links.add(anchors.link(anchor, "Envelope", document, segment));
    if (rejected && !anchors.cut(0).segments().isEmpty()) {
      links.add(anchors.link(anchor, "Envelope", 0, 0));
      anchors.markFaulty(0, 0);
    }
    return item(
        anchor,
        rejected ? Tone.REJECTED : Tone.NOTED,
        "TA1",
        "Interchange %s: %s.".formatted(ta1.get(1), why),
        codes,
        links);
  }

  /**
   * The form.
   *
   * @param wanted control number of the set to tell of; empty for all
   */
  Step form(String wanted) {
    List<Item> items = new ArrayList<>();
    Optional<State> worst = Optional.empty();
    for (int document : anchors.list(Document.Kind.ACKNOWLEDGMENT_999)) {
      List<Cut> cuts = anchors.cut(document).segments();
      String set = "";
      for (int i = 0; i < cuts.size(); i++) {
        Cut cut = cuts.get(i);
        if (cut.id().equals("AK2")) {
          set = cut.get(2);
        }
        boolean told = wanted.isEmpty() || set.equals(wanted);
        if (told && cut.id().equals("IK3")) {
          items.add(fault(document, i, set));
        } else if (told && cut.id().equals("IK5")) {
          items.add(verdict(document, i, cut, "document " + set));
          worst = worse(worst, cut.get(1));
        } else if (cut.id().equals("AK9") && !cut.get(1).equals("A") && wanted.isEmpty()) {
          items.add(verdict(document, i, cut, "group"));
          worst = worse(worst, cut.get(1));
        }
      }
    }
    State state = worst.orElse(State.NOT_REACHED);
    String summary =
        switch (state) {
          case STOPPED -> "Rejected: the payer never saw a claim.";
          case CHANGED -> "Taken, with errors.";
          case NOT_REACHED -> "Not looked at.";
          case PASSED, WAITS -> "Every segment keeps to the guide.";
        };
    return step("form", "Form", FORM, state, summary, items);
  }

  private static Optional<State> worse(Optional<State> before, String code) {
    State now =
        switch (code) {
          case "A" -> State.PASSED;
          case "E", "P" -> State.CHANGED;
          default -> State.STOPPED;
        };
    return before.isPresent() && before.get().compareTo(now) > 0 ? before : Optional.of(now);
  }

  private Item verdict(int document, int segment, Cut cut, String what) {
    String anchor = anchors.nextItem();
    String code = cut.get(1);
    boolean rejected = code.equals("R");
    List<Code> codes = new ArrayList<>();
    codes.add(new Code(code, "The " + what + " is " + SegmentWords.ofCode("IK5", "01", code)));
    for (int i = 2; cut.id().equals("IK5") && i <= 6; i++) {
      if (!cut.get(i).isEmpty()) {
        codes.add(new Code(cut.get(i), SegmentWords.ofCode("IK5", "02", cut.get(i))));
      }
    }
    return item(
        anchor,
        rejected ? Tone.REJECTED : Tone.NOTED,
        "999",
        "The " + what + " is " + (rejected ? "rejected as a whole." : "accepted."),
        codes,
        List.of(anchors.link(anchor, "Form", document, segment)));
  }

  /** A segment fault (IK3) with the elements (IK4) it is about. */
  private Item fault(int document, int segment, String set) {
    List<Cut> cuts = anchors.cut(document).segments();
    Cut ik3 = cuts.get(segment);
    String anchor = anchors.nextItem();
    List<Code> codes = new ArrayList<>();
    codes.add(new Code(ik3.get(4), SegmentWords.ofCode("IK3", "04", ik3.get(4))));
    StringBuilder sentence =
        new StringBuilder("Segment " + ik3.get(1) + ", number " + ik3.get(2) + " of the document");
    if (!ik3.get(3).isEmpty()) {
      sentence.append(", loop ").append(ik3.get(3));
    }
    sentence.append(": ").append(codes.get(0).words());
    for (int i = segment + 1; i < cuts.size() && cuts.get(i).id().matches("IK4|CTX"); i++) {
      Cut ik4 = cuts.get(i);
      if (ik4.id().equals("IK4")) {
        String words = SegmentWords.ofCode("IK4", "03", ik4.get(3));
        codes.add(new Code(ik4.get(3), words));
        sentence.append("; element ").append(ik4.get(1)).append(": ").append(words);
        if (!ik4.get(4).isEmpty()) {
          sentence.append(" (sent: ").append(ik4.get(4)).append(")");
        }
      }
    }
    List<Item.Link> links = new ArrayList<>();
    links.add(anchors.link(anchor, "Form", document, segment));
    submitted(set, ik3.get(2))
        .ifPresent(
            at -> {
              links.add(anchors.link(anchor, "Form", 0, at));
              anchors.markFaulty(0, at);
            });
    return item(anchor, Tone.REJECTED, "999", sentence.append(".").toString(), codes, links);
  }

  /** Where in the file the segment of this number of this set stands. */
  private Optional<Integer> submitted(String set, String number) {
    List<Cut> cuts = anchors.cut(0).segments();
    for (int i = 0; i < cuts.size() && number.matches("[0-9]{1,6}"); i++) {
      if (cuts.get(i).id().equals("ST") && cuts.get(i).get(2).equals(set)) {
        int at = i + Integer.parseInt(number) - 1;
        return at < cuts.size() ? Optional.of(at) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  static Item item(
      String anchor,
      Tone tone,
      String title,
      String sentence,
      List<Code> codes,
      List<Item.Link> links) {
    return new Item(
        anchor, tone, title, 0, sentence, codes, "", "", List.of(), links, Optional.empty());
  }

  private static Step step(
      String id, String title, String question, State state, String summary, List<Item> items) {
    return new Step(
        id,
        title,
        question,
        state,
        summary,
        items.isEmpty() ? List.of() : List.of(new Step.Part("", items)));
  }
}
