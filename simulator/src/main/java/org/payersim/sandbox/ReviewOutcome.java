package org.payersim.sandbox;

/** What came of an examiner's decision about a review. */
public sealed interface ReviewOutcome {
  /** It is decided, and the requester has a 278 to pick up. */
  record Settled(ReviewedService service) implements ReviewOutcome {}

  /** There is such a review, but it does not wait. */
  record NotWaiting() implements ReviewOutcome {}

  /** There is no such review. */
  record Unknown() implements ReviewOutcome {}
}
