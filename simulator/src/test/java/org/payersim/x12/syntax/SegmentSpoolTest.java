package org.payersim.x12.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SegmentSpoolTest {
  private static final Delimiters PIPES =
      new Delimiters((byte) '|', (byte) '>', (byte) '!', (byte) '\'');

  @Test
  void keepsMoreThanOneChunkInOrder() throws IOException {
    SegmentSpool spool = new SegmentSpool();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      spool.writer().begin("LX").number(i).end();
      expected.append("LX*").append(i).append('~');
    }
    assertThat(spool.segments()).isEqualTo(30_000);
    assertThat(copy(spool, Delimiters.STANDARD, false)).isEqualTo(expected.toString());
  }

  @Test
  void anotherSpoolIsAppendedWithItsCount() throws IOException {
    SegmentSpool claims = new SegmentSpool();
    claims.writer().begin("HL").number(4).end();
    SegmentSpool all = new SegmentSpool();
    all.writer().begin("HL").number(3).end();
    all.append(claims);
    all.writer().begin("HL").number(5).end();
    assertThat(all.segments()).isEqualTo(3);
    assertThat(copy(all, Delimiters.STANDARD, false)).isEqualTo("HL*3~HL*4~HL*5~");
  }

  @Test
  void getsTheDelimitersOfTheDocumentItIsCopiedInto() throws IOException {
    SegmentSpool spool = new SegmentSpool();
    spool.writer().begin("SVC").text("HC").component("99213").text("A|B'C*D").end();
    assertThat(copy(spool, PIPES, true)).isEqualTo("SVC|HC>99213|A-B-C-D'\n");
    assertThat(copy(spool, Delimiters.STANDARD, false)).isEqualTo("SVC*HC:99213*A|B'C-D~");
  }

  private static String copy(SegmentSpool spool, Delimiters delimiters, boolean lineBreaks)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    spool.copyTo(out, delimiters, lineBreaks);
    return out.toString(StandardCharsets.ISO_8859_1);
  }
}
