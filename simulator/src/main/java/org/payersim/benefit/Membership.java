package org.payersim.benefit;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.payersim.code.Reason;

/**
 * A plan's terms of being covered at all.
 *
 * @param newbornDays days from birth a child is covered whom nobody enrolled yet; empty if the plan
 *     has no such days, which is not the same as none
 * @param grace what is paid while premiums are late; empty if nothing is
 * @param waiting how long after coverage began nothing is paid
 * @param paysCoveredDays whether of a line that runs over an edge of the coverage the covered days
 *     are paid; otherwise it is denied, to be billed apart
 * @param qualified how a Medicare plan tells the share of a Qualified Medicare Beneficiary
 */
public record Membership(
    Optional<Integer> newbornDays,
    Optional<Grace> grace,
    Optional<Waiting> waiting,
    boolean paysCoveredDays,
    Qualified qualified) {
  /** Nothing of the kind. */
  public static final Membership USUAL =
      new Membership(Optional.empty(), Optional.empty(), Optional.empty(), false, Qualified.ADJUST);

  /** How the share of a Qualified Medicare Beneficiary is told, which he may not be billed. */
  public enum Qualified {
    /** As OA-209, with a remark. */
    ADJUST,
    /** As the patient's, with a remark. */
    REMARK
  }

  /**
   * Grace for late premiums.
   *
   * @param months how long it lasts
   * @param paidMonths so many of them are paid, whatever comes
   * @param pends whether claims of the other months wait; otherwise they are denied as undecided
   */
  public record Grace(int months, int paidMonths, boolean pends) {
    /** Last day of the grace period. */
    public LocalDate end(LocalDate paidThrough) {
      return after(paidThrough, months);
    }

    /** Last day that is paid whatever comes. */
    public LocalDate paidEnd(LocalDate paidThrough) {
      return after(paidThrough, paidMonths);
    }

    /** Months are whole ones: one after January ends with February. */
    private static LocalDate after(LocalDate day, int months) {
      return day.plusDays(1).plusMonths(months).minusDays(1);
    }
  }

  /**
   * A waiting period.
   *
   * @param period from the first day of coverage without a gap
   * @param reason how services within it are denied
   */
  public record Waiting(Period period, Reason reason) {}
}
