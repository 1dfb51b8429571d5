package org.payersim.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.worksheet.OriginalClaim;
import org.payersim.money.Money;

/**
 * What a decided claim counted, to be taken back exactly should it be replaced or voided. It points
 * to the family's own counters and so takes some hundred bytes a claim; see decision 14.
 */
final class PostedClaim {
  private final String payerControlNumber;
  private final LocalDate receivedOn;
  private final String billedBy;
  private final Money paid;
  private final Money interest;
  private Balance[] counters;
  private long[] cents;
  private int size;
  private boolean reversed;

  /**
   * A claim that has counted nothing yet.
   *
   * @param postings how often it will count at most
   */
  PostedClaim(Determination determination, String billedBy, int postings) {
    this.payerControlNumber = determination.payerControlNumber();
    this.receivedOn = determination.receivedOn();
    this.billedBy = billedBy;
    this.paid = determination.paid();
    this.interest = determination.interest();
    this.counters = new Balance[postings];
    this.cents = new long[postings];
  }

  /**
   * The same as a value.
   *
   * @param counted what it added to which counter
   */
  record State(
      String payerControlNumber,
      LocalDate receivedOn,
      String billedBy,
      Money paid,
      Money interest,
      List<Counted> counted,
      boolean reversed) {}

  /**
   * What a claim added to a counter.
   *
   * @param counter its place among the family's
   */
  record Counted(int counter, long cents) {}

  State state(Counters of) {
    List<Counted> counted = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      counted.add(new Counted(of.indexOf(counters[i]), cents[i]));
    }
    return new State(payerControlNumber, receivedOn, billedBy, paid, interest, counted, reversed);
  }

  /** One that has counted what it says; the counters stand where they stand already. */
  PostedClaim(State state, Counters of) {
    this.payerControlNumber = state.payerControlNumber();
    this.receivedOn = state.receivedOn();
    this.billedBy = state.billedBy();
    this.paid = state.paid();
    this.interest = state.interest();
    this.size = state.counted().size();
    this.counters = new Balance[size];
    this.cents = new long[size];
    this.reversed = state.reversed();
    for (int i = 0; i < size; i++) {
      Counted one = state.counted().get(i);
      counters[i] = of.get(one.counter());
      cents[i] = one.cents();
    }
  }

  String payerControlNumber() {
    return payerControlNumber;
  }

  boolean isReversed() {
    return reversed;
  }

  OriginalClaim asOriginal() {
    return new OriginalClaim(
        payerControlNumber,
        receivedOn,
        billedBy,
        reversed ? OriginalClaim.State.REVERSED : OriginalClaim.State.FINAL,
        paid,
        interest);
  }

  /** Adds to a counter, and remembers it. */
  void count(Balance counter, long amount) {
    counter.add(amount);
    for (int i = 0; i < size; i++) {
      if (counters[i] == counter) {
        cents[i] += amount;
        return;
      }
    }
    counters[size] = counter;
    cents[size++] = amount;
  }

  /** All is counted: no more room than it takes. */
  void trim() {
    counters = Arrays.copyOf(counters, size);
    cents = Arrays.copyOf(cents, size);
  }

  /** What it added to this counter. */
  long countedTo(Balance counter) {
    for (int i = 0; i < size; i++) {
      if (counters[i] == counter) {
        return cents[i];
      }
    }
    return 0;
  }

  /** Counts again what was taken back. */
  void restore() {
    for (int i = 0; i < size; i++) {
      counters[i].add(cents[i]);
    }
    reversed = false;
  }

  /** Takes back all it counted; it is reversed from now on. */
  void takeBack() {
    for (int i = 0; i < size; i++) {
      counters[i].add(-cents[i]);
    }
    reversed = true;
  }
}
