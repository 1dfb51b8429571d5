package org.payersim.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Stage;
import org.payersim.rules.StageSwitch;
import org.payersim.rules.StageSwitches;

/** One name everywhere: stage, section of the docs, sentence for every finding. */
class StagesDocumentedTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)[}.|]");

  /** What decides about claims and is no stage. */
  private static final Map<String, Class<?>> OTHERS =
      Map.of(
          "Examiner",
          ExaminersDenial.class,
          "Reconsideration",
          Reconsideration.class,
          "Stub",
          StubbedDecision.class);

  @Test
  void everyFindingHasASentenceAndEverySentenceAFinding() throws IOException {
    Set<String> findings = new TreeSet<>();
    for (Stage stage : Adjudicator.STAGES) {
      for (Class<?> finding : findingsOf(stage)) {
        findings.add(stage.name() + "." + finding.getSimpleName());
      }
    }
    OTHERS.forEach(
        (name, decision) ->
            findingsOf(decision).forEach(f -> findings.add(name + "." + f.getSimpleName())));
    assertThat(new TreeSet<>(sentences().stringPropertyNames())).isEqualTo(findings);
  }

  @Test
  void everyPlaceholderIsAComponent() throws IOException {
    Properties sentences = sentences();
    for (Stage stage : Adjudicator.STAGES) {
      for (Class<?> finding : findingsOf(stage)) {
        String key = stage.name() + "." + finding.getSimpleName();
        Set<String> components =
            Arrays.stream(finding.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        Matcher placeholders = PLACEHOLDER.matcher(sentences.getProperty(key));
        while (placeholders.find()) {
          assertThat(components).as(key).contains(placeholders.group(1));
        }
      }
    }
  }

  @Test
  void everyStageHasASectionInOrder() throws IOException {
    List<String> sections =
        Files.readAllLines(Path.of("docs/stages.md")).stream()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring(4))
            .toList();
    assertThat(sections).isEqualTo(Adjudicator.STAGES.stream().map(Stage::name).toList());
  }

  @Test
  void rulesKnowTheStagesByTheSameNamesInTheSameOrder() {
    assertThat(StageSwitches.names())
        .isEqualTo(Adjudicator.STAGES.stream().map(Stage::name).toList());
  }

  @Test
  void whatAStageMayBeSwitchedToIsDocumented() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("docs/stages.md")).stream()
            .dropWhile(line -> !line.equals("## Switches"))
            .takeWhile(line -> !line.equals("## accept"))
            .filter(line -> line.startsWith("| `"))
            .toList();
    assertThat(rows)
        .isEqualTo(StageSwitches.names().stream().map(StagesDocumentedTest::row).toList());
  }

  private static String row(String stage) {
    Set<StageSwitch> positions = StageSwitches.findPositions(stage).orElseThrow();
    return "| `%s` | %s | %s | %s |"
        .formatted(
            stage,
            positions.contains(StageSwitch.NOTE) ? "note" : "",
            positions.contains(StageSwitch.PEND) ? "pend" : "",
            positions.contains(StageSwitch.OFF) ? "off" : "");
  }

  private static List<Class<?>> findingsOf(Stage stage) {
    return findingsOf(stage.getClass());
  }

  private static List<Class<?>> findingsOf(Class<?> decision) {
    return Arrays.stream(decision.getDeclaredClasses())
        .filter(Finding.class::isAssignableFrom)
        .toList();
  }

  private static Properties sentences() throws IOException {
    Properties properties = new Properties();
    try (InputStream in =
        Adjudicator.class.getResourceAsStream("/org/payersim/explain/sentences.properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
