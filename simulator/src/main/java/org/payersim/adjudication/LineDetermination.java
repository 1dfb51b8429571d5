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
    List<Adjustment> adjustments = new ArrayList<>(rulings.size());
    for (Ruling ruling : rulings) {
      switch (ruling) {
        case Ruling.Reduced r -> adjustments.add(r.adjustment());
        case Ruling.Shared r -> adjustments.add(r.adjustment());
        case Ruling.Denied r -> adjustments.add(r.adjustment());
        case Ruling.Noted r -> {}
        case Ruling.Rejected r -> {}
      }
    }
    return adjustments;
  }

  /** Charge less all adjustments: balanced by construction. */
  public Money paid() {
    Money paid = charge;
    for (Adjustment adjustment : adjustments()) {
      paid = paid.minus(adjustment.amount());
    }
    return paid;
  }

  /** The sum of all PR adjustments. */
  public Money patientResponsibility() {
    Money sum = Money.ZERO;
    for (Adjustment adjustment : adjustments()) {
      if (adjustment.reason().group() == AdjustmentGroup.PR) {
        sum = sum.plus(adjustment.amount());
      }
    }
    return sum;
  }

  /** What goes to the accumulators once the claim is final. */
  public List<Posting> postings() {
    List<Posting> postings = new ArrayList<>();
    for (Ruling ruling : rulings) {
      if (ruling instanceof Ruling.Shared shared) {
        postings.addAll(shared.postings());
      }
    }
    return postings;
  }

  public boolean isDenied() {
    for (Ruling ruling : rulings) {
      if (ruling instanceof Ruling.Denied) {
        return true;
      }
    }
    return false;
  }
}
