package org.payersim.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.payersim.adjudication.worksheet.Balances;
import org.payersim.eligibility.Family;
import org.payersim.inquiry.EligibilityAnswer.Outcome;
import org.payersim.inquiry.EligibilityAnswer.PersonRejected;
import org.payersim.inquiry.EligibilityAnswer.ReceiverRejected;
import org.payersim.inquiry.EligibilityAnswer.SourceRejected;
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
    Optional<Rejection> refused = new AskingProvider(rules, today).refuse(inquiry.receiver());
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
}
