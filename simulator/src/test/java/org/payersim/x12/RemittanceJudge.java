package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import com.imsweb.x12.reader.X12Reader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Independent judges of an 835: StAEDI for its envelope, imsweb's x12-parser for the guide. */
final class RemittanceJudge {
  private RemittanceJudge() {}

  static void assertSound(byte[] document) throws Exception {
    EnvelopeJudge.assertSound(document);
    X12Reader reader =
        new X12Reader(
            X12Reader.FileType.ANSI835_5010_X221,
            new ByteArrayInputStream(document),
            StandardCharsets.ISO_8859_1);
    assertThat(reader.getErrors()).isEmpty();
    assertThat(reader.getFatalErrors()).isEmpty();
  }
}
