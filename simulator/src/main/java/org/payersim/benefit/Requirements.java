package org.payersim.benefit;

import java.time.Period;
import java.util.Optional;

/**
 * What has to be met before a covered service is paid.
 *
 * @param waiting time the patient has to be covered before
 * @param referral whether a referral is needed; empty if the plan's own word holds
 * @param authorization when an authorisation is needed; empty if never
 */
public record Requirements(
    Optional<Period> waiting,
    Optional<Boolean> referral,
    Optional<AuthorizationNeed> authorization) {
  /** Nothing of its own. */
  public static final Requirements NONE =
      new Requirements(Optional.empty(), Optional.empty(), Optional.empty());
}
