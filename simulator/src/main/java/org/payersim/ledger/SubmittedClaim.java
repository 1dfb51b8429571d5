package org.payersim.ledger;

import java.time.LocalDate;
import org.payersim.claim.Claim;

/**
 * A claim on its way into the ledger.
 *
 * @param number its place in the sandbox's sequence of claims, from 1 on: a second delivery carries
 *     the same number and gets the first answer
 * @param payerControlNumber the number the claim will have if it is accepted
 * @param receivedOn day of receipt
 * @param claim as submitted
 */
public record SubmittedClaim(
    long number, String payerControlNumber, LocalDate receivedOn, Claim claim) {}
