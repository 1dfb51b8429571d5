package org.payersim.adjudication.cover;

import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.claim.Party;
import org.payersim.provider.Provider;
import org.payersim.rules.EditReason;
import org.payersim.rules.RuleBook;

/**
 * Does who rendered it belong to who bills? They do if they are on file under one tax number or the
 * renderer names the biller among his groups. If not: CO-16 with N198, where the payer asks.
 * Source: CARC 16, RARC N198.
 */
public final class RenderingLinked extends LineStage {
  /** He does not. */
  public record NotOfTheGroup(String rendering, String billing) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    RuleBook rules = line.claim().rules();
    if (!rules.providerPolicy().renderingInGroup() || rules.isOpen()) {
      return;
    }
    Party billing = line.claim().claim().billing().party();
    String rendering = line.renderingNpi();
    if (!rendering.isEmpty()
        && !rendering.equals(billing.npi())
        && !isLinked(rules, rendering, billing)) {
      line.deny(
          this,
          new NotOfTheGroup(rendering, billing.npi()),
          rules.reason(EditReason.RENDERING_NOT_LINKED));
    }
  }

  private static boolean isLinked(RuleBook rules, String rendering, Party billing) {
    Optional<Provider> who = rules.findProvider(rendering);
    if (who.isEmpty()) {
      return false;
    }
    Optional<Provider> biller = rules.findProvider(billing.npi());
    return (biller.isPresent() && biller.get().taxNumber().equals(who.get().taxNumber()))
        || who.get().standing().groups().contains(billing.npi());
  }
}
