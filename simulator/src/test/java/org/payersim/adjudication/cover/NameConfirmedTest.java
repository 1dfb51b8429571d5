package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;
import static org.payersim.adjudication.Situation.statuses;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.claim.Party;

/** On file is Ada Doe, born 1980-05-06. */
class NameConfirmedTest {
  private static final LocalDate BORN = LocalDate.of(1980, 5, 6);

  private static Situation named(String last, String first, LocalDate born) {
    return situation().subscriber(last, first, Optional.of(born)).line("99213", "60");
  }

  private static Optional<String> corrected(Adjudication answer) {
    return determination(answer)
        .notices()
        .corrected()
        .map(p -> p.firstName() + " " + p.lastName() + p.idQualifier() + p.id());
  }

  @Test
  void anotherNameIsUsuallyRejected() {
    assertThat(statuses(named("ROE", "EVE", BORN).decide())).containsExactly("A7:30");
  }

  @Test
  void itMayBeDenied() {
    Adjudication answer = named("ROE", "EVE", BORN).edits("{nameMismatch: deny}").decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-140 MA36 60");
    assertThat(adjustments(named("DOE", "EVE", BORN).edits("{nameMismatch: deny}").decide(), 1))
        .isEmpty();
  }

  @Test
  void orCorrectedIfSomethingIsRight() {
    Adjudication answer = named("ROE", "EVE", BORN).edits("{nameMismatch: correct}").decide();
    assertThat(adjustments(answer, 1)).isEmpty();
    assertThat(corrected(answer)).contains("Ada Doe");
    assertThat(findings(answer, "NameConfirmed"))
        .containsExactly(new NameConfirmed.Corrected("EVE ROE", "Ada Doe"));
  }

  @Test
  void ifNothingIsRightItIsAnotherPerson() {
    Adjudication answer =
        named("ROE", "EVE", BORN.plusDays(1)).edits("{nameMismatch: correct}").decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-140 MA36 60");
    assertThat(corrected(answer)).isEmpty();
  }

  @Test
  void aRightNameNeedsNoCorrection() {
    Adjudication answer = named("Doe", "Ada", BORN).edits("{nameMismatch: correct}").decide();
    assertThat(corrected(answer)).isEmpty();
    assertThat(findings(answer, "NameConfirmed")).isEmpty();
  }

  @Test
  void theNameOfADependentIsCorrectedToo() {
    Adjudication answer =
        situation()
            .edits("{nameMismatch: correct}")
            .patient("DOE", "CY", Optional.of(LocalDate.of(2015, 9, 10)))
            .line("99213", "60")
            .decide();
    assertThat(corrected(answer)).contains("Cy Doe-Ray");
  }

  @Test
  void aFormerNumberIsReplaced() {
    Adjudication answer =
        situation().familySays("formerly: [OLD1]").member("OLD1").line("99213", "60").decide();
    assertThat(corrected(answer)).contains("Ada DoeCF1");
    assertThat(determination(answer).familyId()).isEqualTo("F1");
    assertThat(determination(answer).notices().corrected().map(Party::person)).contains(true);
  }
}
