package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.payersim.claim.Attachment;

class AttachmentReadingTest {

  @Test
  void everyDocumentIsReadWhole() {
    Recording read = Recording.of(InquiryTexts.attachment(1));

    assertThat(read.sets).allSatisfy(set -> assertThat(set.faults()).isEmpty());
    assertThat(read.attachments).hasSize(2);
    Attachment first = read.attachments.get(0);
    assertThat(first.solicited()).isTrue();
    assertThat(first.number()).isEqualTo("2632000000000010");
    assertThat(first.patientControlNumber()).isEqualTo("C1");
    assertThat(first.provider().npi()).isEqualTo("2000001000");
    assertThat(first.code()).isEqualTo("11506-3");
    assertThat(text(first)).isEqualTo("~IEA*1*000000004~\r\n:^");
    Attachment second = read.attachments.get(1);
    assertThat(second.solicited()).isFalse();
    assertThat(second.number()).isEqualTo("NOTES-2");
    assertThat(second.code()).isEmpty();
    assertThat(text(second)).isEqualTo("RWlnaHQ=");
  }

  private static String text(Attachment attachment) {
    return new String(attachment.content(), StandardCharsets.ISO_8859_1);
  }
}
