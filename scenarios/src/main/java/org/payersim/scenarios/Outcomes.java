package org.payersim.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Adjudicator;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.adjudication.worksheet.Stage;
import org.payersim.explain.Explanations;

/**
 * Which scenarios show which outcome: {@code Stage.Finding}, as the sentences are named. Taken from
 * the rulings themselves while scenarios are played, never from what the explanations say.
 */
final class Outcomes {
  /** So many scenarios are named of an outcome; what is common needs no more. */
  private static final int NAMED = 4;

  private final Map<String, Set<Scenario>> shown = new TreeMap<>();

  /** A claim of a scenario was decided. */
  void add(Scenario scenario, AdjudicatedClaim claim) {
    rulings(claim.outcome())
        .forEach(
            ruling ->
                shown.computeIfAbsent(name(ruling), none -> new LinkedHashSet<>()).add(scenario));
  }

  private static String name(Ruling ruling) {
    return ruling.stage() + "." + ruling.finding().getClass().getSimpleName();
  }

  private static Stream<Ruling> rulings(Adjudication outcome) {
    return switch (outcome) {
      case Adjudication.Rejected rejected -> rejected.rulings().stream();
      case Adjudication.Voided voided -> voided.rulings().stream();
      case Adjudication.Replaced replaced -> rulings(replaced.determination());
      case Adjudication.Pended pended -> rulings(pended.determination());
      case Adjudication.Finalized finalized -> rulings(finalized.determination());
    };
  }

  private static Stream<Ruling> rulings(Determination determination) {
    return Stream.concat(
        determination.rulings().stream(),
        determination.lines().stream().flatMap(line -> line.rulings().stream()));
  }

  /** Those no scenario showed. */
  Set<String> missing() throws IOException {
    Set<String> missing = all();
    missing.removeAll(shown.keySet());
    return missing;
  }

  /** Those shown that have no sentence: they would be named differently there. */
  Set<String> unknown() throws IOException {
    Set<String> unknown = new TreeSet<>(shown.keySet());
    unknown.removeAll(all());
    return unknown;
  }

  /** As a page: stages in the order of work, then what comes after the first answer. */
  String table() throws IOException {
    Map<String, Set<String>> byStage = new LinkedHashMap<>();
    for (Stage stage : Adjudicator.STAGES) {
      byStage.put(stage.name(), new TreeSet<>());
    }
    for (String outcome : all()) {
      String stage = outcome.substring(0, outcome.indexOf('.'));
      byStage.computeIfAbsent(stage, none -> new TreeSet<>()).add(outcome);
    }
    StringBuilder text = new StringBuilder("# Table of outcomes\n\n");
    text.append(
        "Everything a stage can find, and scenarios that show it: taken by `CatalogTest` from the"
            + " rulings while it plays all of them; `-Daccept` writes it anew.\n\n");
    text.append("| outcome | scenarios |\n|---|---|\n");
    for (Set<String> outcomes : byStage.values()) {
      for (String outcome : outcomes) {
        text.append("| ").append(outcome).append(" | ");
        text.append(links(shown.getOrDefault(outcome, Set.of()))).append(" |\n");
      }
    }
    return text.toString();
  }

  private static String links(Collection<Scenario> scenarios) {
    List<String> links = scenarios.stream().limit(NAMED).map(Denials::link).toList();
    return String.join(", ", links) + (scenarios.size() > NAMED ? " and more" : "");
  }

  private static Set<String> all() throws IOException {
    Properties sentences = new Properties();
    try (InputStream in = Explanations.class.getResourceAsStream("sentences.properties")) {
      if (in == null) {
        throw new IllegalStateException("the sentences are missing");
      }
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return new TreeSet<>(sentences.stringPropertyNames());
  }
}
