package org.payersim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.scenarios.generate.GenerateCommand;
import picocli.CommandLine;

/** Generated claims, with the rules generated beside them, go all the way through the payer. */
class GeneratedClaimsTest {
  private static final int CLAIMS = 1200;
  private static final LocalDateTime DAY = LocalDateTime.of(2026, 11, 2, 8, 0);

  @TempDir Path folder;

  @Test
  void everyClaimIsAnsweredOnceAndEveryRunAnswersAlike() throws Exception {
    Path file = folder.resolve("claims.837");
    List<Path> rules = generate(file);
    Given given =
        new Given(DAY, Map.of(), Optional.empty(), false, rules, List.of(), Map.of(), Map.of());
    try (SandboxPayers payers = SandboxPayers.start()) {
      Map<Output, byte[]> answers = send(payers, given, file);
      assertThat(X12Check.faults(answers.get(Output.CLAIM_ACKNOWLEDGMENT))).isEmpty();
      assertThat(X12Check.faults(answers.get(Output.REMITTANCE))).isEmpty();
      assertAnsweredOnce(file, answers);

      Map<Output, byte[]> again = send(payers, given, file);
      for (Output output : answers.keySet()) {
        assertThat(again.get(output)).as(output.name()).isEqualTo(answers.get(output));
      }
    }
  }

  private static void assertAnsweredOnce(Path file, Map<Output, byte[]> answers) throws Exception {
    List<String> sent = values(Files.readAllBytes(file), "CLM", 1);
    Set<String> numbers = Set.copyOf(sent);
    List<String> acknowledged = new ArrayList<>();
    Set<String> accepted = new HashSet<>();
    String claim = "";
    for (X12Text.Segment s : X12Text.of(answers.get(Output.CLAIM_ACKNOWLEDGMENT)).segments()) {
      if (s.is("TRN") && s.element(1).equals("2") && numbers.contains(s.element(2))) {
        claim = s.element(2);
        acknowledged.add(claim);
      } else if (s.is("STC") && s.element(1).equals("A2:20")) {
        accepted.add(claim);
      }
    }
    List<String> remitted = values(answers.get(Output.REMITTANCE), "CLP", 1);
    assertThat(sent).hasSize(CLAIMS);
    assertThat(acknowledged).containsExactlyInAnyOrderElementsOf(sent);
    assertThat(accepted).hasSizeBetween(CLAIMS * 98 / 100, CLAIMS - 1);
    assertThat(remitted).doesNotHaveDuplicates().isSubsetOf(accepted);
    assertThat(accepted.size() - remitted.size())
        .as("claims that wait, since they look much like another")
        .isLessThanOrEqualTo(CLAIMS / 400);
  }

  private static Map<Output, byte[]> send(SandboxPayers payers, Given given, Path file)
      throws Exception {
    try (PayerUnderTest payer = payers.open(given)) {
      return payer.send(Optional.of(Files.readAllBytes(file)), List.of(), DAY);
    }
  }

  private List<Path> generate(Path file) throws Exception {
    Path rules = folder.resolve("rules");
    int exit =
        new CommandLine(new GenerateCommand())
            .setOut(new PrintWriter(new StringWriter()))
            .execute(
                "--claims",
                Integer.toString(CLAIMS),
                "--seed",
                "5",
                "--out",
                file.toString(),
                "--rules",
                rules.toString());
    assertThat(exit).isZero();
    try (Stream<Path> files = Files.list(rules)) {
      return files.sorted().toList();
    }
  }

  private static List<String> values(byte[] x12, String id, int element) {
    return X12Text.of(x12).segments().stream()
        .filter(segment -> segment.is(id))
        .map(segment -> segment.element(element))
        .toList();
  }
}
