package org.payersim.benefit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateSpan;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;

/**
 * One version of a law or contract on interest for claims paid late: simple interest on what is
 * paid, for every day from the day after the last one in time to the day of payment. Source: 42 USC
 * 1395u(c)(2)(C) and CMS Pub. 100-04, chapter 1, section 80.2.2, for Medicare; state prompt pay
 * laws.
 *
 * @param id shared by its versions
 * @param effective when this version is in force, by the day a claim was received
 * @param days how long payment may take
 * @param rates in force by the day of payment; no two of one day
 * @param basis what a day's part of a rate is
 * @param requests what becomes of a claim whose provider is asked for something
 * @param onCorrections whether what a correction pays more earns interest as well
 * @param least interest of less is not paid; zero pays every cent
 */
public record InterestRule(
    String id,
    DateSpan effective,
    Days days,
    List<Period> rates,
    Basis basis,
    Requests requests,
    boolean onCorrections,
    Money least)
    implements Dated {
  private static final int MONTHS = 12;

  public InterestRule {
    rates = List.copyOf(rates);
  }

  /**
   * Days after receipt in which a claim is paid in time.
   *
   * @param electronic of claims the provider sent as X12
   * @param paper of claims somebody keyed in from paper
   */
  public record Days(int electronic, int paper) {}

  /**
   * A rate and when it holds.
   *
   * @param span days of payment
   * @param rate of a year, or of a month, see {@link Basis}
   */
  public record Period(DateSpan span, Rate rate) {}

  /**
   * What a day's part of a rate is.
   *
   * @param monthly whether rates are of a month: twelve times as much a year
   * @param yearDays days of a year, 360 or 365; empty for as many as the year of payment has
   */
  public record Basis(boolean monthly, Optional<Integer> yearDays) {}

  /** What becomes of a claim whose provider is asked for something. */
  public enum Requests {
    /** The days count, whoever has the claim. */
    COUNT,
    /** The days until his answer are not counted. */
    PAUSE,
    /** The claim is not clean and earns nothing. */
    UNCLEAN
  }

  /** The rate in force on the day of payment; empty if there is none. */
  public Optional<Rate> findRate(LocalDate paidOn) {
    for (Period period : rates) {
      if (period.span().contains(paidOn)) {
        return Optional.of(period.rate());
      }
    }
    return Optional.empty();
  }

  /**
   * Interest on an amount paid so many days late, rounded half up to whole cents, once.
   *
   * @param paid not negative
   */
  public Money on(Money paid, Rate rate, long daysLate, LocalDate paidOn) {
    int year = basis.yearDays().orElse(paidOn.lengthOfYear());
    Exact aYear =
        Exact.of(paid).times(rate).times(Exact.of(Integer.toString(basis.monthly() ? MONTHS : 1)));
    return aYear
        .times(Exact.of(Long.toString(daysLate)))
        .dividedBy(Exact.of(Integer.toString(year)), 8, Rounding.DOWN)
        .toMoney(Rounding.HALF_UP);
  }

  /** The days between, zero or less if the payment is in time. */
  public static long daysLate(LocalDate lastInTime, LocalDate paidOn) {
    return ChronoUnit.DAYS.between(lastInTime, paidOn);
  }
}
