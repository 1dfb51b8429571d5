package org.payersim.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.claim.DateSpan;
import org.payersim.money.Quantity;

/**
 * What the payer agreed to beforehand: an authorisation of services, or a referral to a provider.
 *
 * @param kind which of them
 * @param number as claims have it: REF G1 of an authorisation, REF 9F of a referral
 * @param familyId member number of the family
 * @param person who of the family
 * @param providers NPIs of those it is for, rendering or billing; empty for everybody
 * @param codes services it is for; empty for all
 * @param units how many units, of a referral visits; empty if it does not say
 * @param span days of service it holds for
 * @param status what became of the request
 * @param requestedOn the day it was asked for, if that is told
 */
public record Authorization(
    Kind kind,
    String number,
    String familyId,
    String person,
    Set<String> providers,
    List<CodeRange> codes,
    Optional<Quantity> units,
    DateSpan span,
    Status status,
    Optional<LocalDate> requestedOn) {
  public Authorization {
    providers = Set.copyOf(providers);
    codes = List.copyOf(codes);
  }

  /** What was agreed to. */
  public enum Kind {
    SERVICES,
    REFERRAL
  }

  /** What became of the request. */
  public enum Status {
    APPROVED,
    DENIED,
    /** Not decided yet. */
    PENDING,
    CANCELLED
  }

  /** The same with another standing, and for as many units. */
  public Authorization as(Status other, Optional<Quantity> most) {
    return new Authorization(
        kind, number, familyId, person, providers, codes, most, span, other, requestedOn);
  }

  public boolean isApproved() {
    return status == Status.APPROVED;
  }

  /** Whether it is for one of these providers. */
  public boolean isFor(String rendering, String billing) {
    return providers.isEmpty() || providers.contains(rendering) || providers.contains(billing);
  }

  public boolean covers(String code) {
    return codes.isEmpty() || codes.stream().anyMatch(range -> range.contains(code));
  }

  /** Whether it was asked for only after the day of service. */
  public boolean isLateFor(LocalDate service) {
    return requestedOn.isPresent() && requestedOn.get().isAfter(service);
  }
}
