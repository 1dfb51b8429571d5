package org.payersim.remittance;

import org.payersim.adjudication.Determination;
import org.payersim.claim.Claim;

/** One claim of a remittance, in balance. */
public record ClaimPayment(Claim claim, Determination determination) {}
