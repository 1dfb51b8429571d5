package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.inquiry.EligibilityInquiry;
import org.payersim.inquiry.ServiceQuestion;
import org.payersim.inquiry.Trace;

class EligibilityReadingTest {

  @Test
  void everyPatientIsAnInquiryOfHisOwn() {
    List<EligibilityInquiry> read = read(text());

    assertThat(read).hasSize(3);
    assertThat(read)
        .extracting(i -> i.patient().party().firstName())
        .containsExactly("ADA", "HAZEL", "EDITH");
    assertThat(read.get(0).traces()).containsExactly(new Trace("T-1", "9876543210", "DESK"));
    assertThat(read.get(1).subscriber().party().id()).isEqualTo("LFH100001");
    assertThat(read.get(1).dependent().orElseThrow().relationship()).isEqualTo("19");
    assertThat(read.get(2).traces()).isEmpty();
    assertThat(read).extracting(i -> i.receiver().party().npi()).containsOnly("2000001000");
  }

  @Test
  void whatIsAskedIsReadWithItsPlaceAndDays() {
    List<EligibilityInquiry> read = read(text());

    assertThat(read.get(0).date())
        .contains(new DateSpan(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 16)));
    assertThat(read.get(0).questions())
        .containsExactly(
            new ServiceQuestion(List.of("30"), Procedure.NONE, "", Optional.empty()),
            new ServiceQuestion(List.of("98", "PT", "86"), Procedure.NONE, "11", Optional.empty()),
            new ServiceQuestion(List.of(), Procedure.hcpcs("G0439", "33"), "", Optional.empty()));
    assertThat(read.get(1).questions().get(0).date())
        .contains(DateSpan.day(LocalDate.of(2026, 11, 10)));
    assertThat(read.get(2).questions()).containsExactly(ServiceQuestion.GENERIC);
  }

  @Test
  void repetitionsMayBeSeparatedByAnything() {
    byte[] other = text().replace('^', '|').getBytes(StandardCharsets.ISO_8859_1);

    assertThat(read(new String(other, StandardCharsets.ISO_8859_1))).isEqualTo(read(text()));
  }

  @Test
  void aServiceTypeNobodyKnowsIsToldWithItsRepetition() {
    Recording read =
        Recording.of(
            text().replace("EQ*98^PT^86", "EQ*98^PT^^Z9").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(read.inquiries).isEmpty();
    assertThat(read.sets.get(0).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.segmentId()).isEqualTo("EQ");
              assertThat(fault.loopId()).isEqualTo("2110C");
              assertThat(fault.elements())
                  .extracting(e -> e.repeat() + " " + e.code() + " " + e.badValue())
                  .containsExactly("3 1 ", "4 7 Z9");
            });
  }

  @Test
  void aNumberOfALevelHasToBeTheOneAbove() {
    Recording read =
        Recording.of(
            text().replace("HL*5*4*23*0", "HL*5*2*23*0").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(read.sets.get(0).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.loopId()).isEqualTo("2000D"));
  }

  @Test
  void anotherVersionIsNotRead() {
    Recording read =
        Recording.of(
            text().replace("005010X279A1", "004010X092A1").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(read.groups.get(0).groupCodes()).containsExactly("2");
    assertThat(read.inquiries).isEmpty();
  }

  private static String text() {
    return new String(InquiryTexts.eligibility(1), StandardCharsets.ISO_8859_1);
  }

  private static List<EligibilityInquiry> read(String text) {
    Recording read = Recording.of(text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read.sets).allSatisfy(set -> assertThat(set.faults()).isEmpty());
    return read.inquiries.stream().map(EligibilityInquiry.class::cast).toList();
  }
}
