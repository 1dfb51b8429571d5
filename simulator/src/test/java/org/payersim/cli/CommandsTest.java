package org.payersim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  @TempDir private Path folder;
  private Path claims;
  private Path out;
  private final StringWriter said = new StringWriter();
  private final StringWriter complained = new StringWriter();

  @BeforeEach
  void claims() throws IOException {
    claims = Files.write(folder.resolve("claims.837"), delivery(1, "C1", "C2"));
    out = folder.resolve("out");
  }

  @Test
  void aSoundFileGetsItsAnswersAndStatusZero() {
    assertThat(adjudicate("--open-enrollment", claims.toString())).isZero();

    assertThat(said.toString())
        .contains(
            "2: 2 paid, 0 owed by the patient, 0 denied, 0 pended, 0 voided, 0 rejected",
            "charged 350.00",
            "claims/s");
    assertThat(out.resolve("claims.999")).content().contains("AK9*A*1*1*1~");
    assertThat(out.resolve("claims.277ca")).content().contains("QTY*90*2~");
    assertThat(out.resolve("claims.835")).content().contains("CLP*C1*1*175*", "CLP*C2*1*175*");
    assertThat(out.resolve("claims.ta1")).doesNotExist();
    assertThat(complained.toString()).isEmpty();
  }

  @Test
  void theSameFileAtTheSameTimeGivesTheSameBytes() throws IOException {
    adjudicate("--open-enrollment=lantern-ppo", "--clock", "2026-11-21T09:00", claims.toString());
    byte[] first = Files.readAllBytes(out.resolve("claims.835"));
    adjudicate("--open-enrollment=lantern-ppo", "--clock", "2026-11-21T09:00", claims.toString());

    assertThat(out.resolve("claims.835")).hasBinaryContent(first);
  }

  @Test
  void whatWaitsForAPaydayIsPaidOnIt() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("calendar"));
    Files.writeString(
        rules.resolve("payments.yaml"), "kind: payments\ncalendar: {month: [15, 31]}\n");
    Path other = Files.write(folder.resolve("other.837"), delivery(2, "C3"));

    assertThat(
            adjudicate(
                "--open-enrollment",
                "--clock=2026-11-21T09:00",
                "--rules=" + rules,
                claims.toString(),
                other.toString()))
        .isZero();
    assertThat(out.resolve("claims.835")).doesNotExist();
    assertThat(out.resolve("paydays.835"))
        .content()
        .contains("*20261130~TRN*1*1*", "CLP*C1*", "CLP*C2*", "CLP*C3*")
        .containsOnlyOnce("ST*835*");
    assertThat(said.toString()).contains("paydays.835");
    assertThat(complained.toString()).isEmpty();
  }

  @Test
  void aRejectionIsStatusOne() throws IOException {
    Path junk = Files.writeString(folder.resolve("junk.837"), "this is a letter, not a claim");

    assertThat(adjudicate(claims.toString())).isEqualTo(1);
    assertThat(said.toString())
        .contains("0 paid, 0 owed by the patient, 0 denied, 0 pended, 0 voided, 2 rejected");
    assertThat(adjudicate("--open-enrollment", junk.toString())).isEqualTo(1);
    assertThat(said.toString()).contains("not X12");
    assertThat(complained.toString()).isEmpty();
  }

  @Test
  void beingAskedTheWrongWayIsStatusTwoAndOneClearLine() throws IOException {
    assertThat(run("adjudicate", claims.toString())).isEqualTo(2);
    assertThat(complained.toString()).contains("--out");
    assertThat(adjudicate("nowhere.837")).isEqualTo(2);
    assertThat(complained.toString()).contains("no such file: nowhere.837");
    assertThat(adjudicate("--open-enrollment=no-such-plan", claims.toString())).isEqualTo(2);
    assertThat(complained.toString()).contains("no-such-plan");
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Files.writeString(rules.resolve("bad.yaml"), "kind: plan\nid: [\n");
    assertThat(adjudicate("--rules", rules.toString(), claims.toString())).isEqualTo(2);
    assertThat(complained.toString()).contains("the rules have faults", "bad.yaml:");
    assertThat(run("dance")).isEqualTo(2);
    assertThat(complained.toString()).doesNotContain("\tat ");
  }

  @Test
  void doubtfulReasonsAreWarnedOfWhereRulesAreReadAndWhereAListIsLoaded() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Files.writeString(
        rules.resolve("own.yaml"),
        "kind: user-rules\nid: own\neffective: {from: 2026-01-01}\nrules:\n"
            + "- {name: a, when: \"false\", then: deny, reason: CO-96 N130}\n");
    Path list =
        Files.writeString(folder.resolve("core.csv"), "Scenario,CARC,RARC,CAGC\n3,96,N425,CO\n");
    String warning =
        "payersim: warning: rules/own.yaml:5: rules[0].reason: 'CO-96 N130' is no combination CORE"
            + " 360 lists";

    assertThat(run("check", rules.toString())).isZero();
    assertThat(said.toString()).contains("warnings: 0");
    assertThat(complained.toString()).isEmpty();
    assertThat(
            run(
                "load",
                "core360",
                list.toString(),
                "--effective",
                "2026-01-01",
                "--out",
                rules.toString()))
        .isZero();
    assertThat(complained.toString()).contains(warning);
    complained.getBuffer().setLength(0);
    assertThat(run("check", rules.toString())).isZero();
    assertThat(complained.toString()).contains(warning);
    complained.getBuffer().setLength(0);
    assertThat(adjudicate("--open-enrollment", "--rules", rules.toString(), claims.toString()))
        .isZero();
    assertThat(complained.toString()).contains(warning);
  }

  @Test
  void faultyRulesAreToldByTheCheck() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Files.writeString(rules.resolve("bad.yaml"), "kind: plan\nid: [\n");

    assertThat(run("check", rules.toString())).isEqualTo(1);

    assertThat(complained.toString()).contains("the rules have faults", "bad.yaml:");
    assertThat(run("check", folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(complained.toString()).contains("no such file");
  }

  @Test
  void aClaimIsExplainedFromTheResults() {
    adjudicate("--open-enrollment", claims.toString());

    assertThat(run("explain", "C2", "--out", out.toString())).isZero();
    assertThat(said.toString()).contains("Claim C2", "copay of $25.00");
    assertThat(run("explain", "C2", "--out", out.toString(), "--json")).isZero();
    assertThat(said.toString()).contains("{");
    assertThat(run("explain", "NONE", "--out", out.toString())).isEqualTo(2);
    assertThat(complained.toString()).contains("no claim of this number");
  }

  @Test
  void whatWouldHaveChangedAClaimIsToldFromTheResults() {
    adjudicate("--open-enrollment", claims.toString());

    String[] asked = {"what-if", "C2", "--out", out.toString(), "--open-enrollment"};
    assertThat(run(asked)).isZero();
    assertThat(said.toString()).contains("Claim C2: what would have changed it?", "variations in");
    assertThat(run("what-if", "C2", "--line", "1", "--json", "--out", out.toString())).isZero();
    assertThat(said.toString()).contains("\"suggestions\"");
    assertThat(run("what-if", "NONE", "--out", out.toString())).isEqualTo(2);
    assertThat(complained.toString()).contains("no claim of this number");
    assertThat(run("what-if", "C2", "--line", "-1")).isEqualTo(2);
    assertThat(complained.toString()).contains("--line counts from 1 on");
  }

  @Test
  void anExerciseIsStartedAndChecked() throws IOException {
    Path folder = out.resolve("exercise");
    assertThat(run("practice", "list")).isZero();
    assertThat(said.toString()).contains("wrong-payer", "necessary-after-all");
    assertThat(run("practice", "start", "wrong-payer", "--out", folder.toString())).isZero();
    assertThat(said.toString()).contains("Goal: 90.00 paid in all");
    assertThat(folder.resolve("answer-0.txt")).content().contains("STC*A3:116");
    assertThat(run("practice", "check", folder.toString())).isEqualTo(1);
    assertThat(said.toString()).contains("0 of 100 points");
    Files.writeString(folder.resolve("steps.yaml"), "- send: {again: P-101, payer: LKSHR}\n");
    assertThat(run("practice", "check", folder.toString())).isZero();
    assertThat(said.toString()).contains("100 of 100 points");
    Files.writeString(folder.resolve("steps.yaml"), "- sned: {}\n");
    assertThat(run("practice", "check", folder.toString())).isEqualTo(2);
    assertThat(complained.toString()).contains("steps.yaml:", "a step is one of");
    assertThat(run("practice", "hint", "wrong-payer", "2")).isZero();
    assertThat(said.toString()).contains("NM109");
    assertThat(run("practice", "start", "none", "--out", folder.toString())).isEqualTo(2);
  }

  @Test
  void theDemonstrationShowsEveryClaimAndWhereTheAnswersAre() {
    assertThat(run("demo", "--exit", "--out", out.toString())).isZero();

    assertThat(said.toString())
        .contains("HBS-1001", "DENIED", "REJECTED", "14 claims", "sample.999", "sample.277ca")
        .contains("Nobody has the member number");
    assertThat(out.resolve("sample.999")).content().contains("AK9*A*1*1*1~");
    assertThat(out.resolve("sample-1.835")).content().contains("CLP*HBS-1001*1*150*");
    assertThat(complained.toString()).isEmpty();
  }

  private int adjudicate(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "adjudicate";
    all[1] = "--out";
    all[2] = out.toString();
    System.arraycopy(args, 0, all, 3, args.length);
    return run(all);
  }

  private int run(String... args) {
    return PayersimCommand.run(new PrintWriter(said), new PrintWriter(complained), args);
  }
}
