package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;

class KnownPatientTest {
  @Test
  void aDependentIsFoundByBirthDateAndFirstName() {
    Adjudication answer =
        situation()
            .patient("RAY", "C", Optional.of(LocalDate.of(2015, 9, 10)))
            .line("99213", "1")
            .decide();
    assertThat(determination(answer).person()).isEqualTo("03");
    assertThat(findings(answer, "KnownPatient"))
        .containsExactly(new KnownPatient.Found("03", "19"));
  }

  @Test
  void withoutABirthDateByFirstAndLastName() {
    Adjudication answer =
        situation().patient("DOE RAY", "CY", Optional.empty()).line("99213", "1").decide();
    assertThat(determination(answer).person()).isEqualTo("03");
  }

  @Test
  void anotherChildIsNotOurs() {
    Adjudication answer =
        situation()
            .patient("DOE", "MAX", Optional.of(LocalDate.of(2015, 9, 10)))
            .line("99213", "120")
            .line("99214", "80")
            .decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-32 120");
    assertThat(adjustments(answer, 2)).containsExactly("PR-32 80");
    assertThat(determination(answer).status()).isEqualTo("1");
    assertThat(determination(answer).person()).isEmpty();
    assertThat(determination(answer).planId()).isEmpty();
    assertThat(determination(answer).filingIndicator()).isEqualTo("CI");
  }

  @Test
  void deniedClaimsOfKnownPatientsKeepTheirPlaceInTheOrderOfPayers() {
    Adjudication answer = situation().payerSequence("S").line("99213", "1", "2025-12-31").decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-26 N30 1");
    assertThat(determination(answer).status()).isEqualTo("2");
  }

  @Test
  void openEnrollmentTakesThePatientAsSubmitted() {
    Adjudication answer =
        situation()
            .openEnrollment()
            .patient("Nguyen", "Li-An", Optional.of(LocalDate.of(2020, 2, 3)))
            .line("99213", "1")
            .decide();
    assertThat(determination(answer).person()).isEqualTo("NGUYEN/LIAN/2020-02-03");
  }

  @Test
  void aNumberNobodyHasMayBeDenied() {
    Adjudication answer =
        situation().edits("{unknownMember: deny}").member("NOBODY").line("99213", "60").decide();
    assertThat(adjustments(answer, 1)).containsExactly("OA-31 N382 60");
    assertThat(determination(answer).status()).isEqualTo("4");
  }
}
