package org.payersim.ledger;

import java.time.LocalDate;
import java.util.List;
import org.payersim.adjudication.StubInstruction;
import org.payersim.claim.Claim;

/**
 * A claim on its way into the ledger.
 *
 * @param number its place in the sandbox's sequence of claims, from 1 on: a second delivery carries
 *     the same number and gets the first answer
 * @param payerControlNumber the number the claim will have if it is accepted
 * @param receivedOn day of receipt
 * @param claim as submitted
 * @param stubs the tester's stubs that answer it; mostly none
 */
public record SubmittedClaim(
    long number,
    String payerControlNumber,
    LocalDate receivedOn,
    Claim claim,
    List<StubInstruction> stubs) {

  /** A claim the rules alone decide about. */
  public SubmittedClaim(long number, String payerControlNumber, LocalDate receivedOn, Claim claim) {
    this(number, payerControlNumber, receivedOn, claim, List.of());
  }
}
