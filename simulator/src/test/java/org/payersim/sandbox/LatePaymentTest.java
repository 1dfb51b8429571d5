package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.correction;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.adjudication.worksheet.Elapsed;
import org.payersim.code.Reason;
import org.payersim.journal.Body;
import org.payersim.ledger.ExaminerAct;
import org.payersim.ledger.RuleChange;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;

/**
 * A claim of 94 dollars waits sixty days, ten of them for the provider, under the shipped rule of
 * 1.5 % a month after 30 days: it is paid twenty days late.
 */
class LatePaymentTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 16, 9, 0);

  @TempDir private Path folder;

  @Test
  void daysWithTheProviderAreNotCounted() throws IOException {
    try (Sandbox payer = open()) {
      payLate(payer);

      assertThat(remittance(payer, 1))
          .contains("BPR*I*94.94*", "CLP*C2*1*175*94*10*", "AMT*I*0.94~", "*L6*-0.94~");
    }
  }

  @Test
  void aDenialRemembersThemForTheAppeal() throws IOException {
    try (Sandbox payer = open()) {
      String denied =
          settleLate(payer, waiting -> new ExaminerAct.Deny(waiting, Reason.parse("CO-50 N115")));
      payer.appeal(new AppealAct.File(denied, "please"));
      payer.appeal(new AppealAct.Overturn(denied, List.of("Duplicate")));

      assertThat(remittance(payer, 2)).contains("CLP*C2*1*175*94*10*", "AMT*I*0.94~");
    }
  }

  @Test
  void aCorrectionGoesOnFromThere() throws IOException {
    try (Sandbox payer = open()) {
      String late = payLate(payer);
      payer.change(dearerVisits());
      payer.appeal(new AppealAct.File(late, "please"));
      payer.appeal(new AppealAct.Overturn(late, List.of("Duplicate")));

      assertThat(remittance(payer, 2))
          .contains("AMT*I*-0.94~", "CLP*C2*1*175*140*10*", "AMT*I*1.4~", "*L6*-0.46~");
    }
  }

  @Test
  void replayedTheSameIsPaid() throws IOException {
    byte[] mail;
    byte[] decisions;
    try (Sandbox payer = open()) {
      String late = payLate(payer);
      payer.receive(Body.of(correction(3, "C2V", "8", late, 150)));
      assertThat(remittance(payer, 2)).contains("CLP*C2*22*-175*-94*", "AMT*I*-0.94~", "*L6*0.94*");
      mail = Files.readAllBytes(folder.resolve("payer").resolve(Mailbox.FILE));
      decisions = Files.readAllBytes(folder.resolve("payer").resolve("determinations.log"));
    }
    try (Sandbox payer = open()) {
      assertThat(payer.queue()).isEmpty();
      assertThat(folder.resolve("payer").resolve(Mailbox.FILE)).hasBinaryContent(mail);
      assertThat(folder.resolve("payer").resolve("determinations.log")).hasBinaryContent(decisions);
    }
  }

  @Test
  void questionsThatOverlapCountTheirDaysOnce() throws IOException {
    try (Sandbox payer = open()) {
      payer.receive(Body.of(delivery(1, "C1")));
      payer.receive(Body.of(delivery(2, "C2")));
      WorkItem item =
          payer
              .queue()
              .get(0)
              .asking(question("2026-11-20", "2026-11-30"))
              .asking(question("2026-11-25", "2026-12-05"))
              .asking(question("2026-11-26", "2026-11-27"))
              .asking(question("2026-12-20", ""));

      LocalDate today = LocalDate.of(2026, 12, 24);
      assertThat(item.elapsed(today)).isEqualTo(new Elapsed(today, 4, 10 + 5 + 4));
    }
  }

  private static WorkItem.Question question(String asked, String answered) {
    return new WorkItem.Question(
        LocalDate.parse(asked).atTime(9, 0),
        LocalDate.of(2027, 1, 31),
        "notes",
        List.of(),
        answered.isEmpty() ? "" : "came",
        Optional.of(answered).filter(day -> !day.isEmpty()).map(LocalDate::parse));
  }

  /** The number it has. */
  private static String payLate(Sandbox payer) throws IOException {
    return settleLate(payer, waiting -> new ExaminerAct.Release(waiting, List.of("Duplicate")));
  }

  private static String settleLate(Sandbox payer, Function<String, ExaminerAct> act)
      throws IOException {
    payer.receive(Body.of(delivery(1, "C1")));
    payer.receive(Body.of(delivery(2, "C2")));
    String waiting = payer.queue().get(0).claim();
    payer.setClock(NOW.plusDays(5));
    payer.examine(new ExaminerAct.Ask(waiting, "notes"));
    payer.setClock(NOW.plusDays(15));
    payer.examine(new ExaminerAct.Answer(waiting, "two pages"));
    payer.setClock(NOW.plusDays(60));
    payer.examine(act.apply(waiting));
    return waiting;
  }

  private static RuleChange dearerVisits() {
    RuleSource fees = shipped("shipped/fees.yaml");
    return RuleChange.put(
        new RuleSource(fees.name(), fees.text().replace("\"99213\": 94.00", "\"99213\": 140.00")));
  }

  private static RuleSource shipped(String name) {
    return RuleFiles.shipped().stream()
        .filter(source -> source.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Sandbox open() throws IOException {
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.replaceAll(
        source ->
            source.name().equals("shipped/payer.yaml")
                ? new RuleSource(source.name(), source.text() + "stages: {Duplicate: pend}\n")
                : source);
    String name =
        "late-" + UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8));
    return Sandbox.open(
        SandboxSettings.journalled(name, folder.resolve("payer"), rules)
            .withClock(PayerClock.fixed(NOW))
            .withEnrollment(new Enrollment.Open("lantern-open")),
        SharedMember.member());
  }

  private static String remittance(Sandbox payer, int index) throws IOException {
    String id = payer.listRemittances().get(index).id();
    return new String(payer.findRemittance(id).orElseThrow(), StandardCharsets.ISO_8859_1);
  }
}
