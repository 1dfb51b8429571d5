package org.payersim.x12.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.x12.syntax.SegmentReader.Step;

/** Bytes to segments, whatever the buffer holds at the moment. */
class SegmentReaderTest {
  private static final String TEXT = "ST*837*0001~\r\n  CLM*A*1.5***11:B:1~~HI*ABK:J109~SE*4*0001";

  private static ByteSource source(String text) {
    return ByteSources.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static List<String> segments(SegmentReader reader) throws IOException {
    List<String> found = new ArrayList<>();
    while (reader.next() == Step.SEGMENT) {
      Segment segment = reader.segment();
      StringBuilder text = new StringBuilder(segment.idText());
      for (int i = 1; i <= segment.elements(); i++) {
        text.append('|').append(segment.text(i));
      }
      found.add(text.toString());
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 17, 18, 19, 20, 21, 22, 23, 29, 31, 37, 41, 43, 47, 53, 59, 64, 1000})
  void theBufferMayEndAnywhere(int buffer) throws IOException {
    assertThat(segments(new SegmentReader(source(TEXT), 1024, buffer)))
        .containsExactly("ST|837|0001", "CLM|A|1.5|||11:B:1", "HI|ABK:J109", "SE|4|0001");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 17, 18, 19, 20, 21, 22, 23, 29, 31, 37, 41, 43, 47, 53, 59, 64, 1000})
  void countedDataIsNotCut(int buffer) throws IOException {
    String text = "LX*1~\nBIN*9*A~B*\r\n~C*~BDS*B64*3*~~~~BIN*0*~SE*4*1~";

    assertThat(segments(new SegmentReader(source(text), 1024, buffer)))
        .containsExactly("LX|1", "BIN|9|A~B*\r\n~C*", "BDS|B64|3|~~~", "BIN|0|", "SE|4|1");
  }

  @Test
  void whatIsCountedWrongIsCutAtItsTerminator() throws IOException {
    assertThat(segments(new SegmentReader(source("BIN*5*ABC~SE*4*1~"), 1024)))
        .containsExactly("BIN|5|ABC", "SE|4|1");
    assertThat(segments(new SegmentReader(source("BIN*X*ABC~BIN~BIN*99999*A~"), 1024)))
        .containsExactly("BIN|X|ABC", "BIN", "BIN|99999|A");
    assertThat(segments(new SegmentReader(source("BIN*999999999*ABC~"), 1024))).isEmpty();
  }

  @Test
  void aSourceMayGiveOneByteAtATime() throws IOException {
    ByteSource whole = source(TEXT);
    ByteSource trickle =
        new ByteSource() {
          @Override
          public long size() {
            return whole.size();
          }

          @Override
          public int read(long position, byte[] target, int offset, int length) throws IOException {
            return whole.read(position, target, offset, 1);
          }
        };
    assertThat(segments(new SegmentReader(trickle, 1024))).hasSize(4);
  }

  @Test
  void aFileIsReadLikeAnArray(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("claims.837"), TEXT);
    try (FileByteSource source = ByteSources.of(file)) {
      assertThat(segments(new SegmentReader(source, 1024, 16)))
          .isEqualTo(segments(new SegmentReader(source(TEXT), 1024)));
    }
  }

  @Test
  void elementsAreReadWithoutTexts() throws IOException {
    SegmentReader reader = new SegmentReader(source("CLM*A**-12.5*20260229*11:B~"), 1024);
    assertThat(reader.next()).isEqualTo(Step.SEGMENT);
    Segment segment = reader.segment();

    assertThat(segment.id()).isEqualTo(Segment.pack("CLM"));
    assertThat(segment.packed(1)).isEqualTo(Segment.pack("A"));
    assertThat(segment.isEmpty(2)).isTrue();
    assertThat(segment.isEmpty(9)).isTrue();
    assertThat(Digits.scaled(segment.bytes(), segment.from(3), segment.to(3), 2)).isEqualTo(-1250);
    assertThat(Digits.date(segment.bytes(), segment.from(4), segment.to(4)))
        .as("29 February 2026")
        .isEqualTo(-1);
    assertThat(segment.packedFirst(5)).isEqualTo(Segment.pack("11"));
  }

  @Test
  void anyByteMayEndASegment() throws IOException {
    SegmentReader reader = new SegmentReader(source("A*1\r\nB*2\r\nC*3\r\n"), 1024);
    reader.use(new Delimiters((byte) '*', (byte) ':', (byte) '^', (byte) '\n'));
    assertThat(segments(reader)).containsExactly("A|1", "B|2", "C|3");
  }

  @Test
  void theTerminatorIsFoundAtEveryPlaceOfAWord() throws IOException {
    for (int length = 1; length < 40; length++) {
      SegmentReader reader = new SegmentReader(source("X".repeat(length) + "~Y*1~"), 1024);
      assertThat(reader.skim()).isEqualTo(Step.SEGMENT);
      assertThat(reader.position()).isEqualTo(length + 1);
    }
  }

  @Test
  void whatHasNoTerminatorIsTooLong() throws IOException {
    SegmentReader reader = new SegmentReader(source("A*1~" + "X".repeat(5000)), 1024, 64);
    assertThat(reader.next()).isEqualTo(Step.SEGMENT);
    assertThat(reader.next()).isEqualTo(Step.TOO_LONG);
  }

  @Test
  void aPlaceCanBeReadAgain() throws IOException {
    SegmentReader reader = new SegmentReader(source(TEXT), 1024, 16);
    reader.next();
    reader.next();
    long place = reader.segment().position();
    reader.next();
    reader.seek(place);
    assertThat(segments(reader)).hasSize(3);
  }

  @Test
  void equalTextsAreOneObject() {
    TextCache texts = new TextCache();
    byte[] bytes = "SPRINGFIELD SPRINGFIELD".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(texts.text(bytes, 0, 11))
        .isEqualTo("SPRINGFIELD")
        .isSameAs(texts.text(bytes, 12, 23));
    assertThat(texts.text(bytes, 20, 23)).isEqualTo("ELD");
    assertThat(texts.text(bytes, 3, 3)).isEmpty();
  }
}
