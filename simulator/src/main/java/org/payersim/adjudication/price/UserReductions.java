package org.payersim.adjudication.price;

import java.util.List;
import org.payersim.adjudication.worksheet.ClaimFacts;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.money.Money;
import org.payersim.money.Rounding;
import org.payersim.rules.UserRule;
import org.payersim.rules.UserRuleSet;

/**
 * Rules written without Java that take part of the allowed amount off, before the patient's share
 * is found: a percentage, rounded half up, or an amount, at most what is allowed.
 */
public final class UserReductions extends LineStage {
  /** The condition holds. */
  public record Reduced(String rule, String document, String words, Money allowed, Money amount)
      implements Finding {}

  /** The condition has no answer. */
  public record NotToBeTold(String rule, String document, String fault) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    List<UserRuleSet> sets = line.claim().rules().userRules();
    for (int i = 0; i < sets.size(); i++) {
      UserRuleSet set = sets.get(i);
      if (set.effective().contains(line.service().service().from())) {
        for (UserRule rule : set.rules()) {
          if (rule.action() instanceof UserRule.Action.Reduce reduce && holds(line, rule)) {
            reduce(line, rule, reduce);
          }
        }
      }
    }
  }

  private boolean holds(LineWorksheet line, UserRule rule) {
    return ClaimFacts.holds(
        line, rule, fault -> line.note(this, new NotToBeTold(rule.name(), rule.document(), fault)));
  }

  private void reduce(LineWorksheet line, UserRule rule, UserRule.Action.Reduce reduce) {
    Money allowed = line.open();
    Money wanted =
        reduce
            .part()
            .map(part -> allowed.times(part, Rounding.HALF_UP))
            .orElseGet(() -> reduce.amount().orElse(Money.ZERO));
    Money amount = wanted.compareTo(allowed) > 0 ? allowed : wanted;
    if (amount.isPositive()) {
      line.reduce(
          this,
          new Reduced(rule.name(), rule.document(), rule.words(), allowed, amount),
          reduce.reason(),
          amount);
    }
  }
}
