package org.payersim.benefit;

import java.time.Period;
import java.util.Optional;

/**
 * What has to be met before a covered service is paid.
 *
 * @param waiting time the patient has to be covered before
 */
public record Requirements(Optional<Period> waiting) {
  /** Nothing. */
  public static final Requirements NONE = new Requirements(Optional.empty());
}
