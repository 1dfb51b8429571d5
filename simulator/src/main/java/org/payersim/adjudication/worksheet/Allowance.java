package org.payersim.adjudication.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/** What is left of a benefit limit for one line. */
public final class Allowance {
  private final Accumulator counted;
  private final long used;
  private final long most;
  private final Optional<Accumulator> visit;

  /**
   * @param counted the counter of the time the line falls in
   * @param earlier what counters of the times before it hold, where the limit runs over several
   * @param most how far they may go together, in the measure of the counter
   * @param visit where the limit counts visits: whether this one was counted before
   */
  Allowance(Accumulator counted, long earlier, long most, Optional<Accumulator> visit) {
    this.counted = counted;
    this.used = earlier + counted.usedCents();
    this.most = most;
    this.visit = visit;
  }

  /** Of a limit in dollars. */
  public Money moneyLeft() {
    return Money.ofCents(left());
  }

  public Money moneyLimit() {
    return Money.ofCents(most);
  }

  /** Of any other limit. */
  public Quantity left(Quantity asked) {
    return isVisitCounted() ? asked : Quantity.ofThousandths(left());
  }

  public Quantity limit() {
    return Quantity.ofThousandths(most);
  }

  public Quantity used() {
    return Quantity.ofThousandths(Math.max(0, used));
  }

  private long left() {
    return Math.max(0, most - used);
  }

  /** Whether an earlier line or claim of this day and provider used the limit up already. */
  public boolean isVisitCounted() {
    return visit.isPresent() && visit.get().usedCents() > 0;
  }

  /** Uses some of it up: cents, or thousandths of what it counts. */
  List<Posting> count(long amount) {
    List<Posting> postings = new ArrayList<>(2);
    postings.add(counted.count(Money.ofCents(amount)));
    if (visit.isPresent()) {
      postings.add(visit.get().count(Money.ofCents(amount)));
    }
    return postings;
  }
}
