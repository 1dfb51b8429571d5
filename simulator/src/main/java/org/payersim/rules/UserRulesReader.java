package org.payersim.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.expression.Condition;
import org.payersim.expression.Conditions;
import org.payersim.expression.FaultyConditionException;
import org.payersim.money.Money;
import org.payersim.money.Rate;

/** Reads a document of kind {@code user-rules}, and compiles its conditions once. */
final class UserRulesReader {
  /** Reasons that by their definition need a remark code. Source: X12 code list 139. */
  private static final Set<String> NEED_A_REMARK =
      Set.of("16", "96", "129", "148", "226", "227", "252", "A1");

  private static final Reason NONE = Reason.of(AdjustmentGroup.OA, "96", "N130");

  private final String document;
  private final Conditions ofClaim = new Conditions(UserRuleFacts.OF_CLAIM);
  private final Conditions ofLine = new Conditions(UserRuleFacts.OF_LINE);

  private UserRulesReader(String document) {
    this.document = document;
  }

  static UserRuleSet read(Form form) {
    UserRulesReader reader = new UserRulesReader(form.text("id"));
    List<UserRule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Form rule : form.forms("rules")) {
      if (!names.add(rule.text("name"))) {
        rule.fault("name", "there is a rule of this name before");
      }
      reader.rule(rule).ifPresent(rules::add);
    }
    return new UserRuleSet(reader.document, form.form("effective").span(), rules);
  }

  /** Nothing if it has faults: its document is not used then. */
  private Optional<UserRule> rule(Form form) {
    boolean whole = form.findText("scope").orElse("line").equals("claim");
    UserRule.Action action = action(form);
    if (whole && action instanceof UserRule.Action.Reduce) {
      form.fault("then", "what is taken off is taken off a line: scope: line");
    }
    return condition(form, whole)
        .map(
            condition ->
                new UserRule(
                    document,
                    form.text("name"),
                    whole,
                    condition,
                    action,
                    form.findText("words").orElse("")));
  }

  private Optional<Condition> condition(Form form, boolean whole) {
    try {
      return Optional.of((whole ? ofClaim : ofLine).compile(form.text("when")));
    } catch (FaultyConditionException e) {
      e.faults().forEach(fault -> form.fault("when", fault));
      return Optional.empty();
    }
  }

  private static UserRule.Action action(Form form) {
    String then = form.text("then");
    return switch (then) {
      case "deny" -> new UserRule.Action.Deny(reason(form, true));
      case "pend" -> new UserRule.Action.Pend(reason(form, true));
      case "reduce" -> reduction(form);
      default -> {
        if (form.has("reason")) {
          form.fault("reason", "a note gives no reason");
        }
        yield new UserRule.Action.Note();
      }
    };
  }

  private static UserRule.Action reduction(Form form) {
    Optional<Rate> part = form.findRate("percent");
    Optional<Money> amount = form.findMoney("amount");
    if (part.isPresent() == amount.isPresent()) {
      form.fault("then", "reduce takes either a percent or an amount");
    }
    return new UserRule.Action.Reduce(reason(form, false), part, amount);
  }

  private static Reason reason(Form form, boolean denies) {
    if (!form.has("reason")) {
      form.fault("reason", "is missing");
    }
    Reason reason = form.findReason("reason", "CO-151 N640", denies).orElse(NONE);
    if (reason.rarcs().isEmpty() && NEED_A_REMARK.contains(reason.carc())) {
      form.fault("reason", "CARC " + reason.carc() + " needs a remark code");
    }
    return reason;
  }
}
