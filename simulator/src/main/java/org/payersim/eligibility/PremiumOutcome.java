package org.payersim.eligibility;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of one premium.
 *
 * @param familyId number of the subscriber; empty if it is nobody's
 * @param effect what was done
 * @param paidThrough the last day paid for afterwards
 */
public record PremiumOutcome(String familyId, Effect effect, Optional<LocalDate> paidThrough) {
  /** What was done, or why nothing was. */
  public enum Effect {
    /** The day paid through is later than before. */
    PAID,
    /** Its period was paid for already. */
    PAID_BEFORE,
    /** Less than was billed; what came waits for the rest. */
    SHORT,
    /** A period before it is open; it counts when that is paid. */
    EARLIER_OPEN,
    /** An amount was taken back, and the day paid through is earlier than before. */
    TAKEN_BACK,
    /** Nobody of that number is on file. */
    UNKNOWN_SUBSCRIBER,
    /** For a group of which this payer enrolled nobody. */
    NOBODY_ENROLLED,
    /** No period is told. */
    NO_PERIOD;

    /** Whether the premium could be put to nobody's account. */
    public boolean isRefused() {
      return switch (this) {
        case PAID, PAID_BEFORE, SHORT, EARLIER_OPEN, TAKEN_BACK -> false;
        case UNKNOWN_SUBSCRIBER, NOBODY_ENROLLED, NO_PERIOD -> true;
      };
    }
  }
}
