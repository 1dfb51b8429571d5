package org.payersim.inquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.payersim.benefit.Plan;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.Member;
import org.payersim.inquiry.Benefit.Information;
import org.payersim.inquiry.ReviewAnswer.Level;
import org.payersim.inquiry.ReviewAnswer.Outcome;
import org.payersim.inquiry.ReviewAnswer.Rejected;
import org.payersim.inquiry.ReviewAnswer.Reviewed;
import org.payersim.rules.RuleBook;

/**
 * Answers requests for review: may this one be answered by us, to him, about whom; is he covered;
 * and then every service by the plan's rules and the payer's policy.
 *
 * @param rules in force
 * @param numbers the next number of a review, each time it is asked
 * @param today day of the request
 */
public record ReviewDesk(RuleBook rules, Supplier<String> numbers, LocalDate today) {

  public ReviewAnswer answer(ReviewRequest request) {
    return new ReviewAnswer(request, outcome(request));
  }

  private Outcome outcome(ReviewRequest request) {
    if (!rules.isPayer(request.source().party().id())) {
      return new Rejected(Level.SOURCE, List.of(Rejection.PAYER_UNKNOWN), Optional.empty());
    }
    Optional<Rejection> refused = new AskingProvider(rules, today).refuse(request.receiver());
    if (refused.isPresent()) {
      // 005010X217 has no 50
      Rejection reason =
          refused.get() == Rejection.PROVIDER_NOT_ENTITLED
              ? Rejection.PROVIDER_RESTRICTED
              : refused.get();
      return new Rejected(Level.RECEIVER, List.of(reason), Optional.empty());
    }
    return switch (new MemberSearch(rules).find(request)) {
      case MemberSearch.NotFound none ->
          new Rejected(
              none.subscriber().isPresent() ? Level.DEPENDENT : Level.SUBSCRIBER,
              none.reasons(),
              none.subscriber());
      case MemberSearch.Found found -> reviewed(request, found);
    };
  }

  private Outcome reviewed(ReviewRequest request, MemberSearch.Found found) {
    LocalDate day = day(request);
    CoverageOnDay coverage = CoverageOnDay.of(rules, found.family(), found.patient(), day, today);
    boolean dependent = request.dependent().isPresent();
    Optional<Plan> plan = coverage.plan();
    if (plan.isEmpty() || coverage.status() == Information.INACTIVE) {
      return new Rejected(
          dependent ? Level.DEPENDENT : Level.SUBSCRIBER,
          List.of(Rejection.NOT_ELIGIBLE),
          dependent ? Optional.of(found.subscriber()) : Optional.empty());
    }
    ServiceReview review = new ServiceReview(request, found.patient(), rules, numbers, today);
    Optional<Member> patient =
        found.patient().isSubscriber() ? Optional.empty() : Optional.of(found.patient());
    if (request.services().isEmpty()) {
      return new Reviewed(found.subscriber(), patient, review.decide(request.event()), List.of());
    }
    List<ReviewDecision> services = new ArrayList<>();
    for (ReviewItem service : request.services()) {
      services.add(review.decide(service.within(request.event())));
    }
    return Reviewed.of(found.subscriber(), patient, request.event(), services);
  }

  /** The first day anything is to happen; today if none is told. */
  private LocalDate day(ReviewRequest request) {
    return request
        .event()
        .days()
        .or(() -> request.services().stream().flatMap(one -> one.days().stream()).findFirst())
        .map(DateSpan::from)
        .orElse(today);
  }
}
