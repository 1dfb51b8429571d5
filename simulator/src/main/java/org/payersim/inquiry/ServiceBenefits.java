package org.payersim.inquiry;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.benefit.AuthorizationNeed;
import org.payersim.benefit.Copay;
import org.payersim.benefit.CopayPer;
import org.payersim.benefit.DayCopay;
import org.payersim.benefit.NetworkSide;
import org.payersim.benefit.PatientShare;
import org.payersim.benefit.Plan;
import org.payersim.benefit.ServiceRule;
import org.payersim.claim.DateFact;
import org.payersim.claim.DateSpan;
import org.payersim.inquiry.Benefit.Information;
import org.payersim.inquiry.Benefit.Part;
import org.payersim.inquiry.Benefit.Service;
import org.payersim.money.Money;
import org.payersim.money.Rate;

/**
 * What a plan promises for one service: whether it is covered, what the patient bears in and out of
 * the network, whether it needs an authorisation. The rule that would decide a claim answers.
 *
 * @param plan whose rules
 * @param since first day of coverage without a gap
 * @param day day of service
 */
record ServiceBenefits(Plan plan, LocalDate since, LocalDate day) {

  /** The rule for a service, if the plan has one. */
  Optional<ServiceRule> findRule(ServiceProbe probe) {
    return plan.services().find(probe.claim(), probe.line());
  }

  /** Whether a rule covers anything on the day; a waiting period may not be over. */
  boolean isCovered(Optional<ServiceRule> rule) {
    return rule.isPresent()
        && rule.get().coverage() instanceof ServiceRule.Covered
        && waitsUntil(rule.get()).isEmpty();
  }

  /** Not covered; on which day a waiting period will be over, if it is that. */
  Benefit notCovered(Optional<ServiceRule> rule, Service service) {
    Benefit benefit = Benefit.of(Information.NOT_COVERED, service);
    Optional<LocalDate> until =
        rule.filter(r -> r.coverage() instanceof ServiceRule.Covered).flatMap(this::waitsUntil);
    return until
        .map(over -> benefit.on(new DateFact("348", DateSpan.day(over))).saying("WAITING PERIOD"))
        .orElse(benefit);
  }

  private Optional<LocalDate> waitsUntil(ServiceRule rule) {
    Optional<Period> ofPlan = plan.membership().waiting().map(waiting -> waiting.period());
    Optional<LocalDate> over = ofPlan.map(since::plus).filter(day::isBefore);
    return over.isPresent()
        ? over
        : rule.requirements().waiting().map(since::plus).filter(day::isBefore);
  }

  /**
   * Covered; a referral may be needed.
   *
   * @param status how active the coverage is
   */
  Benefit covered(Information status, ServiceRule rule, Service service) {
    Benefit benefit = Benefit.of(status, service);
    boolean referral = rule.requirements().referral().orElse(plan.care().referrals());
    return referral ? benefit.saying("REFERRAL REQUIRED") : benefit;
  }

  /**
   * Whether an authorisation is needed (EB11): it depends (U) on units, charge, or a place of
   * service nobody named.
   *
   * @param placed whether the place asked about was named
   */
  Benefit authorized(Benefit benefit, ServiceRule rule, ServiceProbe probe, boolean placed) {
    Optional<AuthorizationNeed> needed = rule.requirements().authorization();
    if (needed.isEmpty()) {
      return benefit.authorized("N");
    }
    AuthorizationNeed need = needed.get();
    boolean here = need.places().isEmpty() || need.places().contains(place(probe));
    if (!here) {
      return placed
          ? benefit.authorized("N")
          : benefit
              .authorized("U")
              .saying("AUTHORIZATION REQUIRED IN PLACE OF SERVICE " + places(need));
    }
    if (need.aboveUnits().isPresent()) {
      return above(benefit, need.aboveUnits().get() + " UNITS");
    }
    return need.aboveCharge().isPresent()
        ? above(benefit, need.aboveCharge().get() + " DOLLARS")
        : benefit.authorized("Y");
  }

  private static Benefit above(Benefit benefit, String most) {
    return benefit.authorized("U").saying("AUTHORIZATION REQUIRED ABOVE " + most);
  }

  private static String places(AuthorizationNeed need) {
    return String.join(" ", need.places().stream().sorted().toList());
  }

  private static String place(ServiceProbe probe) {
    return probe.claim().placeOfService(probe.line());
  }

  /** What the patient bears; where both sides of the network agree, both are told at once. */
  List<Benefit> shares(ServiceRule rule, Service service) {
    List<Benefit> benefits = new ArrayList<>();
    if (rule.coverage() instanceof ServiceRule.Covered covered) {
      if (plan.preferred().isPresent() && covered.preferred().isPresent()) {
        String name = "PREFERRED NETWORK " + plan.preferred().get().network();
        add(covered.preferred().get(), NetworkSide.PREFERRED, "Y", service, benefits);
        benefits.replaceAll(benefit -> benefit.saying(name));
      }
      Optional<PatientShare> outside =
          plan.outOfNetwork().isPresent() ? covered.outOfNetwork() : Optional.empty();
      if (outside.equals(Optional.of(covered.inNetwork()))) {
        add(covered.inNetwork(), NetworkSide.IN, "W", service, benefits);
      } else {
        add(covered.inNetwork(), NetworkSide.IN, "Y", service, benefits);
        if (outside.isPresent()) {
          add(outside.get(), NetworkSide.OUT, "N", service, benefits);
        } else if (plan.outOfNetwork().isPresent()) {
          benefits.add(Benefit.of(Information.NOT_COVERED, service).in("N"));
        }
      }
    }
    return benefits;
  }

  private void add(
      PatientShare share,
      NetworkSide side,
      String network,
      Service service,
      List<Benefit> benefits) {
    if (share.copay().isPresent()) {
      benefits.add(copay(share.copay().get(), service).in(network));
    }
    for (DayCopay days : share.dayCopays()) {
      benefits.add(
          Benefit.of(Information.COPAY, service)
              .over("7")
              .at(days.amount())
              .in(network)
              .saying("DAYS " + days.from() + " TO " + days.to() + " OF A STAY"));
    }
    if (share.isNothing()) {
      benefits.add(Benefit.of(Information.COPAY, service).at(Money.ZERO).in(network));
    }
    if (share.isNothing() || !share.coinsurance().isNone()) {
      Rate rate = share.coinsurance();
      benefits.add(Benefit.of(Information.COINSURANCE, service).at(new Part(rate)).in(network));
    }
    boolean hasDeductible =
        plan.findTier(side).map(tier -> !tier.deductible().isNone()).orElse(false);
    if (!share.deductible() && hasDeductible) {
      benefits.add(
          Benefit.of(Information.DEDUCTIBLE, service).of("IND").at(Money.ZERO).in(network));
    }
  }

  private static Benefit copay(Copay copay, Service service) {
    String timing =
        switch (copay.timing()) {
          case BEFORE_DEDUCTIBLE -> "COPAY BEFORE DEDUCTIBLE";
          case INSTEAD_OF_DEDUCTIBLE -> "COPAY INSTEAD OF DEDUCTIBLE";
          case AFTER_DEDUCTIBLE -> "COPAY AFTER DEDUCTIBLE";
        };
    return Benefit.of(Information.COPAY, service)
        .over(time(copay.per()))
        .at(copay.amount())
        .saying(timing);
  }

  /** EB06: how often a copay is taken; nothing says "each service". */
  private static String time(CopayPer per) {
    return switch (per) {
      case VISIT -> "27";
      case SERVICE -> "";
      case DAY -> "7";
      case ADMISSION -> "36";
    };
  }
}
