package org.payersim.sandbox;

import java.util.Optional;
import org.payersim.money.Quantity;

/** What an examiner decides about a review that waits for him. */
public sealed interface ReviewAct {
  /** The payer's number of the review. */
  String number();

  /**
   * It is certified.
   *
   * @param number the payer's number of the review
   * @param most no more than this of whatever is counted; empty for all that was asked
   */
  record Certify(String number, Optional<Quantity> most) implements ReviewAct {}

  /**
   * It is not certified.
   *
   * @param number the payer's number of the review
   * @param reason HCR03, code source 886
   */
  record Deny(String number, String reason) implements ReviewAct {}
}
