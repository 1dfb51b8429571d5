package org.payersim.inquiry;

import java.util.List;
import java.util.Optional;
import org.payersim.benefit.Authorization;
import org.payersim.claim.DateSpan;
import org.payersim.money.Quantity;

/** What became of an event or a service that was to be reviewed. */
public sealed interface ReviewDecision {
  /** What was asked. */
  ReviewItem item();

  /**
   * It was decided, or waits (HCR).
   *
   * @param item what was asked
   * @param action what was decided
   * @param number of the certification, or of the request where there is none; empty where nothing
   *     is kept
   * @param reason HCR03, code source 886; empty if there is none to tell
   * @param amount what of it is certified, if that has a limit
   * @param days it is certified for
   * @param permit what claims may rest on, or may not
   */
  record Decided(
      ReviewItem item,
      Action action,
      String number,
      String reason,
      Optional<ReviewItem.Amount> amount,
      Optional<DateSpan> days,
      Optional<Authorization> permit)
      implements ReviewDecision {
    /**
     * The same certified after all.
     *
     * @param most no more than this; empty for all that was asked
     */
    public Decided certified(Optional<Quantity> most) {
      Optional<ReviewItem.Amount> certified =
          most.isPresent()
              ? amount.map(asked -> new ReviewItem.Amount(asked.measure(), most.get()))
              : amount;
      boolean same = certified.equals(amount);
      return as(same ? Action.CERTIFIED : Action.MODIFIED, "", certified);
    }

    /** The same not certified. */
    public Decided notCertified(String why) {
      return as(Action.NOT_CERTIFIED, why, amount);
    }

    private Decided as(Action other, String why, Optional<ReviewItem.Amount> certified) {
      return new Decided(
          certified.map(item::with).orElse(item),
          other,
          number,
          why,
          certified,
          days,
          permit.map(
              was ->
                  was.as(
                      ServiceReview.status(other),
                      item.isAdmission()
                          ? Optional.empty()
                          : certified.map(ReviewItem.Amount::quantity))));
    }

    /** Decided without anything being kept. */
    static Decided without(ReviewItem item, Action action, String reason) {
      return new Decided(
          item, action, "", reason, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** It cannot be decided as it was asked (AAA). */
  record Refused(ReviewItem item, List<Rejection> reasons) implements ReviewDecision {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** What was decided (HCR01). Source: code source 306 as 005010X217 uses it. */
  enum Action {
    CERTIFIED("A1"),
    PARTLY_CERTIFIED("A2"),
    NOT_CERTIFIED("A3"),
    PENDED("A4"),
    MODIFIED("A6"),
    CANCELLED("C"),
    CONTACT_PAYER("CT"),
    NO_ACTION_REQUIRED("NA");

    private final String code;

    Action(String code) {
      this.code = code;
    }

    /** HCR01. */
    public String code() {
      return code;
    }

    /** Whether a claim may rest on it. */
    public boolean isCertified() {
      return this == CERTIFIED || this == MODIFIED;
    }
  }
}
