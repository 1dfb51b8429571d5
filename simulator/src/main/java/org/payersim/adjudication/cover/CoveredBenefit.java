package org.payersim.adjudication.cover;

import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.benefit.ServiceRule;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;

/**
 * Does the plan cover this service? The first service rule that matches by code, place, diagnosis
 * and modifier decides. An excluded service is denied for the reason the plan names, a service no
 * rule matches PR-204 with N216, one covered in network only PR-242 with N52. Source: CARCs 204,
 * 96, 242; RARCs N130, N216, N52.
 */
public final class CoveredBenefit extends LineStage {
  private static final Reason NO_RULE = Reason.of(AdjustmentGroup.PR, "204", "N216");
  private static final Reason NOT_IN_NETWORK = Reason.of(AdjustmentGroup.PR, "242", "N52");

  /** Covered under a rule. */
  public record Covered(String rule) implements Finding {}

  /** Excluded by a rule. */
  public record Excluded(String rule, String procedure) implements Finding {}

  /** No rule of the plan matches. */
  public record NotABenefit(String plan, String procedure) implements Finding {}

  /** Covered under a rule, but not out of network. */
  public record InNetworkOnly(String rule) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    Optional<ServiceRule> rule = line.findRule();
    String procedure = line.service().procedure().code();
    if (rule.isEmpty()) {
      line.deny(this, new NotABenefit(line.plan().id(), procedure), NO_RULE);
      return;
    }
    String name = rule.get().name();
    switch (rule.get().coverage()) {
      case ServiceRule.Excluded excluded ->
          line.deny(this, new Excluded(name, procedure), excluded.reason());
      case ServiceRule.Covered covered -> {
        if (line.hasInNetworkTerms() || covered.outOfNetwork().isPresent()) {
          line.note(this, new Covered(name));
        } else {
          line.deny(this, new InNetworkOnly(name), NOT_IN_NETWORK);
        }
      }
    }
  }
}
