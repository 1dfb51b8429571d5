package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.Body;
import org.payersim.ledger.RuleChange;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;

class StubDeskTest {
  private static final String STUBS =
      """
      kind: stubs
      id: tester
      stubs:
      - name: lost once
        when: claim.number.startsWith('R')
        then: ignore
        scenario: {name: retry, then: lost}
      - name: denied the second time
        when: claim.number.startsWith('R')
        then: deny
        reason: CO-50
        scenario: {name: retry, in: lost, then: denied}
      - name: every other one from the second on, twice
        when: claim.number.startsWith('N')
        then: pay
        amount: 10.00
        from: 2
        times: 2
      """;

  private static final String OTHERS =
      """
      kind: stubs
      id: others
      stubs:
      - {name: nobody, when: "false", then: ignore, priority: 9}
      """;

  @TempDir private Path folder;
  private final String name = "stubs-" + UUID.randomUUID();

  @Test
  void whatWasCountedSurvivesARestart() throws IOException {
    try (Sandbox payer = open()) {
      payer.change(RuleChange.put(new RuleSource("stubs.yaml", STUBS)));
      payer.receive(Body.of(delivery(1, "R1", "N1", "N2")));
      assertThat(payer.listClaims("R1")).isEmpty();
      assertThat(paid(payer, "N1")).isNotEqualTo("20.00");
      assertThat(paid(payer, "N2")).isEqualTo("20.00");
      assertThat(payer.stubs()).extracting(StubReport::answered).containsExactly(1L, 0L, 1L);
    }
    try (Sandbox payer = open()) {
      assertThat(payer.stubs()).extracting(StubReport::answered).containsExactly(1L, 0L, 1L);
      assertThat(payer.stubs().get(1).state()).isEqualTo("lost");
      payer.receive(Body.of(delivery(2, "R2", "N3", "N4")));
      assertThat(payer.listClaims("R2").get(0).outcome().findFinal().orElseThrow().paid())
          .hasToString("0.00");
      assertThat(paid(payer, "N3")).isEqualTo("20.00");
      assertThat(payer.stubs()).extracting(StubReport::matched).containsExactly(1L, 1L, 4L);
      assertThat(payer.stubs().get(0).state()).isEqualTo("denied");
    }
  }

  @Test
  void aStubTakenAwayStartsAnewWhenItComesBack() throws IOException {
    try (Sandbox payer = open()) {
      payer.change(RuleChange.put(new RuleSource("stubs.yaml", STUBS)));
      payer.receive(Body.of(delivery(1, "R1")));
      payer.change(RuleChange.put(new RuleSource("others.yaml", OTHERS)));
      payer.change(RuleChange.remove("stubs.yaml"));
      payer.change(RuleChange.put(new RuleSource("stubs.yaml", STUBS)));
      payer.receive(Body.of(delivery(3, "R3")));
      assertThat(payer.listClaims("R3")).isEmpty();
      assertThat(payer.stubs().get(0).matched()).isEqualTo(1);
    }
  }

  @Test
  void aLineNoStubAnswersStillWaits() throws IOException {
    String part =
        """
        kind: stubs
        id: part
        stubs:
        - {name: test only, when: "true", lines: line.code == '83036', then: deny, reason: CO-50}
        """;
    try (Sandbox payer = open()) {
      payer.receive(Body.of(delivery(1, "D1")));
      payer.change(RuleChange.put(new RuleSource("part.yaml", part)));
      payer.receive(Body.of(similar(2, "D2")));
      assertThat(payer.queue()).extracting(WorkItem::patientControlNumber).containsExactly("D2");
    }
  }

  /**
   * Like the delivery before, with another charge for the visit: suspected of being a duplicate.
   */
  private static byte[] similar(int controlNumber, String claim) {
    return Deliveries.correction(controlNumber, claim, "1", "", 140);
  }

  private static String paid(Sandbox payer, String claim) throws IOException {
    return payer.listClaims(claim).get(0).outcome().findFinal().orElseThrow().paid().toString();
  }

  private Sandbox open() throws IOException {
    return Sandbox.open(
        SandboxSettings.journalled(name, folder, List.copyOf(RuleFiles.shipped()))
            .withClock(PayerClock.fixed(LocalDateTime.of(2026, 11, 16, 9, 0)))
            .withEnrollment(new Enrollment.Open("lantern-open")),
        SharedMember.member());
  }
}
