package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.eligibility.EnrollmentEntry;
import org.payersim.eligibility.EnrollmentEntry.Line;
import org.payersim.eligibility.EnrollmentEntry.Maintenance;
import org.payersim.eligibility.EnrollmentSet;
import org.payersim.eligibility.EnrollmentSet.Purpose;
import org.payersim.eligibility.Sponsor;

class EnrollmentReadingTest {
  @ParameterizedTest
  @CsvSource({
    "add-dependent, ADDITION, false, 1",
    "add-subscriber-coverage, CHANGE, true, 1",
    "cancel-dependent, TERMINATION, false, 0",
    "change-subscriber-information, CHANGE, true, 0",
    "enroll-employee-managed-care, ADDITION, true, 1",
    "enroll-employee-multiple-products, ADDITION, true, 2",
    "reinstate-employee, REINSTATEMENT, true, 0",
    "reinstate-employee-coverage-level, REINSTATEMENT, true, 1",
    "reinstate-member-eligiblity-ins, REINSTATEMENT, true, 0",
    "terminate-subscriber-eligibility, TERMINATION, true, 0"
  })
  void samplesFromElsewhereAreSound(
      String sample, Maintenance maintenance, boolean subscriber, int coverages)
      throws IOException {
    Recording read = Recording.of(SamplesTest.bytes("834/LinuxForHealth__x12__" + sample + ".834"));

    assertThat(read.sets).singleElement().satisfies(set -> assertThat(set.faults()).isEmpty());
    EnrollmentSet set = read.enrollments.get(0);
    assertThat(set.sponsor()).isEqualTo("999888777");
    EnrollmentEntry entry = set.entries().get(0);
    assertThat(entry.maintenance()).isEqualTo(maintenance);
    assertThat(entry.isSubscriber()).isEqualTo(subscriber);
    assertThat(entry.coverages()).hasSize(coverages);
  }

  @Test
  void everyLoopHasItsPlace() {
    Recording read =
        Recording.of(
            InquiryTexts.enrollment(
                1,
                "4",
                "N1*TV*AN ADMINISTRATOR*FI*777000003",
                "ACT*12345",
                "INS*Y*18*030*XN*A**C*RT",
                "REF*0F*A1",
                "REF*1L*G1",
                "REF*17*BETA",
                "DTP*356*D8*20260101",
                "NM1*74*1*MARLOW*EDITH*Q",
                "PER*IP**HP*6145550100",
                "N3*1 WHARF ROAD",
                "N4*COLUMBUS*OH*43215**CY*049",
                "DMG*D8*19850302*F*M",
                "LUI*LE*ENG**7",
                "NM1*70*1*MARLOWE*EDITH",
                "NM1*31*1",
                "N3*2 WHARF ROAD",
                "N4*COLUMBUS*OH*43215",
                "NM1*36*2*WHARF WORKS",
                "NM1*S3*1*MARLOW*JUNE",
                "DSB*1",
                "DTP*360*D8*20260201",
                "HD*030**HLT",
                "DTP*348*D8*20260101",
                "DTP*349*D8*20261231",
                "REF*CE*PLAN-7",
                "LX*1",
                "NM1*P3*1*BROWN*BERNARD****XX*2000001000*25",
                "COB*P*890111*5",
                "DTP*344*D8*20260101",
                "NM1*IN*2*OTHER HEALTH",
                "HD*030**DEN*TEETH",
                "DTP*348*D8*20260101",
                "LS*2700",
                "LX*1",
                "N1*75*DEPARTMENT",
                "REF*17*9",
                "LE*2700",
                "INS*N*19*030*XN*C",
                "REF*0F*A1",
                "NM1*IL*1*MARLOW*TOBY"));

    assertThat(read.sets).singleElement().satisfies(set -> assertThat(set.faults()).isEmpty());
    EnrollmentSet set = read.enrollments.get(0);
    assertThat(set.purpose()).isEqualTo(Purpose.FULL);
    assertThat(set.effective()).isEqualTo(LocalDate.of(2026, 11, 16));
    LocalDate begin = LocalDate.of(2026, 1, 1);
    EnrollmentEntry subscriber = set.entries().get(0);
    assertThat(subscriber.status()).isEqualTo(Sponsor.Status.RETIRED);
    assertThat(subscriber.party().lastName()).isEqualTo("MARLOW");
    assertThat(subscriber.coverages())
        .containsExactly(
            new Line(
                Maintenance.AUDIT,
                "PLAN-7",
                Optional.of(begin),
                Optional.of(LocalDate.of(2026, 12, 31))),
            new Line(Maintenance.AUDIT, "TEETH", Optional.of(begin), Optional.empty()));
    EnrollmentEntry child = set.entries().get(1);
    assertThat(child.isSubscriber()).isFalse();
    assertThat(child.status()).isEqualTo(Sponsor.Status.COBRA);
    assertThat(child.birthDate()).isEmpty();
    assertThat(child.coverages()).isEmpty();
  }
}
