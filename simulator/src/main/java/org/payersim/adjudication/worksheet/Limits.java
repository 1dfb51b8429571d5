package org.payersim.adjudication.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.benefit.Tier.Counting;
import org.payersim.money.Money;

/**
 * The limits that bind a line on its side of the network, and those what is borne here counts to as
 * well.
 *
 * @param deductible the person's, then the family's; empty if there is no deductible
 * @param outOfPocket the person's, then the family's; empty if nothing is limited
 * @param also counters of other sides, or of the next benefit period
 * @param counting what counts towards which limit
 */
public record Limits(
    List<Counter> deductible, List<Counter> outOfPocket, List<Also> also, Counting counting) {
  static final Limits NONE = new Limits(List.of(), List.of(), List.of(), Counting.USUAL);

  /**
   * Counters that bind elsewhere.
   *
   * @param deductible the person's, then the family's
   * @param outOfPocket the person's, then the family's
   */
  record Also(List<Counter> deductible, List<Counter> outOfPocket) {}

  /** The counter with the least left decides; of equals the person's own. */
  public static Optional<Counter> findBinding(List<Counter> counters) {
    if (counters.isEmpty()) {
      return Optional.empty();
    }
    Counter binding = counters.get(0);
    for (int i = 1; i < counters.size(); i++) {
      if (counters.get(i).leftCents() < binding.leftCents()) {
        binding = counters.get(i);
      }
    }
    return Optional.of(binding);
  }

  /** Counts an amount that went to the deductible. */
  public List<Posting> countDeductible(Money amount) {
    List<Posting> postings = new ArrayList<>(4);
    deductible(amount, postings);
    if (counting.deductibleToOutOfPocket()) {
      outOfPocket(amount, postings);
    }
    return postings;
  }

  /** Counts a copay. */
  List<Posting> countCopay(Money amount) {
    List<Posting> postings = new ArrayList<>(outOfPocket.size() + 1);
    if (counting.copayToDeductible()) {
      deductible(amount, postings);
    }
    if (counting.copayToOutOfPocket()) {
      outOfPocket(amount, postings);
    }
    return postings;
  }

  /** Counts a coinsurance: against the out-of-pocket maximum only. */
  public List<Posting> countCoinsurance(Money amount) {
    List<Posting> postings = new ArrayList<>(outOfPocket.size());
    outOfPocket(amount, postings);
    return postings;
  }

  private void deductible(Money amount, List<Posting> postings) {
    count(deductible, amount, postings);
    for (int i = 0; i < also.size(); i++) {
      count(also.get(i).deductible, amount, postings);
    }
  }

  private void outOfPocket(Money amount, List<Posting> postings) {
    count(outOfPocket, amount, postings);
    for (int i = 0; i < also.size(); i++) {
      count(also.get(i).outOfPocket, amount, postings);
    }
  }

  /**
   * The person first; what his own limit does not take he does not credit to the family either, so
   * that an embedded member never credits it with more than his own limit.
   */
  private static void count(List<Counter> counters, Money amount, List<Posting> postings) {
    Money credit = amount;
    for (int i = 0; i < counters.size(); i++) {
      Counter counter = counters.get(i);
      if (counter.leftCents() < credit.cents()) {
        credit = counter.left();
      }
      if (credit.isPositive()) {
        postings.add(counter.accumulator().count(credit));
      }
    }
  }
}
