package org.payersim.rules;

import org.payersim.claim.Claim;

/**
 * Everything the payer has laid down, compiled and immutable; a claim is decided under one version.
 */
public interface RuleBook {
  /** Increases with every change of any rule source. */
  long version();

  Payer payer();

  /**
   * The ledger this claim belongs to: the family of the member it names, or, for a member nobody
   * knows, the member number as submitted.
   */
  String familyOf(Claim claim);
}
