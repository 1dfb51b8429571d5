package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.delivery.Parcel;
import org.payersim.journal.Body;
import org.payersim.ledger.ExaminerAct;
import org.payersim.x12.InquiryTexts;

class AttachmentTest {
  @TempDir private Path folder;

  @Test
  void whatWasAskedForAndSentIsThereAgainAfterARestart() throws IOException {
    List<KeptAttachment> before;
    byte[] asked;
    String claim;
    try (Sandbox payer = TestPayers.open(folder, "documents", "{Duplicate: pend}")) {
      claim = TestPayers.pend(payer);
      payer.examine(new ExaminerAct.AskForDocuments(claim, "progress notes", List.of("11506-3")));
      assertThat(payer.queue().get(0).state()).isEqualTo(WorkItem.State.WITH_PROVIDER);
      payer.receive(Body.of(answering(claim)));
      assertThat(payer.queue().get(0).state()).isEqualTo(WorkItem.State.WITH_EXAMINER);
      before = payer.correspondence().attachments().list();
      asked = asked(payer);
    }
    try (Sandbox again = TestPayers.open(folder, "documents", "{Duplicate: pend}")) {
      assertThat(again.correspondence().attachments().list()).isEqualTo(before);
      assertThat(before).extracting(KeptAttachment::claim).containsExactly(claim, "");
      assertThat(again.correspondence().attachments().find(1).orElseThrow())
          .asString(StandardCharsets.ISO_8859_1)
          .isEqualTo("~IEA*1*000000004~\r\n:^");
      assertThat(again.correspondence().attachments().find(3)).isEmpty();
      assertThat(asked(again)).isEqualTo(asked);
    }
  }

  private static byte[] answering(String claim) {
    return new String(InquiryTexts.attachment(3), StandardCharsets.ISO_8859_1)
        .replace("2632000000000010", claim)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] asked(Sandbox payer) throws IOException {
    Parcel parcel =
        payer.outbound().list().stream()
            .filter(one -> one.id().startsWith("277RFAI-"))
            .findFirst()
            .orElseThrow();
    return payer.outbound().bytes(parcel);
  }
}
