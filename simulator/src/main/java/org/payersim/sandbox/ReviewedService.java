package org.payersim.sandbox;

import java.util.Optional;
import org.payersim.benefit.Authorization;
import org.payersim.inquiry.ReviewDecision.Decided;

/**
 * A service that was reviewed, as it stands.
 *
 * @param decided what was asked, and what became of it
 * @param permit what claims may rest on, or may not
 */
public record ReviewedService(Decided decided, Optional<Authorization> permit) {
  static ReviewedService of(Reviews.Filed filed) {
    return new ReviewedService(filed.decided(), filed.decided().permit());
  }
}
