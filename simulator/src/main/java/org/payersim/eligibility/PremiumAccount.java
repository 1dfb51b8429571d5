package org.payersim.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.PremiumOutcome.Effect;
import org.payersim.money.Money;

/**
 * Premiums of a family, period by period. A period is paid once what came for it is as much as was
 * billed, or is anything where no bill is told; the family is paid through the last of the paid
 * periods that follow each other without a gap. Our own decision.
 *
 * @param before the day paid through before any premium came; empty if premiums were no matter
 * @param periods by their first day
 */
public record PremiumAccount(Optional<LocalDate> before, List<Period> periods) {
  public PremiumAccount {
    periods = List.copyOf(periods);
  }

  /**
   * What came for one period.
   *
   * @param paid all amounts together
   * @param billed the latest bill told, zero if none was
   */
  public record Period(DateSpan span, Money paid, Money billed) {
    boolean isPaid() {
      return paid.isPositive() && paid.compareTo(billed) >= 0;
    }
  }

  /** Of a family no premium came for yet. */
  public static PremiumAccount opening(Optional<LocalDate> paidThrough) {
    return new PremiumAccount(paidThrough, List.of());
  }

  /** With one premium more. */
  public PremiumAccount with(DateSpan span, Money paid, Money billed) {
    List<Period> all = new ArrayList<>();
    Money came = paid;
    Money bill = billed;
    for (Period period : periods) {
      if (period.span.equals(span)) {
        came = came.plus(period.paid);
        bill = billed.isZero() ? period.billed : billed;
      } else {
        all.add(period);
      }
    }
    all.add(new Period(span, came, bill));
    all.sort(Comparator.comparing(period -> period.span.from()));
    return new PremiumAccount(before, all);
  }

  /** The last day paid for; empty if premiums are no matter. */
  public Optional<LocalDate> paidThrough() {
    Optional<LocalDate> through = before;
    for (Period period : periods) {
      if (period.isPaid() && follows(period.span, through)) {
        through =
            through
                .filter(day -> day.isAfter(period.span.to()))
                .or(() -> Optional.of(period.span.to()));
      }
    }
    return through;
  }

  private static boolean follows(DateSpan span, Optional<LocalDate> through) {
    return through.isEmpty() || !span.from().isAfter(through.get().plusDays(1));
  }

  /** What a premium for this period did, compared with the account before it. */
  public Effect effect(DateSpan span, PremiumAccount earlier) {
    LocalDate now = paidThrough().orElse(LocalDate.MIN);
    LocalDate then = earlier.paidThrough().orElse(LocalDate.MIN);
    if (now.isAfter(then)) {
      return Effect.PAID;
    }
    if (now.isBefore(then)) {
      return Effect.TAKEN_BACK;
    }
    if (!span.to().isAfter(now)) {
      return Effect.PAID_BEFORE;
    }
    boolean paid = periods.stream().anyMatch(one -> one.span.equals(span) && one.isPaid());
    return paid ? Effect.EARLIER_OPEN : Effect.SHORT;
  }
}
