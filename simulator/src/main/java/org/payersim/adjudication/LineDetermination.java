package org.payersim.adjudication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.share.CostShare;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.adjudication.worksheet.Price;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.adjudication.worksheet.Use;
import org.payersim.benefit.CopayPer;
import org.payersim.money.Money;

/**
 * A decided line.
 *
 * @param number the line's one-based position in the claim
 * @param charge what was charged
 * @param allowed what the payer recognises: paid plus the patient's cost share; zero on a denied
 *     line
 * @param rulings in the order they were made
 * @param price what later claims of the day compare theirs with; empty if none do
 */
public record LineDetermination(
    int number, Money charge, Money allowed, List<Ruling> rulings, Optional<Price> price) {
  /** One that no later claim compares with. */
  public LineDetermination(int number, Money charge, Money allowed, List<Ruling> rulings) {
    this(number, charge, allowed, rulings, Optional.empty());
  }

  /** The money taken off, in order: one entry a CAS triplet. */
  public List<Adjustment> adjustments() {
    List<Adjustment> adjustments = new ArrayList<>(4);
    for (int i = 0; i < rulings.size(); i++) {
      Ruling ruling = rulings.get(i);
      if (!(ruling instanceof Ruling.Noted) && ruling instanceof Ruling.Adjusting adjusting) {
        adjustments.add(adjusting.adjustment());
      }
    }
    return adjustments;
  }

  /** Charge less all adjustments: balanced by construction. */
  public Money paid() {
    return Amounts.of(List.of(this)).paid();
  }

  /** The sum of all PR adjustments. */
  public Money patientResponsibility() {
    return Amounts.of(List.of(this)).patientResponsibility();
  }

  /** What the line bore of its visit's copay, before other payers. */
  public Money copay() {
    Money copay = Money.ZERO;
    for (int i = 0; i < rulings.size(); i++) {
      if (rulings.get(i) instanceof Ruling.Shared shared
          && shared.finding() instanceof CostShare.CopayTaken taken
          && taken.per() == CopayPer.VISIT) {
        copay = copay.plus(taken.ofCopay());
      }
    }
    return copay;
  }

  /** The code it is paid as, where that is not the submitted one; else empty. */
  public String paidAs() {
    for (int i = 0; i < rulings.size(); i++) {
      if (rulings.get(i) instanceof Ruling.Recoded recoded) {
        return recoded.code();
      }
    }
    return "";
  }

  /** What goes to the accumulators once the claim is final. */
  public List<Posting> postings() {
    List<Posting> postings = new ArrayList<>(4);
    addPostings(postings);
    return postings;
  }

  void addPostings(List<Posting> postings) {
    for (int i = 0; i < rulings.size(); i++) {
      if (rulings.get(i) instanceof Ruling.Shared shared) {
        add(shared.postings(), postings);
      } else if (rulings.get(i) instanceof Ruling.Counted counted) {
        add(counted.postings(), postings);
      }
    }
  }

  private static void add(List<Posting> some, List<Posting> postings) {
    for (int i = 0; i < some.size(); i++) {
      postings.add(some.get(i));
    }
  }

  LineDetermination reversed() {
    return new LineDetermination(
        number,
        charge.negated(),
        allowed.negated(),
        rulings.stream().map(LineDetermination::reversed).toList());
  }

  static Ruling reversed(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Noted same -> same;
      case Ruling.Remarked same -> same;
      case Ruling.Pended same -> same;
      case Ruling.Rejected same -> same;
      case Ruling.Recoded same -> same;
      case Ruling.Added a -> new Ruling.Added(a.stage(), a.finding(), a.amount().negated());
      case Ruling.Reduced r ->
          new Ruling.Reduced(r.stage(), r.finding(), r.adjustment().reversed());
      case Ruling.Denied d -> new Ruling.Denied(d.stage(), d.finding(), d.adjustment().reversed());
      case Ruling.Shared s ->
          new Ruling.Shared(
              s.stage(), s.finding(), s.adjustment().reversed(), reversed(s.postings()));
      case Ruling.Counted c -> new Ruling.Counted(c.stage(), c.finding(), reversed(c.postings()));
    };
  }

  private static List<Posting> reversed(List<Posting> postings) {
    return postings.stream().map(p -> new Posting(p.accumulator(), p.amount().negated())).toList();
  }

  /** Authorisations and referrals it uses up; a denied line uses none. */
  public List<Use> uses() {
    List<Use> uses = List.of();
    for (int i = 0; i < rulings.size(); i++) {
      if (rulings.get(i) instanceof Ruling.Denied) {
        return List.of();
      }
      if (rulings.get(i).finding() instanceof Use.Found found) {
        uses = uses.isEmpty() ? new ArrayList<>(2) : uses;
        uses.add(new Use(found.number(), found.units()));
      }
    }
    return uses;
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
