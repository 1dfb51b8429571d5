package org.payersim.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.payersim.adjudication.worksheet.Balances;
import org.payersim.claim.Party;
import org.payersim.eligibility.Family;
import org.payersim.inquiry.EligibilityAnswer.Outcome;
import org.payersim.inquiry.EligibilityAnswer.PersonRejected;
import org.payersim.inquiry.EligibilityAnswer.ReceiverRejected;
import org.payersim.inquiry.EligibilityAnswer.SourceRejected;
import org.payersim.provider.Npi;
import org.payersim.provider.Provider;
import org.payersim.rules.RuleBook;

/**
 * Answers eligibility inquiries: may this one be answered by us, to him, about whom, and then what
 * is he covered for.
 *
 * @param rules in force
 * @param balances what has been counted for a family, by its member number
 * @param today day of the inquiry
 */
public record EligibilityDesk(
    RuleBook rules, Function<String, Balances> balances, LocalDate today) {

  public EligibilityAnswer answer(EligibilityInquiry inquiry) {
    return new EligibilityAnswer(inquiry, outcome(inquiry));
  }

  private Outcome outcome(EligibilityInquiry inquiry) {
    if (!rules.isPayer(inquiry.source().party().id())) {
      return new SourceRejected(List.of(Rejection.PAYER_UNKNOWN));
    }
    Optional<Rejection> refused = refuse(inquiry.receiver());
    if (refused.isPresent()) {
      return new ReceiverRejected(List.of(refused.get()));
    }
    return switch (new MemberSearch(rules).find(inquiry)) {
      case MemberSearch.NotFound none -> new PersonRejected(none.reasons(), none.subscriber());
      case MemberSearch.Found found ->
          new CoverageAnswer(inquiry, found, rules, balancesOf(found.family()), today).answer();
    };
  }

  private Balances balancesOf(Family family) {
    return balances.apply(family.id());
  }

  /**
   * A provider has to be one whose claims would enter; who names himself by another number than his
   * NPI is taken at his word, as nothing is found by it. Our own decision.
   */
  private Optional<Rejection> refuse(Entity receiver) {
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
