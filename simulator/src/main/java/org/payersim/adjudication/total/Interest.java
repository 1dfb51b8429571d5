package org.payersim.adjudication.total;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Circumstances;
import org.payersim.adjudication.worksheet.ClaimStage;
import org.payersim.adjudication.worksheet.Elapsed;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.OriginalClaim;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.benefit.InterestRule;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;

/**
 * Is a clean claim paid late? Then it earns simple interest on what is paid, told as AMT I with the
 * claim and PLB L6 in the remittance, and in no balance of the claim. A correction keeps of the
 * interest its original earned the part that goes with what stays paid (CMS Pub. 100-04, chapter 1,
 * section 80.2.2.1 D); what it pays more earns interest of its own where the rule says so. Source:
 * 42 USC 1395u(c)(2)(C), state prompt pay laws; 005010X221A1, front matter, interest; that the
 * first line's plan says which rule holds is our own decision.
 */
public final class Interest extends ClaimStage {
  /** Paid in time. */
  public record InTime(String rule, LocalDate receivedOn, LocalDate lastDay, Elapsed elapsed)
      implements Elapsed.Found {}

  /** Paid late. */
  public record Late(
      String rule,
      LocalDate receivedOn,
      LocalDate lastDay,
      long daysLate,
      Rate rate,
      Per per,
      Money on,
      Money amount,
      Elapsed elapsed)
      implements Elapsed.Found {}

  /** Paid late, but nothing is earned. */
  public record NothingEarned(String rule, LocalDate lastDay, Why why, Elapsed elapsed)
      implements Elapsed.Found {}

  /** Of what the original earned this goes with the part that stays paid. */
  public record Kept(String original, Money earned, Money paidBefore, Money staysPaid, Money amount)
      implements Finding {}

  /** Until then the provider was asked for something: a decision made later goes on from there. */
  public record ProviderWasAsked(Elapsed elapsed) implements Elapsed.Found {}

  /** What a rate is of. */
  public enum Per {
    YEAR,
    MONTH
  }

  /** Why nothing is earned. */
  public enum Why {
    PROVIDER_WAS_ASKED,
    LESS_THAN_THE_LEAST,
    NO_RATE_THAT_DAY,
    NOTHING_MORE_PAID,
    CORRECTIONS_EARN_NONE
  }

  @Override
  protected void decide(Worksheet claim) {
    Circumstances circumstances = claim.caseFile().circumstances();
    if ((circumstances.elapsed().isEmpty() && circumstances.original().isEmpty())
        || !claim.pends().isEmpty()) {
      return;
    }
    Money paid = paid(claim);
    Money more = paid;
    if (circumstances.original().isPresent()) {
      OriginalClaim original = circumstances.original().get();
      keep(claim, original, paid.min(original.paid()));
      more = paid.minus(original.paid()).max(Money.ZERO);
    }
    if (circumstances.elapsed().isPresent()) {
      Elapsed elapsed = circumstances.elapsed().get();
      LocalDate receivedOn = claim.caseFile().receivedOn();
      Optional<InterestRule> rule =
          claim.rules().interest().find(claim.lines().get(0).findPlan(), receivedOn);
      if (rule.isPresent() && paid.isPositive()) {
        decide(claim, rule.get(), more, elapsed);
      } else if (elapsed.requests() > 0) {
        claim.note(this, new ProviderWasAsked(elapsed));
      }
    }
  }

  private static Money paid(Worksheet claim) {
    Money paid = Money.ZERO;
    for (LineWorksheet line : claim.lines()) {
      paid = paid.plus(line.open());
    }
    return paid;
  }

  private void keep(Worksheet claim, OriginalClaim original, Money staysPaid) {
    if (!original.interest().isPositive() || !staysPaid.isPositive()) {
      return;
    }
    Money amount =
        Exact.of(original.interest())
            .times(Exact.of(staysPaid))
            .dividedBy(Exact.of(original.paid()), 8, Rounding.DOWN)
            .toMoney(Rounding.HALF_UP);
    if (amount.isPositive()) {
      claim.add(
          this,
          new Kept(
              original.payerControlNumber(),
              original.interest(),
              original.paid(),
              staysPaid,
              amount),
          amount);
    }
  }

  private void decide(Worksheet claim, InterestRule rule, Money on, Elapsed elapsed) {
    LocalDate receivedOn = claim.caseFile().receivedOn();
    int pause = rule.requests() == InterestRule.Requests.PAUSE ? elapsed.daysWithProvider() : 0;
    LocalDate lastDay =
        receivedOn.plusDays(claim.rules().interest().days(rule, claim.claim()) + pause);
    long daysLate = InterestRule.daysLate(lastDay, elapsed.decidedOn());
    if (daysLate <= 0) {
      claim.note(this, new InTime(rule.id(), receivedOn, lastDay, elapsed));
      return;
    }
    Rate rate = rule.findRate(elapsed.decidedOn()).orElse(Rate.NONE);
    Money amount = rule.on(on, rate, daysLate, elapsed.decidedOn());
    Optional<Why> why = whyNot(claim, rule, rate, on, amount, elapsed);
    if (why.isPresent()) {
      claim.note(this, new NothingEarned(rule.id(), lastDay, why.get(), elapsed));
    } else {
      Per per = rule.basis().monthly() ? Per.MONTH : Per.YEAR;
      claim.add(
          this,
          new Late(rule.id(), receivedOn, lastDay, daysLate, rate, per, on, amount, elapsed),
          amount);
    }
  }

  private static Optional<Why> whyNot(
      Worksheet claim, InterestRule rule, Rate rate, Money on, Money amount, Elapsed elapsed) {
    if (rule.requests() == InterestRule.Requests.UNCLEAN && elapsed.requests() > 0) {
      return Optional.of(Why.PROVIDER_WAS_ASKED);
    }
    if (!rule.onCorrections() && claim.caseFile().circumstances().original().isPresent()) {
      return Optional.of(Why.CORRECTIONS_EARN_NONE);
    }
    if (!on.isPositive()) {
      return Optional.of(Why.NOTHING_MORE_PAID);
    }
    if (rate.isNone()) {
      return Optional.of(Why.NO_RATE_THAT_DAY);
    }
    return amount.isPositive() && amount.compareTo(rule.least()) >= 0
        ? Optional.empty()
        : Optional.of(Why.LESS_THAN_THE_LEAST);
  }
}
