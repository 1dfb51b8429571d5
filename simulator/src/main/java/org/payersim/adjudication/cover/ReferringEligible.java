package org.payersim.adjudication.cover;

import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.claim.ClaimProvider;
import org.payersim.claim.Party;
import org.payersim.claim.ProviderRole;
import org.payersim.provider.Provider;
import org.payersim.rules.EditReason;
import org.payersim.rules.RuleBook;

/**
 * May who referred or ordered the service do so? Who is on file as one who may not, or, where the
 * payer asks for it, is not on file: CO-183 (referring) or CO-184 (ordering) with N574. Source:
 * CARCs 183 and 184, RARC N574; 42 CFR 424.507.
 */
public final class ReferringEligible extends LineStage {
  /** Who refers may not. */
  public record MayNotRefer(String npi) implements Finding {}

  /** Who orders may not. */
  public record MayNotOrder(String npi) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    RuleBook rules = line.claim().rules();
    if (!rules.knowsStandings() && !rules.providerPolicy().referringOnFile()) {
      return;
    }
    Optional<Party> referring = find(line, ProviderRole.REFERRING);
    Optional<Party> ordering = find(line, ProviderRole.ORDERING);
    if (referring.isPresent() && !isEligible(rules, referring.get().npi())) {
      line.deny(
          this,
          new MayNotRefer(referring.get().npi()),
          rules.reason(EditReason.REFERRING_NOT_ELIGIBLE));
    } else if (ordering.isPresent() && !isEligible(rules, ordering.get().npi())) {
      line.deny(
          this,
          new MayNotOrder(ordering.get().npi()),
          rules.reason(EditReason.ORDERING_NOT_ELIGIBLE));
    }
  }

  /** The line's own, else the claim's. */
  private static Optional<Party> find(LineWorksheet line, ProviderRole role) {
    Optional<Party> own = ClaimProvider.find(line.service().providers(), role);
    return own.isPresent() ? own : line.claim().claim().findProvider(role);
  }

  private static boolean isEligible(RuleBook rules, String npi) {
    Optional<Provider> provider = rules.findProvider(npi);
    return provider.isPresent()
        ? provider.get().standing().refers()
        : !rules.providerPolicy().referringOnFile() || rules.isOpen();
  }
}
