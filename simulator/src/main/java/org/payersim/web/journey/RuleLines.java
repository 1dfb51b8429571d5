package org.payersim.web.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.rules.RuleSource;

/** Says which line of which document of the rules a ruling rests on. */
public final class RuleLines {
  private static final Properties PATHS = Words.load("rule-lines.properties");
  private static final Pattern FACT = Pattern.compile("\\{([a-zA-Z]+)}");

  private final RuleText text = new RuleText();

  /**
   * The line a ruling rests on, if it rests on one.
   *
   * @param facts what {@code rule-lines.properties} has in braces, by name
   */
  Optional<RuleLine> find(Ruling ruling, Map<String, String> facts, List<RuleSource> sources) {
    String stage = ruling.stage();
    String finding = stage + "." + ruling.finding().getClass().getSimpleName();
    String template = PATHS.getProperty(finding, PATHS.getProperty(stage, ""));
    if (template.isEmpty()) {
      return Optional.empty();
    }
    List<String> steps = new ArrayList<>();
    for (String word : template.split(" ", -1)) {
      steps.add(filled(word, facts));
    }
    return find(steps, facts, sources);
  }

  private static String filled(String word, Map<String, String> facts) {
    return FACT.matcher(word)
        .replaceAll(fact -> Matcher.quoteReplacement(facts.getOrDefault(fact.group(1), "")));
  }

  private Optional<RuleLine> find(
      List<String> steps, Map<String, String> facts, List<RuleSource> sources) {
    String second = steps.size() > 1 ? steps.get(1) : "";
    return switch (steps.get(0)) {
      case "payer" -> follow(text.document(sources, "payer", "", ""), steps, 1);
      case "plan" ->
          follow(text.document(sources, "plan", "id", facts.getOrDefault("plan", "")), steps, 1);
      case "fees" -> follow(text.document(sources, "fee-schedule", "id", second), steps, 2);
      case "family" -> follow(text.entry(sources, "families", "id", second), steps, 2);
      case "provider" -> follow(text.entry(sources, "providers", "npi", second), steps, 2);
      case "table" -> RuleText.row(sources, second, List.of(steps.get(2).split("&", -1)));
      default -> throw new IllegalStateException("no kind of document: " + steps);
    };
  }

  /** Down the path as far as it leads: what is not said stands nowhere. */
  private static Optional<RuleLine> follow(
      Optional<RuleText.Place> from, List<String> steps, int first) {
    Optional<RuleText.Place> place = from;
    for (int i = first; i < steps.size(); i++) {
      String step = steps.get(i);
      place = place.flatMap(p -> p.find(step));
    }
    return place.map(RuleText.Place::told);
  }
}
