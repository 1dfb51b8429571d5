package org.payersim.adjudication;

import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.code.AdjustmentGroup;
import org.payersim.money.Money;

/**
 * A decided line.
 *
 * @param number the line's one-based position in the claim
 * @param charge what was charged
 * @param allowed what the payer recognises: paid plus the patient's cost share; zero on a denied
 *     line
 * @param rulings in the order they were made
 */
public record LineDetermination(int number, Money charge, Money allowed, List<Ruling> rulings) {
  /** The money taken off, in order: one entry a CAS triplet. */
  public List<Adjustment> adjustments() {
    List<Adjustment> adjustments = new ArrayList<>(4);
    for (int i = 0; i < rulings.size(); i++) {
      if (rulings.get(i) instanceof Ruling.Adjusting adjusting) {
        adjustments.add(adjusting.adjustment());
      }
    }
    return adjustments;
  }

  /** Charge less all adjustments: balanced by construction. */
  public Money paid() {
    long cents = charge.cents();
    for (int i = 0; i < rulings.size(); i++) {
      if (rulings.get(i) instanceof Ruling.Adjusting adjusting) {
        cents -= adjusting.adjustment().amount().cents();
      }
    }
    return Money.ofCents(cents);
  }

  /** The sum of all PR adjustments. */
  public Money patientResponsibility() {
    long cents = 0;
    for (int i = 0; i < rulings.size(); i++) {
      if (rulings.get(i) instanceof Ruling.Adjusting adjusting
          && adjusting.adjustment().reason().group() == AdjustmentGroup.PR) {
        cents += adjusting.adjustment().amount().cents();
      }
    }
    return Money.ofCents(cents);
  }

  /** What goes to the accumulators once the claim is final. */
  public List<Posting> postings() {
    List<Posting> postings = List.of();
    for (int i = 0; i < rulings.size(); i++) {
      if (rulings.get(i) instanceof Ruling.Shared shared) {
        postings = postings.isEmpty() ? shared.postings() : joined(postings, shared.postings());
      }
    }
    return postings;
  }

  private static List<Posting> joined(List<Posting> first, List<Posting> then) {
    List<Posting> joined = new ArrayList<>(first.size() + then.size());
    joined.addAll(first);
    joined.addAll(then);
    return joined;
  }

  public boolean isDenied() {
    for (int i = 0; i < rulings.size(); i++) {
      if (rulings.get(i) instanceof Ruling.Denied) {
        return true;
      }
    }
    return false;
  }
}
