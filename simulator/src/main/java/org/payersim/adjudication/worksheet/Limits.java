package org.payersim.adjudication.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.money.Money;

/**
 * The limits that bind a line on its side of the network, and those of the other side if what is
 * borne here counts there too.
 *
 * @param deductible the person's, then the family's; empty if there is no deductible
 * @param outOfPocket the person's, then the family's; empty if nothing is limited
 * @param alsoDeductible deductible counters of the other side
 * @param alsoOutOfPocket out-of-pocket counters of the other side
 */
public record Limits(
    List<Counter> deductible,
    List<Counter> outOfPocket,
    List<Counter> alsoDeductible,
    List<Counter> alsoOutOfPocket) {

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

  /** Counts an amount against deductible and out-of-pocket maximum. */
  List<Posting> countDeductible(Money amount) {
    List<Posting> postings = new ArrayList<>(4);
    count(deductible, amount, postings);
    count(alsoDeductible, amount, postings);
    count(outOfPocket, amount, postings);
    count(alsoOutOfPocket, amount, postings);
    return postings;
  }

  /** Counts an amount against the out-of-pocket maximum only. */
  List<Posting> countOutOfPocket(Money amount) {
    List<Posting> postings = new ArrayList<>(outOfPocket.size() + alsoOutOfPocket.size());
    count(outOfPocket, amount, postings);
    count(alsoOutOfPocket, amount, postings);
    return postings;
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
