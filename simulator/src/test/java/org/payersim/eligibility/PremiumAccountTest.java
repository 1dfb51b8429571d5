package org.payersim.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.PremiumOutcome.Effect;
import org.payersim.money.Money;

class PremiumAccountTest {
  private static final LocalDate END_OF_JANUARY = LocalDate.of(2026, 1, 31);
  private static final DateSpan FEBRUARY = month(2);
  private static final DateSpan MARCH = month(3);
  private static final PremiumAccount OPENING = PremiumAccount.opening(Optional.of(END_OF_JANUARY));

  @Test
  void whatWasBilledPaysThePeriod() {
    PremiumAccount paid = pay(OPENING, FEBRUARY, "420", "420");
    assertThat(paid.paidThrough()).contains(FEBRUARY.to());
    assertThat(paid.effect(FEBRUARY, OPENING)).isEqualTo(Effect.PAID);
  }

  @Test
  void lessWaitsForTheRest() {
    PremiumAccount some = pay(OPENING, FEBRUARY, "419.99", "420");
    assertThat(some.paidThrough()).contains(END_OF_JANUARY);
    assertThat(some.effect(FEBRUARY, OPENING)).isEqualTo(Effect.SHORT);
    PremiumAccount all = pay(some, FEBRUARY, "0.01", "0");
    assertThat(all.paidThrough()).contains(FEBRUARY.to());
    assertThat(all.effect(FEBRUARY, some)).isEqualTo(Effect.PAID);
  }

  @Test
  void moreMovesNoOtherPeriod() {
    assertThat(pay(OPENING, FEBRUARY, "840", "420").paidThrough()).contains(FEBRUARY.to());
  }

  @Test
  void aPeriodBehindAnOpenOneWaitsForIt() {
    PremiumAccount march = pay(OPENING, MARCH, "420", "420");
    assertThat(march.paidThrough()).contains(END_OF_JANUARY);
    assertThat(march.effect(MARCH, OPENING)).isEqualTo(Effect.EARLIER_OPEN);
    assertThat(pay(march, FEBRUARY, "420", "420").paidThrough()).contains(MARCH.to());
  }

  @Test
  void whatIsTakenBackWasNeverPaid() {
    PremiumAccount both = pay(pay(OPENING, FEBRUARY, "420", "420"), MARCH, "420", "420");
    PremiumAccount bounced = pay(both, FEBRUARY, "-420", "0");
    assertThat(bounced.paidThrough()).contains(END_OF_JANUARY);
    assertThat(bounced.effect(FEBRUARY, both)).isEqualTo(Effect.TAKEN_BACK);
  }

  @Test
  void whatWasPaidBeforeIsPaidStill() {
    PremiumAccount again = pay(OPENING, month(1), "420", "420");
    assertThat(again.paidThrough()).contains(END_OF_JANUARY);
    assertThat(again.effect(month(1), OPENING)).isEqualTo(Effect.PAID_BEFORE);
  }

  @Test
  void withTheFirstPremiumPremiumsBeginToMatter() {
    PremiumAccount none = PremiumAccount.opening(Optional.empty());
    assertThat(none.paidThrough()).isEmpty();
    assertThat(pay(none, MARCH, "420", "0").paidThrough()).contains(MARCH.to());
  }

  private static PremiumAccount pay(
      PremiumAccount account, DateSpan period, String paid, String billed) {
    return account.with(period, Money.of(paid), Money.of(billed));
  }

  private static DateSpan month(int month) {
    LocalDate first = LocalDate.of(2026, month, 1);
    return new DateSpan(first, first.plusMonths(1).minusDays(1));
  }
}
