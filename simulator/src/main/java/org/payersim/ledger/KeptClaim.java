package org.payersim.ledger;

/**
 * A claim a family's ledger knows of.
 *
 * @param payerControlNumber the payer's number
 * @param isReversed whether it was taken back
 */
public record KeptClaim(String payerControlNumber, boolean isReversed) {}
