package org.payersim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.cli.PayersimCommand;
import org.payersim.journal.JournalFiles;
import org.payersim.ledger.LedgerMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.JournalExport;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;

/** A journal given away tells the same story about other people. */
class ExportTest {
  /** Scenarios whose decisions hang on identities, or whose journals have every kind of entry. */
  private static final Set<String> CHOSEN =
      Set.of(
          "1.1", "1.14", "1.22", "1.26", "2.4", "2.10", "2.12", "2.15", "2.17", "2.18", "2.28",
          "2.29", "2.30", "2.31", "2.38", "2.42", "2.44", "4.6", "5.6", "6.3", "6.9", "7.2", "7.4",
          "7.6", "7.8", "8.10", "9.20", "9.27", "11.1", "12.14", "12.20", "13.2", "13.7", "13.10",
          "13.11", "14.5");

  private static LedgerMember member = LedgerMember.start();

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    member.close();
    member = LedgerMember.start();
  }

  @AfterAll
  static void stop() {
    member.close();
  }

  @TestFactory
  Stream<DynamicTest> scenariosExported() throws IOException {
    String only = System.getProperty("scenario", "");
    return Catalog.read(Path.of("catalog")).chapters().stream()
        .flatMap(chapter -> chapter.scenarios().stream())
        .filter(
            one ->
                only.isEmpty()
                    ? CHOSEN.contains(one.number())
                    : one.number().startsWith(only) && one.given().built().isEmpty())
        .map(one -> DynamicTest.dynamicTest(one.number(), () -> isExported(one)));
  }

  private void isExported(Scenario scenario) throws IOException {
    Path data = folder.resolve("data-" + scenario.number());
    play(scenario, data);
    Path out = folder.resolve("out-" + scenario.number());
    Path scratch = Files.createDirectories(folder.resolve("scratch-" + scenario.number()));
    JournalFiles journal = JournalFiles.in(data.resolve("journal"));
    JournalExport.Report report = JournalExport.write(journal, out, "a key", member, scratch);
    assertThat(report.same()).as("every claim comes out as before").isTrue();
    if (scenario.given().magicValues()) {
      return; // the shipped document names its values in words
    }
    assertThat(names(scenario)).isNotEmpty().noneMatch(name -> isIn(out, name));
  }

  private static void play(Scenario scenario, Path data) throws IOException {
    Given given = scenario.given();
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    if (given.magicValues()) {
      rules.add(RuleFiles.magicValues());
    }
    for (Path file : given.rules()) {
      rules.add(new RuleSource("scenario/" + file.getFileName(), Files.readString(file)));
    }
    SandboxSettings settings =
        SandboxSettings.journalled("export-test-" + scenario.number(), data, rules)
            .withClock(PayerClock.fixed(given.clock()))
            .withEnrollment(
                given
                    .openPlan()
                    .<Enrollment>map(Enrollment.Open::new)
                    .orElseGet(Enrollment.Closed::new));
    try (Sandbox sandbox = Sandbox.open(settings, member)) {
      for (int turn = 1; turn <= scenario.turns().size(); turn++) {
        sandbox.setClock(given.clockAt(turn));
        Acts acts = new Acts(sandbox, words -> {});
        for (Act act : given.acts().getOrDefault(turn, List.of())) {
          acts.play(act);
        }
        Optional<byte[]> input = scenario.turns().get(turn - 1);
        if (input.isPresent()) {
          sandbox.receive(org.payersim.journal.Body.of(input.get()));
        }
      }
    }
  }

  /** Last names and numbers of subscribers, and accounts. */
  private static List<String> names(Scenario scenario) {
    List<String> names = new ArrayList<>();
    for (Optional<byte[]> turn : scenario.turns()) {
      for (X12Text.Segment segment : X12Text.of(turn.orElse(new byte[0])).segments()) {
        if (segment.is("NM1") && Set.of("IL", "QC").contains(segment.element(1))) {
          names.add(segment.element(3));
          names.add(segment.element(9));
        } else if (segment.is("CLM")) {
          names.add(segment.element(1));
        }
      }
    }
    names.removeIf(name -> name.length() < 5);
    return names;
  }

  private static boolean isIn(Path folder, String name) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(name)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void anExportIsReplayedElsewhereToTheSameBytes() throws IOException {
    Scenario scenario =
        Catalog.read(Path.of("catalog")).chapters().stream()
            .flatMap(chapter -> chapter.scenarios().stream())
            .filter(one -> one.number().equals("7.2"))
            .findFirst()
            .orElseThrow();
    Path data = folder.resolve("data");
    play(scenario, data);
    String out = folder.resolve("export").toString();
    StringWriter console = new StringWriter();
    assertThat(run(console, "journal", "export", data.toString(), "--out", out)).isZero();
    assertThat(console.toString()).contains("every claim comes out as before");
    String again = folder.resolve("again").toString();
    assertThat(run(console, "journal", "verify", out)).isZero();
    assertThat(run(console, "journal", "replay", out, "--out", again)).isZero();
    assertThat(console.toString()).contains("the same bytes as");
    assertThat(run(console, "journal", "export", data.toString(), "--out", out)).isNotZero();
    assertThat(console.toString()).contains("is not empty").doesNotContain("at org.");
  }

  private static int run(StringWriter console, String... args) {
    PrintWriter writer = new PrintWriter(console, true);
    return PayersimCommand.run(writer, writer, args);
  }
}
