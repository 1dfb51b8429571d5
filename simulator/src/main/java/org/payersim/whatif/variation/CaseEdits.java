package org.payersim.whatif.variation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.Balances;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.adjudication.worksheet.Circumstances;
import org.payersim.claim.Claim;
import org.payersim.money.Money;
import org.payersim.rules.RuleBook;

/** Edits of one part of a case file; all other parts stay. */
public final class CaseEdits {
  private CaseEdits() {}

  /** Of the claim, whose family and original stay the same. */
  public static UnaryOperator<CaseFile> claim(UnaryOperator<Claim> edit) {
    return before ->
        new CaseFile(
            edit.apply(before.claim()),
            before.payerControlNumber(),
            before.receivedOn(),
            before.rules(),
            before.balances(),
            before.history(),
            before.circumstances());
  }

  /** Of the claim, for which all is gathered anew: it may be another family's. */
  public static UnaryOperator<CaseFile> claimAnew(Memory memory, UnaryOperator<Claim> edit) {
    return before -> memory.gather(claim(edit).apply(before));
  }

  /** Of the day it was received. */
  public static UnaryOperator<CaseFile> receivedOn(LocalDate day) {
    return before ->
        new CaseFile(
            before.claim(),
            before.payerControlNumber(),
            day,
            before.rules(),
            before.balances(),
            before.history(),
            before.circumstances());
  }

  /** Of the rules. */
  public static UnaryOperator<CaseFile> rules(UnaryOperator<RuleBook> edit) {
    return before ->
        new CaseFile(
            before.claim(),
            before.payerControlNumber(),
            before.receivedOn(),
            edit.apply(before.rules()),
            before.balances(),
            before.history(),
            before.circumstances());
  }

  /** Of the counters. */
  public static UnaryOperator<CaseFile> balances(Counting counting) {
    return before -> {
      Balances balances = before.balances();
      return new CaseFile(
          before.claim(),
          before.payerControlNumber(),
          before.receivedOn(),
          before.rules(),
          id -> counting.used(id, balances.used(id)),
          before.history(),
          before.circumstances());
    };
  }

  /** What a counter would have counted. */
  @FunctionalInterface
  public interface Counting {
    /**
     * Its amount.
     *
     * @param before what it has counted
     */
    Money used(AccumulatorId id, Money before);
  }

  /** An examiner passes these stages by. */
  public static UnaryOperator<CaseFile> overriding(List<String> stages) {
    return before -> {
      Circumstances now = before.circumstances();
      return new CaseFile(
          before.claim(),
          before.payerControlNumber(),
          before.receivedOn(),
          before.rules(),
          before.balances(),
          before.history(),
          new Circumstances(
              java.util.stream.Stream.concat(now.overridden().stream(), stages.stream())
                  .distinct()
                  .toList(),
              now.inProcess(),
              now.original(),
              now.elapsed()));
    };
  }
}
