package org.payersim.sandbox;

import java.util.List;

/** What happens about an appeal. */
public sealed interface AppealAct {
  /** The payer's number of the claim. */
  String claim();

  /**
   * A provider appeals a final decision.
   *
   * @param claim the payer's number of the claim
   * @param text what he says
   */
  record File(String claim, String text) implements AppealAct {}

  /**
   * An examiner leaves the decision as it was: it is reversed, and denied again with CARC 193.
   *
   * @param claim the payer's number of the claim
   */
  record Uphold(String claim) implements AppealAct {}

  /**
   * An examiner decides for the provider: the claim is decided again.
   *
   * @param claim the payer's number of the claim
   * @param overridden names of stages he overrides
   */
  record Overturn(String claim, List<String> overridden) implements AppealAct {
    public Overturn {
      overridden = List.copyOf(overridden);
    }
  }
}
