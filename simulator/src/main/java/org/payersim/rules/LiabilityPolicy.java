package org.payersim.rules;

import org.payersim.eligibility.InjuryCase.Liability;

/**
 * What becomes of claims that say they are about an injury (CLM11), where no case is on file.
 *
 * @param employment of work
 * @param auto of a car accident
 * @param other of any other accident
 */
public record LiabilityPolicy(Answer employment, Answer auto, Answer other) {
  /** An injury of work is the employer's; who answers for others a claim does not tell. */
  public static final LiabilityPolicy USUAL =
      new LiabilityPolicy(Answer.DENY, Answer.PAY, Answer.PAY);

  /** What becomes of such a claim. */
  public enum Answer {
    PAY,
    PEND,
    DENY
  }

  /** The answer to one kind of injury. */
  public Answer to(Liability liability) {
    return switch (liability) {
      case EMPLOYMENT -> employment;
      case AUTO -> auto;
      case OTHER -> other;
    };
  }
}
