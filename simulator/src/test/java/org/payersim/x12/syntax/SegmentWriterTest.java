package org.payersim.x12.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

class SegmentWriterTest {
  private final SegmentWriter out = new SegmentWriter(Delimiters.STANDARD, false);

  @Test
  void elementsStandBetweenSeparators() {
    out.begin("NM1").text("QC").text("1").text("ROSSI").text("MARIA").end();
    assertThat(written()).isEqualTo("NM1*QC*1*ROSSI*MARIA~");
  }

  @Test
  void emptyElementsInsideStayAndTrailingOnesGo() {
    out.begin("CAS").text("PR").text("1").amount(Money.of("25")).empty().empty(3).text("").end();
    out.begin("MOA").empty(2).text("MA130").end();
    assertThat(written()).isEqualTo("CAS*PR*1*25~MOA***MA130~");
  }

  @Test
  void emptyComponentsInsideStayAndTrailingOnesGo() {
    out.begin("STC").text("A7").component("562").component("").text("U").end();
    out.begin("IK4").number(2).component("").componentNumber(3).text("782").end();
    out.begin("X").text("").component("").component("B").end();
    assertThat(written()).isEqualTo("STC*A7:562*U~IK4*2::3*782~X*::B~");
  }

  @Test
  void countsSegmentsAcrossDrains() throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    out.begin("LX").number(1).end();
    out.drainTo(target);
    out.begin("LX").number(2).end();
    out.drainTo(target);
    assertThat(out.segments()).isEqualTo(2);
    assertThat(target.toString(StandardCharsets.ISO_8859_1)).isEqualTo("LX*1~LX*2~");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "12, 12",
    "12.50, 12.5",
    "12.05, 12.05",
    "0.05, 0.05",
    "-0.05, -0.05",
    "-1234567.8, -1234567.8",
    "999999999999.99, 999999999999.99"
  })
  void amountsHaveNoDecimalsButNeededOnes(String amount, String text) {
    out.begin("AMT").amount(Money.of(amount)).end();
    assertThat(written()).isEqualTo("AMT*" + text + "~");
  }

  @Test
  void everyAmountIsWrittenAsMoneyWritesIt() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(835);
    for (int i = 0; i < 10_000; i++) {
      long magnitude = random.nextLong(Money.LIMIT_CENTS) >> random.nextInt(47);
      Money amount = Money.ofCents(random.nextBoolean() ? magnitude : -magnitude);
      out.take();
      out.begin("AMT").amount(amount).end();
      assertThat(written()).isEqualTo("AMT*" + amount.toPlainString() + "~");
    }
  }

  @Test
  void quantitiesDatesAndTimes() {
    out.begin("A").quantity(Quantity.of("2.5")).date(LocalDate.of(2026, 3, 1));
    out.shortDate(LocalDate.of(2026, 3, 1)).time(LocalTime.of(7, 5)).padded(21, 4).padded(12345, 4);
    out.dates(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 9)).end();
    assertThat(written()).isEqualTo("A*2.5*20260301*260301*0705*0021*12345*20260301-20260309~");
  }

  @Test
  void delimitersAndControlCharactersInDataBecomeHyphens() {
    out.begin("NM1").text("A*B:C^D~E").text("TAB\tLF\nDEL\u007f").text("\u4e2d\u00e9").end();
    assertThat(written()).isEqualTo("NM1*A-B-C-D-E*TAB-LF-DEL-*-\u00e9~");
  }

  @Test
  void textMayBeCutOrFilledUp() {
    out.begin("ISA").fixed("PAYER", 8).fixed("TOOLONG", 4).text("ABCDEF", 3).end();
    assertThat(written()).isEqualTo("ISA*PAYER   *TOOL*ABC~");
  }

  @Test
  void lineBreaksFollowTerminators() {
    SegmentWriter broken = new SegmentWriter(Delimiters.STANDARD, true);
    broken.begin("LX").number(1).end().begin("LX").number(2).end();
    assertThat(new String(broken.toByteArray(), StandardCharsets.ISO_8859_1))
        .isEqualTo("LX*1~\nLX*2~\n");
  }

  private String written() {
    return new String(out.toByteArray(), StandardCharsets.ISO_8859_1);
  }
}
