package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.inquiry.ClaimStatusInquiry;
import org.payersim.money.Money;

class ClaimStatusReadingTest {

  @Test
  void everyTraceNumberIsAnInquiryOfItsOwn() {
    List<ClaimStatusInquiry> read = read(text());

    assertThat(read).extracting(ClaimStatusInquiry::trace).containsExactly("S-1", "S-2", "S-3");
    assertThat(read)
        .extracting(i -> i.patient().party().firstName())
        .containsExactly("ADA", "ADA", "HAZEL");
    assertThat(read.get(0).provider().names())
        .extracting(party -> party.idQualifier() + " " + party.id())
        .containsExactly("XX 2000001000", "FI 990001000");
    assertThat(read.get(0).provider()).isSameAs(read.get(2).provider());
    assertThat(read.get(2).dependent().orElseThrow().birthDate())
        .contains(LocalDate.of(2012, 6, 2));
  }

  @Test
  void criteriaAndLinesBelongToTheirTraceNumber() {
    List<ClaimStatusInquiry> read = read(text());

    ClaimStatusInquiry.Criteria criteria = read.get(0).criteria();
    assertThat(criteria.references()).extracting(r -> r.qualifier()).containsExactly("1K", "EJ");
    assertThat(criteria.charge()).contains(Money.of("175"));
    assertThat(criteria.service())
        .contains(new DateSpan(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 16)));
    assertThat(read.get(0).lines())
        .containsExactly(
            new ClaimStatusInquiry.Line(
                Procedure.hcpcs("99213", "25"), "C1.1", DateSpan.day(LocalDate.of(2026, 11, 2))));
    assertThat(read.get(1).lines()).isEmpty();
    assertThat(read.get(1).criteria().charge()).isEmpty();
  }

  @Test
  void aSubscriberWhoIsThePatientHasToBeAskedAbout() {
    Recording read =
        Recording.of(
            text().replace("HL*5*3*22*1", "HL*5*3*22*0").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(read.inquiries).isEmpty();
    assertThat(read.sets.get(0).faults())
        .extracting(f -> f.segmentId() + " " + f.loopId() + " " + f.code())
        .containsExactly("TRN 2200D I6");
  }

  private static String text() {
    return new String(InquiryTexts.claimStatus(1), StandardCharsets.ISO_8859_1);
  }

  private static List<ClaimStatusInquiry> read(String text) {
    Recording read = Recording.of(text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read.sets).allSatisfy(set -> assertThat(set.faults()).isEmpty());
    return read.inquiries.stream().map(ClaimStatusInquiry.class::cast).toList();
  }
}
