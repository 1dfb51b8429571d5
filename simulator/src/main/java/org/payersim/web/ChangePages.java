package org.payersim.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.ledger.RuleChange;
import org.payersim.rules.InvalidRulesException;
import org.payersim.rules.RuleFault;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.web.change.Comparison;
import org.payersim.web.change.PlanFields;
import org.payersim.web.change.SchemaHelp;
import org.payersim.web.journey.Delivery;
import org.payersim.web.journey.Document;
import org.payersim.web.story.ClaimFile;
import org.payersim.web.story.Stories;
import org.payersim.web.story.Story;

/**
 * Change the rules and see: a plan as form and as text, and what it changes for a set of claims.
 */
final class ChangePages {
  /** Everything here is below this. */
  static final String PATH = "/lab/rules";

  private static final int LENGTH_AT_MOST = 128 * 1024;
  private static final String FIRST = "plan-ppo.yaml";

  private final Visitors visitors;
  private final Pages pages;
  private final Stories stories;

  ChangePages(Visitors visitors, Pages pages, Stories stories) {
    this.visitors = visitors;
    this.pages = pages;
    this.stories = stories;
  }

  /**
   * A file of the set.
   *
   * @param at when it is sent
   * @param text the file
   */
  private record Sending(LocalDateTime at, String text) {}

  /** A page somebody looks at. */
  WebAnswer show(String path, FormFields query, Visitor visitor) {
    if (path.equals(PATH + "/schema.json")) {
      return new WebAnswer(
          200,
          "application/schema+json",
          RuleFiles.schema().getBytes(StandardCharsets.UTF_8),
          Map.of());
    }
    Optional<Visit> visit = visitors.find(visitor.name());
    List<RuleSource> plans = plans(rules(visit));
    Optional<RuleSource> plan =
        find(plans, query.get("plan"))
            .or(() -> plans.stream().filter(ChangePages::isFirst).findFirst());
    return !path.equals(PATH) || plan.isEmpty()
        ? pages.problem(404, "There is no such page", "Perhaps it was cut short.", visitor)
        : page(
            new Asked(plan.get(), plans, "stories"), List.of(), Optional.empty(), visit, visitor);
  }

  /**
   * What the page is about.
   *
   * @param plan the source that is changed, as it is typed now
   * @param plans those there are
   * @param set which claims: those of all {@code stories}, or the visitor's own
   */
  private record Asked(RuleSource plan, List<RuleSource> plans, String set) {}

  private static boolean isFirst(RuleSource source) {
    return source.name().endsWith(FIRST);
  }

  /** Those of the visitor's payer; an exercise keeps its own to itself. */
  private static List<RuleSource> rules(Optional<Visit> visit) {
    return free(visit).map(v -> v.sandbox().ruleSources().sources()).orElseGet(Stories::rules);
  }

  private static Optional<Visit> free(Optional<Visit> visit) {
    return visit.filter(v -> v.practice().isEmpty());
  }

  private static List<RuleSource> plans(List<RuleSource> rules) {
    return rules.stream()
        .filter(
            source ->
                source.text().startsWith("kind: plan") || source.text().contains("\nkind: plan"))
        .toList();
  }

  private static Optional<RuleSource> find(List<RuleSource> plans, String name) {
    return plans.stream().filter(source -> source.name().equals(name)).findFirst();
  }

  private WebAnswer page(
      Asked asked,
      List<RuleFault> faults,
      Optional<Comparison> comparison,
      Optional<Visit> visit,
      Visitor visitor) {
    Map<String, Object> values = new HashMap<>();
    values.put("plan", asked.plan());
    values.put("plans", asked.plans().stream().map(RuleSource::name).toList());
    values.put("fields", PlanFields.of(asked.plan().text()).fields());
    values.put("set", asked.set());
    values.put("sent", sent(visit).size());
    values.put("faults", faults);
    values.put("comparison", comparison);
    values.put(
        "help",
        Map.of(
            "plan", SchemaHelp.of(RuleFiles.schema(), "plan"),
            "side", SchemaHelp.of(RuleFiles.schema(), "tier")));
    return pages.fill(
        faults.isEmpty() ? 200 : 422,
        "rules",
        pages.frame("Change the rules", Frame.Section.RULES, visit, visitor),
        values);
  }

  /** A form somebody sent. */
  WebAnswer take(String path, FormFields form, Visitor visitor)
      throws IOException, Visitors.FullException {
    Optional<Visit> visit = visitors.find(visitor.name());
    List<RuleSource> rules = rules(visit);
    Optional<RuleSource> before = find(plans(rules), form.get("plan"));
    if (!path.equals(PATH) || before.isEmpty()) {
      return pages.problem(404, "There is no such plan", "Choose one of the list.", visitor);
    }
    String yaml = form.get("yaml").replace("\r\n", "\n");
    String text = form.get("act").equals("form") ? PlanFields.of(yaml).with(form::get) : yaml;
    RuleSource plan = new RuleSource(before.get().name(), text);
    Asked asked =
        new Asked(plan, plans(rules), form.get("set").equals("sent") ? "sent" : "stories");
    if (text.length() > LENGTH_AT_MOST) {
      return page(
          asked,
          List.of(new RuleFault(plan.name(), 0, "", "up to " + LENGTH_AT_MOST + " characters")),
          Optional.empty(),
          visit,
          visitor);
    }
    try {
      if (form.get("act").equals("keep")) {
        return keep(plan, visitor);
      }
      return page(asked, List.of(), Optional.of(compare(asked, rules, visit)), visit, visitor);
    } catch (InvalidRulesException e) {
      return page(asked, e.faults(), Optional.empty(), visit, visitor);
    }
  }

  /** Puts the plan in force in the visitor's own payer. */
  private WebAnswer keep(RuleSource plan, Visitor visitor)
      throws IOException, Visitors.FullException {
    Visit visit = visitors.get(visitor.name());
    if (visit.practice().isPresent()) {
      return pages.problem(
          409, "Here the rules stand", "In an exercise the payer’s rules are given.", visitor);
    }
    visit.sandbox().change(RuleChange.put(plan));
    return WebAnswer.seeOther(PATH + "?plan=" + FormFields.encoded(plan.name()));
  }

  private Comparison compare(Asked asked, List<RuleSource> rules, Optional<Visit> visit)
      throws IOException, Visitors.FullException {
    List<RuleSource> changed =
        rules.stream()
            .map(source -> source.name().equals(asked.plan().name()) ? asked.plan() : source)
            .toList();
    List<Sending> files = asked.set().equals("sent") ? sent(visit) : told();
    return Comparison.of(run(files, rules), run(files, changed));
  }

  private List<AdjudicatedClaim> run(List<Sending> files, List<RuleSource> rules)
      throws IOException, Visitors.FullException {
    LocalDateTime first = files.isEmpty() ? Visitors.FIRST_DAY : files.get(0).at();
    List<AdjudicatedClaim> claims = new ArrayList<>();
    try (Visit fresh = visitors.aside(first, rules)) {
      for (Sending file : files) {
        fresh.moveClock(file.at());
        claims.addAll(fresh.receive("compared", file.text()).claims());
      }
    }
    return claims;
  }

  /** What the visitor sent, the first first. */
  private static List<Sending> sent(Optional<Visit> visit) {
    List<Sending> files = new ArrayList<>();
    for (Delivery delivery : free(visit).map(Visit::received).orElse(List.of())) {
      Document file = delivery.documents().get(0);
      if (file.kind() == Document.Kind.CLAIMS_837) {
        files.add(new Sending(delivery.at(), file.text()));
      }
    }
    return files;
  }

  /** The files of all stories, by day. */
  private List<Sending> told() {
    List<Story.Send> sends =
        stories.list().stream()
            .flatMap(story -> story.sends().stream())
            .sorted(Comparator.comparing(Story.Send::on))
            .toList();
    List<Sending> files = new ArrayList<>();
    for (Story.Send send : sends) {
      LocalDateTime at = send.on().atTime(Visitors.FIRST_DAY.toLocalTime());
      ClaimFile file = new ClaimFile(LabRules.book(), at, files.size() + 1);
      files.add(new Sending(at, send.spoil(file.write(send.claim()))));
    }
    return files;
  }
}
