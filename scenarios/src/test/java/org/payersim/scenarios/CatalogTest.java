package org.payersim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Plays every scenario of the catalogue against a payer in this process.
 *
 * <p>{@code -Daccept} writes what was answered, and the table of contents, instead of comparing:
 * the difference is then for the reviewer of the change. {@code -Dscenario=4.2} plays only that
 * one, {@code -Dscenario=4} a chapter.
 */
class CatalogTest {
  private static final Path DIRECTORY = Path.of("catalog");
  private static final Path DENIALS = DIRECTORY.resolve("DENIALS.md");
  private static final Path OUTCOMES = DIRECTORY.resolve("OUTCOMES.md");
  private static final int ROWS = 90;
  private static final boolean ACCEPT = Boolean.parseBoolean(flag("accept"));
  private static final String ONLY = System.getProperty("scenario", "");

  private static final Outcomes SHOWN = new Outcomes();
  private static final AtomicReference<Scenario> PLAYED = new AtomicReference<>();

  private static SandboxPayers payers;

  @BeforeAll
  static void start() {
    payers = SandboxPayers.start(claim -> SHOWN.add(PLAYED.get(), claim));
  }

  @AfterAll
  static void stop() throws IOException {
    payers.close();
    if (ACCEPT) { // only now are all answers written
      Files.writeString(DENIALS, Denials.of(Catalog.read(DIRECTORY)));
    }
  }

  @TestFactory
  List<DynamicNode> scenarios() throws IOException {
    ScenarioRunner runner = new ScenarioRunner(payers, ACCEPT);
    List<DynamicNode> chapters = new ArrayList<>();
    for (Catalog.Chapter chapter : Catalog.read(DIRECTORY).chapters()) {
      List<DynamicNode> tests = new ArrayList<>();
      for (Scenario scenario : chapter.scenarios()) {
        if (isChosen(scenario)) {
          String name = scenario.number() + " " + scenario.title();
          tests.add(
              DynamicTest.dynamicTest(
                  name,
                  scenario.folder().resolve("story.md").toUri(),
                  () -> assertThat(play(scenario, runner)).as(name).isEmpty()));
        }
      }
      chapters.add(DynamicContainer.dynamicContainer(chapter.title(), tests));
    }
    if (ONLY.isEmpty()) {
      chapters.add(DynamicTest.dynamicTest("every outcome is shown", CatalogTest::checkOutcomes));
    }
    return chapters;
  }

  private static List<String> play(Scenario scenario, ScenarioRunner runner) throws IOException {
    PLAYED.set(scenario);
    return runner.play(scenario);
  }

  /** Comes after all scenarios: dynamic tests run in the order they are listed. */
  private static void checkOutcomes() throws IOException {
    if (ACCEPT) {
      Files.writeString(OUTCOMES, SHOWN.table());
    }
    assertThat(SHOWN.missing()).as("outcomes no scenario shows").isEmpty();
    assertThat(SHOWN.unknown()).as("outcomes without a sentence").isEmpty();
    assertThat(OUTCOMES).hasContent(SHOWN.table());
  }

  @Test
  void theTableOfContentsIsInStep() throws IOException {
    Path file = DIRECTORY.resolve("README.md");
    String index = Catalog.read(DIRECTORY).index();
    if (ACCEPT) {
      Files.writeString(file, index);
    }
    assertThat(file).hasContent(index);
  }

  @Test
  void theTableOfDenialsIsInStep() throws IOException {
    if (!ACCEPT) {
      assertThat(DENIALS).hasContent(Denials.of(Catalog.read(DIRECTORY)));
    }
  }

  @Test
  void everyRowOfTheTableOfDenialsIsShown() throws IOException {
    Set<Integer> missing = new TreeSet<>();
    for (int row = 1; row <= ROWS; row++) {
      missing.add(row);
    }
    for (Catalog.Chapter chapter : Catalog.read(DIRECTORY).chapters()) {
      chapter.scenarios().forEach(scenario -> missing.removeAll(scenario.given().denials()));
    }
    assertThat(missing).isEmpty();
  }

  private static boolean isChosen(Scenario scenario) {
    return ONLY.isEmpty()
        || scenario.number().equals(ONLY)
        || scenario.number().startsWith(ONLY + ".");
  }

  /** {@code -Daccept} alone means {@code -Daccept=true}. */
  private static String flag(String name) {
    String value = System.getProperty(name, "false");
    return value.isEmpty() ? "true" : value;
  }
}
