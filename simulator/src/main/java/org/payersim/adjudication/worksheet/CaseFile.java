package org.payersim.adjudication.worksheet;

import java.time.LocalDate;
import java.util.List;
import org.payersim.claim.Claim;
import org.payersim.rules.RuleBook;

/**
 * Everything a decision may look at. The same case file gives the same answer, on any thread, any
 * member, any year.
 *
 * @param claim the claim as submitted
 * @param payerControlNumber the number this claim will have if it is accepted
 * @param receivedOn day of receipt
 * @param rules the rule book it is decided under
 * @param balances the family's accumulators
 * @param history the family's earlier services, oldest first; reversed claims are not among them
 * @param circumstances what else bears on the decision
 */
public record CaseFile(
    Claim claim,
    String payerControlNumber,
    LocalDate receivedOn,
    RuleBook rules,
    Balances balances,
    History history,
    Circumstances circumstances) {

  /** A claim that nothing else bears on. */
  public CaseFile(
      Claim claim,
      String payerControlNumber,
      LocalDate receivedOn,
      RuleBook rules,
      Balances balances,
      List<PriorService> history) {
    this(
        claim,
        payerControlNumber,
        receivedOn,
        rules,
        balances,
        History.of(history),
        Circumstances.USUAL);
  }
}
