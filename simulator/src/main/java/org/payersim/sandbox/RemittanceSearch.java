package org.payersim.sandbox;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.claim.DateSpan;

/**
 * Which remittances are wanted: those that meet every condition there is, a page of them from a
 * place on.
 *
 * @param trace trace number (TRN02)
 * @param payee NPI of who is paid
 * @param taxNumber under which tax number
 * @param paid the payment date lies within
 * @param visible NPIs of payees whose remittances alone may be seen; empty if all may
 * @param after the page begins behind this place
 * @param count the page has so many at most
 */
public record RemittanceSearch(
    Optional<String> trace,
    Optional<String> payee,
    Optional<String> taxNumber,
    Optional<DateSpan> paid,
    Optional<Set<String>> visible,
    Optional<RemittanceSummary.Place> after,
    int count) {
  /**
   * A page of remittances.
   *
   * @param remittances those on it, by day of payment and then in the order they were made
   * @param isLast whether none follow
   * @param behind how many were made that could not be looked at yet
   */
  public record Page(List<RemittanceSummary> remittances, boolean isLast, long behind) {
    public Page {
      remittances = List.copyOf(remittances);
    }
  }

  /** The page, of all there are. */
  Page of(List<RemittanceSummary> all) {
    return page(
        all.stream()
            .filter(one -> after.isEmpty() || one.place().compareTo(after.get()) > 0)
            .filter(this::matches)
            .sorted(Comparator.comparing(RemittanceSummary::place))
            .limit(count + 1L)
            .toList(),
        0);
  }

  private boolean matches(RemittanceSummary summary) {
    OutboundRemittance made = summary.remittance();
    return (trace.isEmpty() || trace.get().equals(made.id()))
        && (payee.isEmpty() || payee.get().equals(made.payeeNpi()))
        && (taxNumber.isEmpty() || taxNumber.get().equals(made.payeeTaxNumber()))
        && (paid.isEmpty() || paid.get().contains(made.paidOn()))
        && (visible.isEmpty() || visible.get().contains(made.payeeNpi()));
  }

  /**
   * A page made of what was found.
   *
   * @param found the first behind the place, one more than the page has if there are
   */
  Page page(List<RemittanceSummary> found, long behind) {
    boolean isLast = found.size() <= count;
    return new Page(isLast ? found : found.subList(0, count), isLast, behind);
  }
}
