package org.payersim.inquiry;

import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Quantity;

/**
 * What is to be reviewed: a patient event (278, loop 2000E) or one service of it (2000F). Absent
 * strings are empty.
 *
 * @param traces numbers of the level (TRN), at most two
 * @param category UM01: AR admission, HS services, SC specialty care (a referral), IN individual
 * @param action UM02: I initial, R renewal, 4 extension, S revision, 3 cancellation, 1 and 2
 *     appeal, N reconsideration
 * @param serviceType UM03
 * @param place UM04-1: place of service (UM04-2 B) or the first two digits of a type of bill (A)
 * @param placeQualifier UM04-2
 * @param previous REF BB: number of an earlier certification
 * @param days of admission, event or service (DTP 435 and 096, AAH, 472)
 * @param procedure SV1, SV2 or SV3; {@link Procedure#NONE} if none
 * @param amount how much of it (HSD, else units of SV1, SV2 or SV3)
 * @param providers who is to give it
 */
public record ReviewItem(
    List<Trace> traces,
    String category,
    String action,
    String serviceType,
    String place,
    String placeQualifier,
    String previous,
    Optional<DateSpan> days,
    Procedure procedure,
    Optional<Amount> amount,
    List<Entity> providers) {
  public ReviewItem {
    traces = List.copyOf(traces);
    providers = List.copyOf(providers);
  }

  /**
   * A number of something.
   *
   * @param measure HSD01: VS visits, DY days, HS hours, ...; UN units of a service line
   * @param quantity how many, not negative
   */
  public record Amount(String measure, Quantity quantity) {
    /** Units of a service line, which no HSD can say. */
    public static final String UNITS = "UN";

    /** Whether it is of the service line, and not of the event. */
    public boolean isUnits() {
      return measure.equals(UNITS);
    }

    boolean isDays() {
      return measure.equals("DY");
    }
  }

  boolean isAdmission() {
    return category.equals("AR");
  }

  boolean isReferral() {
    return category.equals("SC");
  }

  /** Whether an earlier certification is to be taken back. */
  boolean isCancellation() {
    return action.equals("3");
  }

  /** Whether an earlier certification is to be changed under its number. */
  boolean isRevision() {
    return action.equals("S");
  }

  /** Whether somebody has to look at a decision once more. */
  boolean isAppeal() {
    return action.equals("1") || action.equals("2") || action.equals("N");
  }

  /** With another amount. */
  ReviewItem with(Amount other) {
    return new ReviewItem(
        traces,
        category,
        action,
        serviceType,
        place,
        placeQualifier,
        previous,
        days,
        procedure,
        Optional.of(other),
        providers);
  }

  /** As one service of this event: what the service does not say itself the event says. */
  ReviewItem within(ReviewItem event) {
    return new ReviewItem(
        traces,
        category.isEmpty() ? event.category : category,
        action.isEmpty() ? event.action : action,
        serviceType.isEmpty() ? event.serviceType : serviceType,
        place.isEmpty() ? event.place : place,
        place.isEmpty() ? event.placeQualifier : placeQualifier,
        previous.isEmpty() ? event.previous : previous,
        days.or(event::days),
        procedure,
        amount.isPresent() ? amount : event.amount,
        providers.isEmpty() ? event.providers : providers);
  }
}
