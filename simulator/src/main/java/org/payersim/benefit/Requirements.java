package org.payersim.benefit;

import java.time.Period;
import java.util.Optional;

/**
 * What has to be met before a covered service is paid.
 *
 * @param waiting time the patient has to be covered before
 * @param referral whether a referral is needed; empty if the plan's own word holds
 * @param authorization when an authorisation is needed; empty if never
 * @param primaryCare whether only the member's primary care provider may render it
 * @param presentTooth whether it is not paid for teeth that were missing when coverage began
 */
public record Requirements(
    Optional<Period> waiting,
    Optional<Boolean> referral,
    Optional<AuthorizationNeed> authorization,
    boolean primaryCare,
    boolean presentTooth) {
  /** Nothing of its own. */
  public static final Requirements NONE =
      new Requirements(Optional.empty(), Optional.empty(), Optional.empty(), false, false);
}
