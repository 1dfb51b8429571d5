package org.payersim.web.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.code.Reason;
import org.payersim.explain.CodeWords;
import org.payersim.explain.Explained;
import org.payersim.explain.Explained.ExplainedLine;
import org.payersim.explain.PlainWords;
import org.payersim.web.journey.Item.Code;
import org.payersim.web.journey.Item.Tone;

/** Rulings as items of the page: the same list the remittance is made of, in the same words. */
final class RulingItems {
  private static final Properties LOOKS = Words.load("looks.properties");
  private static final String OUT = "OUT";

  private final Explained explained;
  private final Anchors anchors;
  private final Delivery delivery;
  private final RuleLines rules;
  private final Optional<ClaimPlaces> places;
  private final RemittancePlaces paid;

  RulingItems(
      Explained explained,
      Anchors anchors,
      Delivery delivery,
      RuleLines rules,
      Optional<ClaimPlaces> places,
      RemittancePlaces paid) {
    this.explained = explained;
    this.anchors = anchors;
    this.delivery = delivery;
    this.rules = rules;
    this.places = places;
    this.paid = paid;
  }

  /** What was decided about the claim as a whole in this phase. */
  List<Item> ofClaim(Phase phase) {
    List<Item> items = new ArrayList<>();
    for (Explained.Step step : explained.steps()) {
      if (Phase.of(step.ruling().stage()) == phase) {
        items.add(item(step, Optional.empty()));
      }
    }
    return items;
  }

  /** What was decided about a line in this phase. */
  List<Item> ofLine(ExplainedLine line, Phase phase) {
    List<Item> items = new ArrayList<>();
    for (Explained.Step step : line.steps()) {
      if (Phase.of(step.ruling().stage()) == phase) {
        items.add(item(step, Optional.of(line)));
      }
    }
    return items;
  }

  private Item item(Explained.Step step, Optional<ExplainedLine> line) {
    Ruling ruling = step.ruling();
    String anchor = anchors.nextItem();
    String title = PlainWords.title(ruling.stage());
    int number = line.map(l -> l.submitted().number()).orElse(0);
    Optional<Adjustment> adjustment = step.findAdjustment();
    List<Item.Link> links = looks(anchor, title, ruling.stage(), number);
    if (adjustment.isPresent() && number > 0) {
      paid.adjustment(anchor, title, number, adjustment.get().reason()).ifPresent(links::add);
    }
    return new Item(
        anchor,
        tone(ruling),
        title,
        Phase.place(ruling.stage()),
        step.sentence(),
        codes(ruling),
        amount(ruling, adjustment),
        adjustment.isPresent() ? PlainWords.money(step.left()) : "",
        counted(ruling),
        links,
        rules.find(ruling, facts(ruling, line), delivery.sources().sources()));
  }

  private static Tone tone(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Noted n -> Tone.NOTED;
      case Ruling.Counted c -> Tone.NOTED;
      case Ruling.Recoded r -> Tone.NOTED;
      case Ruling.Remarked r -> Tone.NOTED;
      case Ruling.Reduced r -> Tone.REDUCED;
      case Ruling.Shared s -> Tone.SHARED;
      case Ruling.Denied d -> Tone.DENIED;
      case Ruling.Pended p -> Tone.PENDED;
      case Ruling.Rejected r -> Tone.REJECTED;
      case Ruling.Added a -> Tone.ADDED;
    };
  }

  private static String amount(Ruling ruling, Optional<Adjustment> adjustment) {
    return ruling instanceof Ruling.Added added
        ? "+" + PlainWords.money(added.amount())
        : adjustment.map(a -> PlainWords.money(a.amount().negated())).orElse("");
  }

  private static List<Code> codes(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Reduced r -> ofReason(r.adjustment().reason());
      case Ruling.Shared s -> ofReason(s.adjustment().reason());
      case Ruling.Denied d -> ofReason(d.adjustment().reason());
      case Ruling.Pended p -> ofReason(p.reason());
      case Ruling.Rejected r -> List.of(new Code(r.status().toString(), CodeWords.of(r.status())));
      case Ruling.Remarked r -> ofRemarks(r.rarcs());
      case Ruling.Recoded r -> List.of(new Code(r.code(), "the code it is paid as"));
      case Ruling.Noted n -> List.of();
      case Ruling.Counted c -> List.of();
      case Ruling.Added a -> List.of();
    };
  }

  private static List<Code> ofReason(Reason reason) {
    List<Code> codes = new ArrayList<>();
    codes.add(new Code(reason.group() + "-" + reason.carc(), CodeWords.of(reason)));
    codes.addAll(ofRemarks(reason.rarcs()));
    return codes;
  }

  private static List<Code> ofRemarks(List<String> rarcs) {
    return rarcs.stream().map(rarc -> new Code(rarc, CodeWords.ofRemark(rarc))).toList();
  }

  private static List<String> counted(Ruling ruling) {
    List<Posting> postings =
        switch (ruling) {
          case Ruling.Shared shared -> shared.postings();
          case Ruling.Counted counted -> counted.postings();
          case Ruling.Noted n -> List.of();
          case Ruling.Recoded r -> List.of();
          case Ruling.Remarked r -> List.of();
          case Ruling.Reduced r -> List.of();
          case Ruling.Denied d -> List.of();
          case Ruling.Pended p -> List.of();
          case Ruling.Rejected r -> List.of();
          case Ruling.Added a -> List.of();
        };
    return postings.stream()
        .filter(posting -> posting.accumulator().kind().isMoney())
        .map(RulingItems::counted)
        .toList();
  }

  private static String counted(Posting posting) {
    AccumulatorId id = posting.accumulator();
    return "Counts %s towards the %s’s %s."
        .formatted(
            PlainWords.money(posting.amount()),
            id.person().equals(AccumulatorId.FAMILY) ? "family" : "person",
            PlainWords.constant(id.kind()));
  }

  private List<Item.Link> looks(String anchor, String title, String stage, int line) {
    List<Item.Link> links = new ArrayList<>();
    if (places.isPresent()) {
      for (String place : LOOKS.getProperty(stage, "").split(" ", -1)) {
        if (!place.isEmpty()) {
          for (int segment : places.get().find(place, line)) {
            links.add(anchors.link(anchor, title, 0, segment));
          }
        }
      }
    }
    return links;
  }

  /** What {@code rule-lines.properties} may have in braces. */
  private Map<String, String> facts(Ruling ruling, Optional<ExplainedLine> line) {
    Map<String, String> facts = new HashMap<>();
    facts.put("family", explained.claim().subscriber().memberId());
    explained.determination().ifPresent(d -> facts.put("plan", d.planId()));
    facts.put("tier", "inNetwork");
    if (line.isPresent()) {
      facts.put("code", line.get().submitted().procedure().code());
      for (Explained.Step step : line.get().steps()) {
        if (step.ruling().stage().equals("CoveredBenefit")) {
          component(step.ruling(), "rule").ifPresent(rule -> facts.put("service", rule));
        }
      }
    }
    if (ruling.finding() instanceof Record found) {
      for (PlainWords.Component component : PlainWords.values(found)) {
        facts.put(component.name(), String.valueOf(component.value()));
      }
    }
    if (facts.getOrDefault("side", "").startsWith(OUT)) {
      facts.put("tier", "outOfNetwork");
    }
    return facts;
  }

  private static Optional<String> component(Ruling ruling, String name) {
    return ruling.finding() instanceof Record found
        ? PlainWords.values(found).stream()
            .filter(component -> component.name().equals(name))
            .map(component -> String.valueOf(component.value()))
            .findFirst()
        : Optional.empty();
  }
}
