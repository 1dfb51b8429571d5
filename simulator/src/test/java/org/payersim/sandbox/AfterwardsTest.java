package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;
import static org.payersim.sandbox.TestPayers.NOW;
import static org.payersim.sandbox.TestPayers.pend;
import static org.payersim.sandbox.TestPayers.remittance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.code.Reason;
import org.payersim.journal.Body;
import org.payersim.ledger.Accumulator;
import org.payersim.ledger.ExaminerAct;
import org.payersim.ledger.RuleChange;
import org.payersim.remittance.Recovery;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;

/** What happens to a claim after its first answer: documents, appeals, claims decided again. */
class AfterwardsTest {

  @TempDir private Path folder;

  @Test
  void anUnansweredRequestEndsInADenialOnceItsLastDayIsOver() throws IOException {
    try (Sandbox payer = open()) {
      String waiting = pend(payer);
      payer.examine(new ExaminerAct.Ask(waiting, "notes"));
      assertThat(payer.queue().get(0).state()).isEqualTo(WorkItem.State.WITH_PROVIDER);

      payer.setClock(NOW.plusDays(45));
      assertThat(payer.queue()).hasSize(1);
      payer.setClock(NOW.plusDays(46));

      assertThat(payer.queue()).isEmpty();
      assertThat(remittance(payer, 1)).contains("CLP*C2*1*175*0*", "CAS*CO*226*150~", "LQ*HE*N706");
    }
  }

  @Test
  void whatWasAnsweredInTimeGoesOnWaitingForTheExaminer() throws IOException {
    try (Sandbox payer = open()) {
      String waiting = pend(payer);
      payer.examine(new ExaminerAct.Ask(waiting, "notes"));
      payer.examine(new ExaminerAct.Answer(waiting, "two pages"));

      payer.setClock(NOW.plusDays(100));

      assertThat(payer.queue().get(0).state()).isEqualTo(WorkItem.State.WITH_EXAMINER);
    }
  }

  @Test
  void aDryRunChangesNothingAndTellsWhatWouldCome() throws IOException {
    try (Sandbox payer = open()) {
      payer.receive(Body.of(delivery(1, "C1", "C2")));
      payer.change(dearerVisits());
      List<Accumulator> before = payer.accumulators("M100");

      ReprocessReport tried = payer.tryReprocess(ReprocessRequest.ALL);

      assertThat(tried.differences()).hasSize(2);
      assertThat(payer.accumulators("M100")).isEqualTo(before);
      assertThat(payer.listRemittances()).hasSize(1);
      ReprocessReport done = payer.reprocess(ReprocessRequest.ALL);
      assertThat(done.paid()).isEqualTo(tried.paid());
      assertThat(done.byReason()).isEqualTo(tried.byReason());
    }
  }

  @Test
  void decidedAgainTheFamilyStandsAsIfTheRulesHadAlwaysBeenSo() throws IOException {
    try (Sandbox payer = open();
        Sandbox other = open("other")) {
      payer.receive(Body.of(delivery(1, "C1", "C2", "C3")));
      payer.change(dearerVisits());
      payer.reprocess(ReprocessRequest.ALL);

      other.change(dearerVisits());
      other.receive(Body.of(delivery(1, "C1", "C2", "C3")));

      assertThat(payer.accumulators("M100")).isEqualTo(other.accumulators("M100"));
      assertThat(payer.reprocess(ReprocessRequest.ALL).differences()).isEmpty();
    }
  }

  @Test
  void onlyChosenClaimsAreDecidedAgain() throws IOException {
    try (Sandbox payer = open()) {
      payer.receive(Body.of(delivery(1, "C1", "C2")));
      String first = payer.listClaims("C1").get(0).payerControlNumber();
      payer.change(dearerVisits());

      assertThat(payer.tryReprocess(choosing(List.of(first), List.of())).chosen()).isEqualTo(1);
      assertThat(payer.tryReprocess(choosing(List.of(), List.of("M200"))).chosen()).isZero();
      assertThat(payer.tryReprocess(choosing(List.of(), List.of("M100"))).chosen()).isEqualTo(2);
    }
  }

  @Test
  void anAppealIsFiledUpheldAndAppealedFurtherUntilThereIsNoLevelLeft() throws IOException {
    try (Sandbox payer = open()) {
      String claim = deny(payer);
      assertThat(payer.appeal(new AppealAct.Uphold(claim)))
          .isInstanceOf(AppealAnswer.Unknown.class);
      assertThat(payer.appeal(new AppealAct.File(claim, "please")))
          .isInstanceOf(AppealAnswer.Open.class);
      assertThat(payer.appeal(new AppealAct.File(claim, "please")))
          .isInstanceOf(AppealAnswer.NotAppealable.class);
      String second = settled(payer.appeal(new AppealAct.Uphold(claim)));
      assertThat(remittance(payer, 2)).contains("CAS*OA*18*-150~", "CAS*OA*193*150~");
      assertThat(payer.appeal(new AppealAct.File(claim, "the old number")))
          .isInstanceOf(AppealAnswer.NotAppealable.class);

      payer.appeal(new AppealAct.File(second, "again"));
      String third = settled(payer.appeal(new AppealAct.Uphold(second)));

      assertThat(payer.appeal(new AppealAct.File(third, "a third time")))
          .isEqualTo(new AppealAnswer.NotAppealable("all levels of appeal were gone through"));
    }
  }

  @Test
  void replayedThePayerStandsWhereItStood() throws IOException {
    byte[] mail;
    List<Accumulator> counted;
    try (Sandbox payer = open()) {
      String claim = deny(payer);
      payer.appeal(new AppealAct.File(claim, "please"));
      payer.appeal(new AppealAct.Overturn(claim, List.of("Duplicate")));
      payer.change(dearerVisits());
      payer.reprocess(ReprocessRequest.ALL);
      payer.receive(Body.of(delivery(3, "C3")));
      payer.examine(new ExaminerAct.Ask(payer.queue().get(0).claim(), "notes"));
      payer.setClock(NOW.plusDays(60));
      mail = Files.readAllBytes(folder.resolve("payer").resolve(Mailbox.FILE));
      counted = payer.accumulators("M100");
    }
    try (Sandbox payer = open()) {
      assertThat(folder.resolve("payer").resolve(Mailbox.FILE)).hasBinaryContent(mail);
      assertThat(payer.accumulators("M100")).isEqualTo(counted);
      assertThat(payer.queue()).isEmpty();
    }
  }

  private static ReprocessRequest choosing(List<String> claims, List<String> members) {
    return new ReprocessRequest(
        claims,
        members,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Recovery.NOW);
  }

  /** The shipped fees with a visit at 140 instead of 94. */
  private static RuleChange dearerVisits() {
    RuleSource fees =
        RuleFiles.shipped().stream()
            .filter(source -> source.name().equals("shipped/fees.yaml"))
            .findFirst()
            .orElseThrow();
    return RuleChange.put(
        new RuleSource(fees.name(), fees.text().replace("\"99213\": 94.00", "\"99213\": 140.00")));
  }

  private static String deny(Sandbox payer) throws IOException {
    String waiting = pend(payer);
    payer.examine(new ExaminerAct.Deny(waiting, Reason.parse("OA-18")));
    return waiting;
  }

  private static String settled(AppealAnswer answer) {
    assertThat(answer).isInstanceOf(AppealAnswer.Settled.class);
    return ((AppealAnswer.Settled) answer).claim().payerControlNumber();
  }

  private Sandbox open() throws IOException {
    return open("payer");
  }

  private Sandbox open(String id) throws IOException {
    return TestPayers.open(folder, id, "{Duplicate: pend}");
  }
}
