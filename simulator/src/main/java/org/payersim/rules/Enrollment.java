package org.payersim.rules;

/** Who is known besides those the rules name. */
public sealed interface Enrollment {
  /** Nobody. */
  record Closed() implements Enrollment {}

  /**
   * Everybody: a payer, provider or member nobody named is taken as known, participating, and
   * covered by one plan. A family is keyed by the member number submitted, a person in it by name
   * and birth date.
   *
   * @param planId the plan that covers them
   */
  record Open(String planId) implements Enrollment {}
}
