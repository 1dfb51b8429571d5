package org.payersim.adjudication;

import org.payersim.claim.Claim;

/**
 * A claim and what became of it: what acknowledgments, remittances and explanations are written
 * from.
 *
 * @param claim as submitted
 * @param outcome what was decided
 */
public record AdjudicatedClaim(Claim claim, Adjudication outcome) {}
