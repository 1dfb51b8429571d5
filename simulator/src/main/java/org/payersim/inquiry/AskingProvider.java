package org.payersim.inquiry;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.claim.Party;
import org.payersim.provider.Npi;
import org.payersim.provider.Provider;
import org.payersim.rules.RuleBook;

/**
 * Whether who asks is answered. A provider has to be one whose claims would enter; who names
 * himself by another number than his NPI is taken at his word, as nothing is found by it. Our own
 * decision.
 *
 * @param rules in force
 * @param today day of the inquiry
 */
record AskingProvider(RuleBook rules, LocalDate today) {
  /** Why he is not answered. */
  Optional<Rejection> refuse(Entity receiver) {
    Party party = receiver.party();
    if (!receiver.isProvider() || party.npi().isEmpty()) {
      return Optional.empty();
    }
    String npi = party.npi();
    if (rules.edits().npiCheckDigit() && !Npi.isValid(npi)) {
      return Optional.of(Rejection.PROVIDER_ID);
    }
    if (!rules.isKnownProvider(npi) && rules.edits().unknownBillingProvider()) {
      return Optional.of(Rejection.PROVIDER_UNKNOWN);
    }
    Optional<Provider> provider = rules.findProvider(npi);
    return provider.isPresent()
            && provider.get().standing().excluded().stream().anyMatch(s -> s.contains(today))
        ? Optional.of(Rejection.PROVIDER_NOT_ENTITLED)
        : Optional.empty();
  }
}
