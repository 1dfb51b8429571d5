package org.payersim.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.rules.RuleBook;
import org.payersim.web.Frame.Section;
import org.payersim.web.journey.Delivery;
import org.payersim.web.story.Choices;
import org.payersim.web.story.PaperClaim;
import org.payersim.web.story.Stories;

/** Fills the pages that are about no claim in particular. */
final class Pages {
  private final Assets assets;
  private final Templates templates = new Templates();

  Pages(Assets assets) {
    this.assets = assets;
  }

  Frame frame(String title, Section section, Optional<Visit> visit, Visitor visitor) {
    return new Frame(
        title, section, visitor.token(), assets, visit.map(v -> v.next() - 1).orElse(0));
  }

  String fill(String template, Map<String, Object> values) {
    return templates.fill(template, values);
  }

  WebAnswer fill(int status, String template, Frame frame, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("frame", frame);
    return WebAnswer.page(status, templates.fill(template, all));
  }

  WebAnswer start(Stories stories, Optional<Visit> visit, Visitor visitor) {
    return fill(
        200,
        "start",
        frame("Follow a claim", Section.START, visit, visitor),
        Map.of("groups", stories.byGroup()));
  }

  WebAnswer form(PaperClaim claim, RuleBook rules, Optional<Visit> visit, Visitor visitor) {
    return fill(
        200,
        "form",
        frame("Fill in a claim", Section.FORM, visit, visitor),
        Map.of("claim", claim, "choices", Choices.of(rules)));
  }

  /** What is on file about a member: a piece of the form. */
  WebAnswer member(String member, RuleBook rules) {
    return WebAnswer.page(
        200, templates.fill("member", Map.of("facts", Choices.facts(member, rules))));
  }

  WebAnswer file(String text, Optional<Visit> visit, Visitor visitor) {
    return fill(
        200, "file", frame("Paste a file", Section.FILE, visit, visitor), Map.of("text", text));
  }

  WebAnswer sent(Optional<Visit> visit, Visitor visitor) {
    List<Delivery> deliveries = visit.map(Visit::list).orElse(List.of());
    return fill(
        200,
        "sent",
        frame("What you sent", Section.SENT, visit, visitor),
        Map.of("deliveries", deliveries));
  }

  WebAnswer payer(Optional<Visit> visit, String query, Visitor visitor) throws IOException {
    Frame frame = frame("Your payer", Section.PAYER, visit, visitor);
    return visit.isEmpty()
        ? fill(200, "sent", frame, Map.of("deliveries", List.of()))
        : fill(200, "payer", frame, Map.of("payer", PayerPage.of(visit.get(), query)));
  }

  WebAnswer problem(int status, String title, String words, Visitor visitor) {
    return fill(
        status,
        "problem",
        frame(title, Section.NONE, Optional.empty(), visitor),
        Map.of("words", words));
  }
}
