package org.payersim.adjudication.edit;

import java.util.List;
import org.payersim.adjudication.worksheet.ClaimFacts;
import org.payersim.adjudication.worksheet.ClaimStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.rules.UserRule;
import org.payersim.rules.UserRuleSet;

/**
 * Rules written without Java, in the order of their documents: a line the condition holds for is
 * denied, waits for an examiner, or is noted. A rule of the whole claim does so with every open
 * line. What takes part of the price off comes later, in {@code UserReductions}. A condition that
 * cannot be told for a claim, such as one that divides by zero, does not hold, and says so.
 */
public final class UserRules extends ClaimStage {
  /** The condition holds. */
  public record Holds(String rule, String document, String words) implements Finding {}

  /** The condition has no answer. */
  public record NotToBeTold(String rule, String document, String fault) implements Finding {}

  @Override
  protected void decide(Worksheet claim) {
    List<UserRuleSet> sets = claim.rules().userRules();
    for (int i = 0; i < sets.size(); i++) {
      UserRuleSet set = sets.get(i);
      for (UserRule rule : set.rules()) {
        apply(claim, set, rule);
      }
    }
  }

  private void apply(Worksheet claim, UserRuleSet set, UserRule rule) {
    if (rule.action() instanceof UserRule.Action.Reduce) {
      return;
    }
    LineWorksheet first = claim.lines().get(0);
    if (rule.ofClaim() && !(isInForce(set, first) && holds(first, rule))) {
      return;
    }
    for (LineWorksheet line : claim.lines()) {
      if (!line.isDenied() && (rule.ofClaim() || (isInForce(set, line) && holds(line, rule)))) {
        act(line, rule);
      }
    }
  }

  private static boolean isInForce(UserRuleSet set, LineWorksheet line) {
    return set.effective().contains(line.service().service().from());
  }

  private boolean holds(LineWorksheet line, UserRule rule) {
    return ClaimFacts.holds(
        line, rule, fault -> line.note(this, new NotToBeTold(rule.name(), rule.document(), fault)));
  }

  private void act(LineWorksheet line, UserRule rule) {
    Finding finding = new Holds(rule.name(), rule.document(), rule.words());
    switch (rule.action()) {
      case UserRule.Action.Deny deny -> line.deny(this, finding, deny.reason());
      case UserRule.Action.Pend pend -> line.pend(this, finding, pend.reason());
      case UserRule.Action.Note note -> line.note(this, finding);
      case UserRule.Action.Reduce later -> {}
    }
  }
}
