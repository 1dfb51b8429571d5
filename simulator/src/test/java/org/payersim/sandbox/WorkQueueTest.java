package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.payersim.sandbox.Deliveries.delivery;
import static org.payersim.sandbox.TestPayers.NOW;
import static org.payersim.sandbox.TestPayers.pend;
import static org.payersim.sandbox.TestPayers.remittance;
import static org.payersim.sandbox.TestPayers.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.journal.Body;
import org.payersim.ledger.Accumulator;
import org.payersim.ledger.ExaminerAct;

/** A payer that lets an examiner look at duplicates before they are denied. */
class WorkQueueTest {

  @TempDir private Path folder;

  @Test
  void aClaimThatPendsIsAcceptedAndWaitsUnpaid() throws IOException {
    try (Sandbox payer = open("payer")) {
      payer.receive(Body.of(delivery(1, "C1")));
      List<Accumulator> before = payer.accumulators("M100");

      Reply reply = payer.receive(Body.of(delivery(2, "C2")));

      assertThat(text(reply)).contains("STC*A2:20*20261116*WQ*175");
      assertThat(reply.tally().pended()).isEqualTo(1);
      assertThat(reply.remittances()).isEmpty();
      assertThat(payer.accumulators("M100")).isEqualTo(before);
      WorkItem item = payer.queue().get(0);
      assertThat(item.patientControlNumber()).isEqualTo("C2");
      assertThat(item.since()).isEqualTo(NOW);
      assertThat(item.reasons())
          .extracting(Pend::line, Pend::stage, pend -> pend.reason().toString())
          .containsExactly(tuple(1, "Duplicate", "OA-18"), tuple(2, "Duplicate", "OA-18"));
    }
  }

  @Test
  void releasedItIsPaidWithARemittanceOfItsOwn() throws IOException {
    try (Sandbox payer = open("payer")) {
      String waiting = pend(payer);
      List<Accumulator> before = payer.accumulators("M100");

      ExaminerAnswer answer = payer.examine(release(waiting, "Duplicate"));

      assertThat(answer).isInstanceOf(ExaminerAnswer.Settled.class);
      assertThat(payer.queue()).isEmpty();
      assertThat(payer.accumulators("M100")).isNotEqualTo(before);
      assertThat(payer.listRemittances()).hasSize(2);
      assertThat(remittance(payer, 1)).contains("CLP*C2*1*175*", "*" + waiting + "*");
      assertThat(payer.listClaims("C2")).hasSize(2);
    }
  }

  @Test
  void releasedWithoutOverrideItPendsAgain() throws IOException {
    try (Sandbox payer = open("payer")) {
      assertThat(payer.examine(release(pend(payer)))).isInstanceOf(ExaminerAnswer.Waiting.class);
      assertThat(payer.queue()).hasSize(1);
      assertThat(payer.listRemittances()).hasSize(1);
    }
  }

  @Test
  void deniedItIsRemittedWithTheExaminersReason() throws IOException {
    try (Sandbox payer = open("payer")) {
      String waiting = pend(payer);
      List<Accumulator> before = payer.accumulators("M100");

      payer.examine(new ExaminerAct.Deny(waiting, Reason.of(AdjustmentGroup.CO, "252", "M127")));

      assertThat(remittance(payer, 1))
          .contains("CLP*C2*1*175*0**", "CAS*CO*252*150~", "CAS*CO*252*25~", "LQ*HE*M127~");
      assertThat(payer.accumulators("M100")).isEqualTo(before);
    }
  }

  @Test
  void aQuestionIsRecordedAndTheClaimGoesOnWaiting() throws IOException {
    try (Sandbox payer = open("payer")) {
      String waiting = pend(payer);
      payer.examine(new ExaminerAct.Ask(waiting, "operative report"));
      assertThat(payer.queue().get(0).questions())
          .containsExactly(
              new WorkItem.Question(
                  NOW,
                  NOW.toLocalDate().plusDays(45),
                  "operative report",
                  List.of(),
                  "",
                  Optional.empty()));
    }
  }

  @Test
  void whatDoesNotWaitIsLeftAlone() throws IOException {
    try (Sandbox payer = open("payer")) {
      String waiting = pend(payer);
      payer.examine(release(waiting, "Duplicate"));
      assertThat(payer.examine(release(waiting, "Duplicate")))
          .isInstanceOf(ExaminerAnswer.NotWaiting.class);
      assertThat(payer.examine(release("no such"))).isInstanceOf(ExaminerAnswer.Unknown.class);
      assertThat(payer.listRemittances()).hasSize(2);
    }
  }

  @Test
  void openedAgainTheQueueStandsWhereItStood() throws IOException {
    List<WorkItem> queue;
    byte[] mail;
    byte[] decisions;
    try (Sandbox payer = open("payer")) {
      payer.examine(release(pend(payer), "Duplicate"));
      payer.receive(Body.of(delivery(3, "C3")));
      payer.examine(new ExaminerAct.Ask(payer.queue().get(0).claim(), "operative report"));
      queue = payer.queue();
      mail = Files.readAllBytes(folder.resolve("payer").resolve(Mailbox.FILE));
      decisions = Files.readAllBytes(folder.resolve("payer").resolve("determinations.log"));
    }
    try (Sandbox payer = open("payer")) {
      assertThat(payer.queue()).isEqualTo(queue).hasSize(1);
      assertThat(folder.resolve("payer").resolve(Mailbox.FILE)).hasBinaryContent(mail);
      assertThat(folder.resolve("payer").resolve("determinations.log")).hasBinaryContent(decisions);
    }
  }

  private static ExaminerAct release(String claim, String... overridden) {
    return new ExaminerAct.Release(claim, List.of(overridden));
  }

  private Sandbox open(String id) throws IOException {
    return TestPayers.open(folder, id, "{Duplicate: pend}");
  }
}
