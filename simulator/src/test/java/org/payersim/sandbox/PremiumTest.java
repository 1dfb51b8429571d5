package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.eligibility.EnrollmentOutcome;
import org.payersim.eligibility.PremiumOutcome;
import org.payersim.eligibility.PremiumOutcome.Effect;
import org.payersim.journal.Body;
import org.payersim.x12.InquiryTexts;

class PremiumTest {
  private static final String FAMILY = "ENR900001";
  private static final LocalDate END_OF_MARCH = LocalDate.of(2026, 3, 31);

  @TempDir private Path folder;

  @Test
  void whatWasPaidThroughSurvivesARestart() throws IOException {
    List<PremiumReport> before;
    try (Sandbox payer = TestPayers.open(folder, "premiums")) {
      payer.receive(Body.of(InquiryTexts.enrollment(1)));
      Reply reply = payer.receive(Body.of(oneFamily(2, FAMILY, "420*420")));
      assertThat(TestPayers.text(reply)).contains("AK2*820*0001", "IK5*A");
      before = payer.correspondence().premiums();
      assertThat(before.get(0).trace()).isEqualTo("PREMIUM2");
      assertThat(outcomes(payer))
          .containsExactly(new PremiumOutcome(FAMILY, Effect.PAID, Optional.of(END_OF_MARCH)));
      assertThat(paidThrough(payer)).contains(END_OF_MARCH);
    }
    try (Sandbox again = TestPayers.open(folder, "premiums")) {
      assertThat(again.correspondence().premiums()).isEqualTo(before);
      assertThat(paidThrough(again)).contains(END_OF_MARCH);
    }
  }

  @Test
  void aGroupsPremiumIsForThoseItsPayerEnrolled() throws IOException {
    try (Sandbox payer = TestPayers.open(folder, "group")) {
      payer.receive(Body.of(InquiryTexts.enrollment(1)));
      payer.receive(Body.of(group(2, "777000009")));
      assertThat(outcomes(payer))
          .extracting(PremiumOutcome::effect)
          .containsExactly(Effect.NOBODY_ENROLLED);
      payer.receive(Body.of(group(3, "777000001")));
      assertThat(outcomes(payer))
          .contains(new PremiumOutcome(FAMILY, Effect.PAID, Optional.of(END_OF_MARCH)));
    }
  }

  /** What is paid for a family changes it on file, not whose it is. */
  @Test
  void aFamilyStaysItsSponsorsWhoeverPays() throws IOException {
    try (Sandbox payer = TestPayers.open(folder, "owned")) {
      payer.receive(Body.of(InquiryTexts.enrollment(1)));
      payer.receive(Body.of(oneFamily(2, FAMILY, "420*420")));
      String ended =
          new String(
              InquiryTexts.enrollment(
                  3,
                  "2",
                  "INS*Y*18*024*08*A",
                  "REF*0F*" + FAMILY,
                  "DTP*357*D8*20260630",
                  "NM1*IL*1*MARLOW*EDITH"),
              StandardCharsets.ISO_8859_1);
      payer.receive(
          Body.of(
              ended
                  .replace("FI*777000001~", "FI*880000099~")
                  .getBytes(StandardCharsets.ISO_8859_1)));
      List<EnrollmentReport> reports = payer.correspondence().enrollments();
      assertThat(reports.get(reports.size() - 1).outcomes())
          .extracting(EnrollmentOutcome::effect)
          .containsExactly(EnrollmentOutcome.Effect.OF_ANOTHER_SPONSOR);
    }
  }

  @Test
  void whomNobodyKnowsAndWhatNamesNoPeriodIsRefused() throws IOException {
    try (Sandbox payer = TestPayers.open(folder, "refused")) {
      payer.receive(Body.of(InquiryTexts.enrollment(1)));
      payer.receive(Body.of(oneFamily(2, "NOBODY", "420*420")));
      payer.receive(
          Body.of(
              InquiryTexts.premiums(
                  3, "777000001", "ENT*1*2J*EI*9912", "RMR*AZ*" + FAMILY + "**420")));
      assertThat(outcomes(payer))
          .extracting(PremiumOutcome::effect)
          .containsExactly(Effect.UNKNOWN_SUBSCRIBER, Effect.NO_PERIOD);
      assertThat(paidThrough(payer)).isEmpty();
    }
  }

  private static byte[] oneFamily(int number, String family, String amounts) {
    return InquiryTexts.premiums(
        number,
        "991234567",
        "ENT*1*2J*EI*9912",
        "NM1*IL*1*MARLOW*EDITH****N*" + family,
        "RMR*AZ*POLICY-1**" + amounts,
        "DTM*582*20260301");
  }

  private static byte[] group(int number, String payer) {
    return InquiryTexts.premiums(
        number,
        payer,
        "ENT*1*2L*FI*" + payer,
        "RMR*1L*GROUP-7**840*840",
        "DTM*582****RD8*20260301-20260331");
  }

  private static List<PremiumOutcome> outcomes(Sandbox payer) {
    return payer.correspondence().premiums().stream()
        .flatMap(report -> report.outcomes().stream())
        .toList();
  }

  private static Optional<LocalDate> paidThrough(Sandbox payer) {
    return payer.rules().findFamily(FAMILY).orElseThrow().policy().paidThrough();
  }
}
