package org.payersim.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.payersim.benefit.Authorization;
import org.payersim.benefit.AuthorizationNeed;
import org.payersim.benefit.CodeRange;
import org.payersim.benefit.Plan;
import org.payersim.benefit.SampleService;
import org.payersim.benefit.ServiceRule;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.Member;
import org.payersim.inquiry.ReviewDecision.Action;
import org.payersim.inquiry.ReviewDecision.Decided;
import org.payersim.inquiry.ReviewDecision.Refused;
import org.payersim.inquiry.ReviewItem.Amount;
import org.payersim.money.Quantity;
import org.payersim.rules.ReviewPolicy;
import org.payersim.rules.RuleBook;

/**
 * Reviews the services of one request, one at a time. What a plan does not cover is not certified;
 * what it wants no certification for needs none; for the rest the payer's policy answers. A service
 * told by its type alone is every service of the plan's own rule for the type. Our own decisions,
 * within 005010X217 and code source 886.
 */
final class ServiceReview {
  private static final String NOT_COVERED = "0M";
  private static final String NOT_REQUIRED = "0H";
  private static final String NOT_NECESSARY = "0F";
  private static final String MEDICAL_REVIEW = "0V";
  private static final String PENDING = "0W";

  private final ReviewRequest request;
  private final Member patient;
  private final RuleBook rules;
  private final Supplier<String> numbers;
  private final LocalDate today;

  ServiceReview(
      ReviewRequest request,
      Member patient,
      RuleBook rules,
      Supplier<String> numbers,
      LocalDate today) {
    this.request = request;
    this.patient = patient;
    this.rules = rules;
    this.numbers = numbers;
    this.today = today;
  }

  ReviewDecision decide(ReviewItem item) {
    Optional<Authorization> earlier = earlier(item);
    if (earlier.isEmpty() && (!item.previous().isEmpty() || item.isCancellation())) {
      return new Refused(item, List.of(Rejection.CERTIFICATION_UNKNOWN));
    }
    if (item.isCancellation()) {
      return cancelled(item, earlier.orElseThrow());
    }
    DateSpan asked = item.days().orElseGet(() -> DateSpan.day(today));
    List<Rejection> wrong = wrong(asked);
    if (!wrong.isEmpty()) {
      return new Refused(item, wrong);
    }
    Optional<SampleService> sample = sample(item);
    if (sample.isEmpty()) {
      return new Refused(item, List.of(Rejection.DATA_MISSING));
    }
    Optional<Plan> plan =
        patient
            .findCoverage(asked.from())
            .flatMap(coverage -> rules.findPlan(coverage.planId(), asked.from()));
    ServiceProbe probe = ServiceProbe.of(request, sample.get(), asked.from());
    Optional<ServiceRule> rule = plan.flatMap(p -> p.services().find(probe.claim(), probe.line()));
    if (rule.isEmpty() || !(rule.get().coverage() instanceof ServiceRule.Covered)) {
      return Decided.without(item, Action.NOT_CERTIFIED, NOT_COVERED);
    }
    if (!isNeeded(item, plan.get(), rule.get(), probe)) {
      return Decided.without(item, Action.NO_ACTION_REQUIRED, NOT_REQUIRED);
    }
    return answer(item, asked, rule.get(), earlier.map(Authorization::number));
  }

  private Optional<Authorization> earlier(ReviewItem item) {
    return rules.authorizations(patient.familyId()).stream()
        .filter(permit -> permit.number().equals(item.previous()))
        .filter(permit -> permit.person().equals(patient.person()))
        .findFirst();
  }

  private List<Rejection> wrong(DateSpan asked) {
    if (asked.from().isBefore(rules.inquiries().period().first(today))) {
      return List.of(Rejection.DATE_TOO_OLD);
    }
    if (asked.to().isBefore(patient.birthDate())) {
      return List.of(Rejection.BORN_LATER);
    }
    return patient.facts().died().filter(asked.from()::isAfter).isPresent()
        ? List.of(Rejection.DIED_EARLIER)
        : List.of();
  }

  /**
   * The procedure, else what stands for the service type; an admission is a hospital's by itself.
   */
  private Optional<SampleService> sample(ReviewItem item) {
    String place = item.placeQualifier().equals("B") ? item.place() : "";
    if (!item.procedure().code().isEmpty()) {
      return Optional.of(SampleService.of(item.procedure(), place));
    }
    Optional<SampleService> ofType = rules.inquiries().types().find(item.serviceType());
    return ofType.isPresent() || !item.isAdmission()
        ? ofType.map(sample -> sample.at(place))
        : rules.inquiries().types().find("48");
  }

  private boolean isNeeded(ReviewItem item, Plan plan, ServiceRule rule, ServiceProbe probe) {
    if (item.isReferral()) {
      return rule.requirements().referral().orElse(plan.care().referrals());
    }
    Optional<AuthorizationNeed> need = rule.requirements().authorization();
    if (need.isEmpty()) {
      return false;
    }
    boolean here =
        need.get().places().isEmpty()
            || item.place().isEmpty()
            || need.get().places().contains(probe.claim().placeOfService(probe.line()));
    boolean enough =
        need.get().aboveUnits().isEmpty()
            || item.amount().isEmpty()
            || item.amount().get().quantity().compareTo(need.get().aboveUnits().get()) > 0;
    return here && enough;
  }

  private ReviewDecision answer(
      ReviewItem item, DateSpan asked, ServiceRule rule, Optional<String> earlier) {
    ReviewPolicy.Rule policy =
        rules
            .inquiries()
            .reviews()
            .ruleFor(item.category(), item.serviceType(), item.procedure().code());
    if (item.isAppeal()) {
      return kept(item, asked, rule, Action.PENDED, PENDING, number(item, earlier));
    }
    return switch (policy.answer()) {
      case CERTIFY -> {
        boolean more =
            policy.most().isPresent()
                && item.amount().isPresent()
                && item.amount().get().quantity().compareTo(policy.most().get()) > 0;
        yield more
            ? kept(
                limited(item, policy.most().get()),
                asked,
                rule,
                Action.MODIFIED,
                policy.reason(),
                number(item, earlier))
            : kept(item, asked, rule, Action.CERTIFIED, "", number(item, earlier));
      }
      case PEND ->
          kept(
              item,
              asked,
              rule,
              Action.PENDED,
              policy.reason().isEmpty() ? MEDICAL_REVIEW : policy.reason(),
              number(item, earlier));
      case DENY ->
          kept(
              item,
              asked,
              rule,
              Action.NOT_CERTIFIED,
              policy.reason().isEmpty() ? NOT_NECESSARY : policy.reason(),
              number(item, earlier));
      case CONTACT -> Decided.without(item, Action.CONTACT_PAYER, policy.reason());
    };
  }

  /** A revision keeps its number, whatever else gets one of its own. */
  private String number(ReviewItem item, Optional<String> earlier) {
    return item.isRevision() && earlier.isPresent() ? earlier.get() : numbers.get();
  }

  private static ReviewItem limited(ReviewItem item, Quantity most) {
    return item.with(new Amount(item.amount().orElseThrow().measure(), most));
  }

  private Decided kept(
      ReviewItem item,
      DateSpan asked,
      ServiceRule rule,
      Action action,
      String reason,
      String number) {
    DateSpan days = valid(item, asked);
    Authorization permit =
        new Authorization(
            item.isReferral() ? Authorization.Kind.REFERRAL : Authorization.Kind.SERVICES,
            number,
            patient.familyId(),
            patient.person(),
            providers(item),
            codes(item, rule),
            item.isAdmission() ? Optional.empty() : item.amount().map(Amount::quantity),
            days,
            status(action),
            Optional.of(today));
    return new Decided(
        item, action, number, reason, item.amount(), Optional.of(days), Optional.of(permit));
  }

  static Authorization.Status status(Action action) {
    return switch (action) {
      case CERTIFIED, MODIFIED, PARTLY_CERTIFIED -> Authorization.Status.APPROVED;
      case PENDED, CONTACT_PAYER, NO_ACTION_REQUIRED -> Authorization.Status.PENDING;
      case NOT_CERTIFIED -> Authorization.Status.DENIED;
      case CANCELLED -> Authorization.Status.CANCELLED;
    };
  }

  /** An admission of so many days ends with the last; one day of service begins a period. */
  private DateSpan valid(ReviewItem item, DateSpan asked) {
    if (item.isAdmission() && item.amount().filter(Amount::isDays).isPresent()) {
      long nights = item.amount().get().quantity().thousandths() / 1_000;
      return new DateSpan(asked.from(), asked.from().plusDays(Math.min(nights, 9_999)));
    }
    return asked.isOneDay()
        ? new DateSpan(
            asked.from(),
            asked.from().plusDays(Math.max(0, rules.inquiries().reviews().validDays() - 1L)))
        : asked;
  }

  /** Who is to give the service; if nobody is named who asks, but for a referral. */
  private Set<String> providers(ReviewItem item) {
    Set<String> named =
        item.providers().stream()
            .filter(entity -> !isSender(entity.role()))
            .map(entity -> entity.party().npi())
            .filter(npi -> !npi.isEmpty())
            .collect(Collectors.toSet());
    String asking = request.receiver().party().npi();
    return named.isEmpty() && !item.isReferral() && !asking.isEmpty() ? Set.of(asking) : named;
  }

  /** Who orders or refers, and does not give the service. */
  private static boolean isSender(String role) {
    return Set.of("DK", "DN", "P3", "DQ").contains(role);
  }

  private static List<CodeRange> codes(ReviewItem item, ServiceRule rule) {
    if (item.isAdmission() && item.procedure().code().isEmpty()) {
      return List.of();
    }
    String code = item.procedure().code();
    return code.isEmpty() ? rule.codes() : List.of(new CodeRange(code, code));
  }

  private static Decided cancelled(ReviewItem item, Authorization earlier) {
    Authorization cancelled = earlier.as(Authorization.Status.CANCELLED, earlier.units());
    return new Decided(
        item,
        Action.CANCELLED,
        earlier.number(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.of(cancelled));
  }
}
