package org.payersim.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.payersim.claim.DateSpan;

/**
 * Which decisions are wanted: those that meet every condition there is, a page of them from a place
 * on.
 *
 * @param member member number as on the claim
 * @param family the ledger it was posted to
 * @param number the payer's number of the claim, or the provider's own
 * @param provider NPI of the billing provider
 * @param carc a claim adjustment reason code it has
 * @param outcome what was decided
 * @param result what it came to
 * @param decided the day of decision lies within
 * @param service the first day of service lies within
 * @param visible NPIs of billing providers whose claims alone may be seen; empty if all may
 * @param after the page begins behind this place
 * @param count the page has so many at most
 */
public record ClaimSearch(
    Optional<String> member,
    Optional<String> family,
    Optional<String> number,
    Optional<String> provider,
    Optional<String> carc,
    Optional<ClaimSummary.Outcome> outcome,
    Optional<ClaimSummary.Result> result,
    Optional<DateSpan> decided,
    Optional<DateSpan> service,
    Optional<Set<String>> visible,
    Optional<ClaimSummary.Place> after,
    int count) {

  /**
   * A page of decisions.
   *
   * @param claims those on it, by day and then in the order they were made
   * @param isLast whether none follow
   * @param behind how many decisions were made that could not be looked at yet
   */
  public record Page(List<ClaimSummary> claims, boolean isLast, long behind) {
    public Page {
      claims = List.copyOf(claims);
    }
  }

  /** Whether a decision meets every condition. */
  public boolean matches(ClaimSummary claim) {
    return is(member, claim.member())
        && (family.isEmpty() || isNamed(family.get(), claim.family()))
        && is(provider, claim.provider())
        && is(outcome, claim.outcome())
        && is(result, claim.result())
        && (number.isEmpty()
            || isNamed(number.get(), claim.claim())
            || number.get().equals(claim.patientControlNumber()))
        && (carc.isEmpty() || claim.carcs().contains(carc.get()))
        && (decided.isEmpty() || decided.get().contains(claim.place().decidedOn()))
        && (service.isEmpty() || service.get().contains(claim.service().from()))
        && (visible.isEmpty() || visible.get().contains(claim.provider()));
  }

  /** A claim without a name is not found by it. */
  private static boolean isNamed(String wanted, String name) {
    return !name.isEmpty() && wanted.equals(name);
  }

  private static <T> boolean is(Optional<T> wanted, T value) {
    return wanted.isEmpty() || wanted.get().equals(value);
  }

  /** The page of this search, of decisions shown to it one after the other in any order. */
  public Collector collector() {
    return new Collector();
  }

  /** Keeps no more decisions than a page has. */
  public final class Collector {
    private final PriorityQueue<ClaimSummary> latestFirst =
        new PriorityQueue<>((a, b) -> b.place().compareTo(a.place()));

    /** One more decision. */
    public void show(ClaimSummary claim) {
      boolean isWanted =
          (after.isEmpty() || claim.place().compareTo(after.get()) > 0) && matches(claim);
      if (isWanted) {
        latestFirst.add(claim);
        if (latestFirst.size() > count + 1) {
          latestFirst.remove();
        }
      }
    }

    /** The page, all decisions having been shown. */
    public Page page() {
      List<ClaimSummary> found =
          latestFirst.stream().sorted((a, b) -> a.place().compareTo(b.place())).toList();
      return ClaimSearch.this.page(found, 0);
    }
  }

  /**
   * A page made of what was found.
   *
   * @param found the first decisions behind the place, one more than the page has if there are
   */
  public Page page(List<ClaimSummary> found, long behind) {
    boolean isLast = found.size() <= count;
    return new Page(isLast ? found : found.subList(0, count), isLast, behind);
  }
}
