package org.payersim.explain;

import org.payersim.adjudication.AdjudicatedClaim;

/** Tells why a claim was decided as it was, from its rulings. */
public final class Explanations {
  private Explanations() {}

  public static String text(AdjudicatedClaim claim) {
    return claim.claim().patientControlNumber();
  }

  public static String json(AdjudicatedClaim claim) {
    return "{}";
  }
}
