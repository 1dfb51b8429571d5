package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.payersim.sandbox.Deliveries.delivery;
import static org.payersim.sandbox.Deliveries.deliveryFor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.adjudication.Adjudication;
import org.payersim.journal.Body;
import org.payersim.ledger.Accumulator;
import org.payersim.ledger.RuleChange;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.InvalidRulesException;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;

class SandboxTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 16, 9, 0);

  @TempDir private Path folder;

  @Test
  void aDeliveryIsAcknowledgedAndItsRemittanceIsInTheMailbox() throws IOException {
    try (Sandbox payer = open("a")) {
      Reply reply = payer.receive(Body.of(delivery(1, "C1", "C2")));

      assertThat(reply.acknowledgments())
          .extracting(Reply.Document::kind)
          .containsExactly(
              AnswerSink.Kind.ACKNOWLEDGMENT_999, AnswerSink.Kind.ACKNOWLEDGMENT_277CA);
      assertThat(text(reply)).contains("IK5*A~", "AK9*A*1*1*1~", "STC*A2:20*20261116*WQ*175");
      assertThat(reply.tally().paid()).isEqualTo(2);
      assertThat(payer.listRemittances())
          .singleElement()
          .satisfies(r -> assertThat(r.claims()).isEqualTo(2));
      String remittance =
          new String(
              payer.findRemittance(payer.listRemittances().get(0).id()).orElseThrow(),
              StandardCharsets.ISO_8859_1);
      assertThat(remittance).contains("CLP*C1*1*175*", "CLP*C2*1*175*");
    }
  }

  @Test
  void theSameInterchangeTwiceIsRefusedTheSecondTime() throws IOException {
    try (Sandbox payer = open("a")) {
      payer.receive(Body.of(delivery(7, "C1")));
      List<Accumulator> before = payer.accumulators("M100");

      Reply second = payer.receive(Body.of(delivery(7, "C1")));

      assertThat(text(second)).contains("TA1*000000007*261116*0830*R*025~");
      assertThat(second.tally().claims()).isZero();
      assertThat(payer.accumulators("M100")).isEqualTo(before);
      assertThat(payer.listRemittances()).hasSize(1);
    }
  }

  @Test
  void sandboxesNeverSeeEachOther() throws IOException {
    try (Sandbox one = open("one");
        Sandbox other = open("other")) {
      one.receive(Body.of(delivery(1, "C1")));

      assertThat(other.accumulators("M100")).isEmpty();
      assertThat(other.listClaims("C1")).isEmpty();
      assertThat(other.listRemittances()).isEmpty();
      assertThat(text(other.receive(Body.of(delivery(1, "C1"))))).doesNotContain("TA1*");
      assertThat(other.accumulators("M100")).isEqualTo(one.accumulators("M100"));
    }
  }

  @Test
  void openedAgainItStandsWhereItStood() throws IOException {
    byte[] remittances;
    List<Accumulator> accumulators;
    long version;
    Sandbox before = open("payer");
    before.receive(Body.of(delivery(1, "C1", "C2")));
    before.change(RuleChange.put(copay("40.00")));
    assertThatThrownBy(() -> before.change(RuleChange.put(new RuleSource("bad", "kind: plan"))))
        .isInstanceOf(InvalidRulesException.class);
    before.receive(Body.of(delivery(2, "C3")));
    before.setClock(NOW.plusDays(30));
    Reply third = before.receive(Body.of(deliveryFor("M200", 3, "C4")));
    remittances = Files.readAllBytes(folder.resolve("payer").resolve(Mailbox.FILE));
    accumulators = before.accumulators("M100");
    version = before.rules().version();
    copyAsKilled("payer", "killed");
    before.close();

    try (Sandbox after = open("killed")) {
      assertThat(folder.resolve("killed").resolve(Mailbox.FILE)).hasBinaryContent(remittances);
      assertThat(after.accumulators("M100")).isEqualTo(accumulators).isNotEmpty();
      assertThat(after.rules().version()).isEqualTo(version).isEqualTo(2);
      assertThat(after.payerClock().now()).isEqualTo(NOW.plusDays(30));
      assertThat(after.listClaims("C4")).hasSize(1);
      assertThat(text(third)).contains("20261216");
      assertThat(text(after.receive(Body.of(deliveryFor("M200", 3, "C4"))))).contains("*R*025~");
      after.receive(Body.of(delivery(4, "C5")));
      assertThat(payerNumber(after, "C5")).startsWith("263500000000005");
    }
  }

  @Test
  void rulesThatChangedOnDiskCountFromTheNextStartOn() throws IOException {
    open("payer").close();
    List<RuleSource> changed = new ArrayList<>(RuleFiles.shipped());
    changed.add(copay("41.00"));

    try (Sandbox payer = Sandbox.open(settings("payer", changed), SharedMember.member())) {
      assertThat(payer.rules().version()).isEqualTo(2);
      payer.receive(Body.of(delivery(1, "C1")));
      assertThat(finalized(payer, "C1").lines().get(0).patientResponsibility())
          .hasToString("41.00");
    }
  }

  @Test
  void aFileThatIsNewOnDiskOutranksNoRulesPutWhileItRan() throws IOException {
    try (Sandbox before = open("payer")) {
      before.change(RuleChange.put(copay("40.00")));
    }
    List<RuleSource> changed = new ArrayList<>(RuleFiles.shipped());
    changed.add(new RuleSource("rules/copay.yaml", copay("41.00").text()));

    for (int start = 0; start < 2; start++) {
      try (Sandbox after = Sandbox.open(settings("payer", changed), SharedMember.member())) {
        String claim = "C" + start;
        after.receive(Body.of(deliveryFor("M" + start, start + 1, claim)));
        assertThat(finalized(after, claim).lines().get(0).patientResponsibility())
            .hasToString("40.00");
      }
    }
  }

  @Test
  void manyPartnersAtOnceAreAllAnsweredOnce() throws Exception {
    int deliveries = 60;
    try (Sandbox payer = open("busy");
        ExecutorService partners = Executors.newFixedThreadPool(12)) {
      List<Callable<Tally>> work = new ArrayList<>();
      for (int i = 1; i <= deliveries; i++) {
        int number = i;
        work.add(
            () ->
                payer
                    .receive(
                        Body.of(deliveryFor("M" + number % 5, number, "C" + number, "D" + number)))
                    .tally());
      }
      long claims = 0;
      for (var answer : partners.invokeAll(work)) {
        claims += answer.get().claims();
      }
      assertThat(claims).isEqualTo(2 * deliveries);
      assertThat(payer.listClaims()).hasSize(2 * deliveries);
      assertThat(payer.listRemittances()).hasSize(deliveries);
    }
    byte[] remittances = Files.readAllBytes(folder.resolve("busy").resolve(Mailbox.FILE));

    open("busy").close();

    assertThat(folder.resolve("busy").resolve(Mailbox.FILE)).hasBinaryContent(remittances);
  }

  @Test
  void aSandboxIsMadeAndDroppedQuickly() throws IOException {
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      long start = System.nanoTime();
      SandboxSettings settings =
          SandboxSettings.passing("quick-" + i, folder.resolve("quick-" + i), RuleFiles.shipped());
      try (Sandbox payer = Sandbox.open(settings, SharedMember.member())) {
        micros.add((System.nanoTime() - start) / 1_000);
        assertThat(payer.rules().version()).isEqualTo(1);
      }
    }
    micros.sort(null);
    // 5 ms is what is promised; a build machine under load is given ten times that.
    assertThat(micros.get(50)).isLessThan(50_000);
  }

  /** The files as they would stand had the process been killed now, under another name. */
  private void copyAsKilled(String from, String to) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(from))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(to).resolve(folder.resolve(from).relativize(file)));
      }
    }
  }

  private Sandbox open(String id) throws IOException {
    return Sandbox.open(settings(id, RuleFiles.shipped()), SharedMember.member());
  }

  private SandboxSettings settings(String id, List<RuleSource> rules) {
    return SandboxSettings.journalled(
            id + "-" + UUID.nameUUIDFromBytes(bytes(folder + id)), folder.resolve(id), rules)
        .withClock(PayerClock.fixed(NOW))
        .withEnrollment(new Enrollment.Open("lantern-open"));
  }

  private static RuleSource copay(String amount) {
    String text =
        RuleFiles.shipped().stream()
            .filter(s -> s.name().equals("shipped/plan-open.yaml"))
            .findFirst()
            .orElseThrow()
            .text();
    return new RuleSource("zz-copay.yaml", text.replace("copay: 25.00", "copay: " + amount));
  }

  private static String payerNumber(Sandbox payer, String claim) throws IOException {
    return finalized(payer, claim).payerControlNumber();
  }

  private static org.payersim.adjudication.Determination finalized(Sandbox payer, String claim)
      throws IOException {
    return ((Adjudication.Finalized) payer.listClaims(claim).get(0).outcome()).determination();
  }

  private static String text(Reply reply) {
    return new String(reply.text(), StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
