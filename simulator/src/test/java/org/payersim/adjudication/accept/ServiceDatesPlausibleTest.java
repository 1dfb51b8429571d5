package org.payersim.adjudication.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;
import static org.payersim.adjudication.Situation.statuses;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.claim.DateSpan;

class ServiceDatesPlausibleTest {
  @Test
  void theDayOfReceiptItselfIsFine() {
    Adjudication answer =
        situation().receivedOn("2026-03-02").line("99213", "1", "2026-03-02").decide();
    assertThat(statuses(answer)).isEmpty();
  }

  @Test
  void tomorrowIsNot() {
    Adjudication answer =
        situation().receivedOn("2026-03-02").line("99213", "1", "2026-03-03").decide();
    assertThat(statuses(answer)).containsExactly("A7:187");
    assertThat(findings(answer, "ServiceDatesPlausible"))
        .containsExactly(
            new ServiceDatesPlausible.InTheFuture(
                1, DateSpan.day(LocalDate.of(2026, 3, 3)), LocalDate.of(2026, 3, 2)));
  }
}
