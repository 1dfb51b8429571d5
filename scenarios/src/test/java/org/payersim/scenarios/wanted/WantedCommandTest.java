package org.payersim.scenarios.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.cli.PayersimCommand;
import org.payersim.scenarios.junit.Claim837;

class WantedCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return PayersimCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @Test
  void whatIsFoundIsAScenarioThatPlays() throws IOException {
    String found = folder.resolve("found").toString();
    assertThat(run("wanted", "line 2 PR-2, line 1 denied CO-97", "status 22", "--out", found))
        .isZero();
    assertThat(out.toString()).contains("found    line 2 PR-2", "decided by the rules");
    try (Stream<Path> all = Files.walk(folder)) {
      List<String> names = all.map(file -> file.getFileName().toString()).toList();
      assertThat(names).contains("story.md", "given.yaml", "1-in.837", "1-out.835");
    }
    assertThat(run("play", found)).isZero();
    assertThat(out.toString()).contains("2 played, 2 as expected");
  }

  @Test
  void aClaimOfTheUsersIsBegunWith() throws IOException {
    Path own = folder.resolve("own.837");
    Claim837 claim = Claim837.professional("OWN-1", LocalDate.of(2026, 5, 25));
    Files.write(own, Claim837.interchange(claim.line("99213", "150.00")));
    int code =
        run("wanted", "line 1 denied PR-204", "--like", own.toString(), "--out", folder.toString());
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(out.toString()).contains("claim OWN-1 of your own");
  }

  @Test
  void whatIsNotFoundExitsWithOneAndWrongUsageWithTwo() {
    String place = folder.toString();
    assertThat(run("wanted", "pended, line 1 paid", "--out", place)).isEqualTo(1);
    assertThat(out.toString()).contains("nothing  pended, line 1 paid", "is on no 835");
    assertThat(run("wanted", "CO197", "--out", place)).isEqualTo(2);
    assertThat(err.toString()).contains("not understood: 'CO197'");
    assertThat(run("wanted")).isEqualTo(2);
    assertThat(run("wanted", "paid", "--like", "nowhere.837", "--out", place)).isNotZero();
    assertThat(err.toString()).contains("nowhere.837").doesNotContain("at org.");
  }
}
