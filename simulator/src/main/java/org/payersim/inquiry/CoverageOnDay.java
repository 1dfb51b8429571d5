package org.payersim.inquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.benefit.Membership.Grace;
import org.payersim.benefit.Plan;
import org.payersim.claim.DateFact;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.inquiry.Benefit.Information;
import org.payersim.inquiry.Benefit.PlanName;
import org.payersim.inquiry.Benefit.Service;
import org.payersim.rules.RuleBook;

/**
 * Whether somebody is covered on a day, and by what plan, as the stages CoveredOnDate and
 * GracePeriod see it.
 *
 * @param status active, active while premiums are late, or inactive
 * @param span the coverage of that day; without one, the nearest before it, else the first after it
 * @param plan the plan's version in force; empty if not covered
 * @param paidThrough last day premiums are paid for, where that is before the day
 */
record CoverageOnDay(
    Information status,
    Optional<DateSpan> span,
    Optional<Plan> plan,
    Optional<LocalDate> paidThrough) {

  static CoverageOnDay of(
      RuleBook rules, Family family, Member patient, LocalDate day, LocalDate today) {
    Optional<Member.Coverage> coverage = patient.findCoverage(day);
    Optional<Plan> plan = coverage.flatMap(c -> rules.findPlan(c.planId(), day));
    if (coverage.isEmpty() || plan.isEmpty()) {
      return new CoverageOnDay(
          Information.INACTIVE, nearest(patient, day), Optional.empty(), Optional.empty());
    }
    Optional<LocalDate> paid = family.policy().paidThrough().filter(day::isAfter);
    Information status =
        paid.map(last -> late(plan.get(), last, day, today)).orElse(Information.ACTIVE);
    return new CoverageOnDay(
        status,
        coverage.map(Member.Coverage::span),
        status == Information.INACTIVE ? Optional.empty() : plan,
        paid);
  }

  private static Information late(Plan plan, LocalDate paid, LocalDate day, LocalDate today) {
    Optional<Grace> grace = plan.membership().grace();
    LocalDate paidUntil = grace.map(g -> g.paidEnd(paid)).orElse(paid);
    LocalDate ends = grace.map(g -> g.end(paid)).orElse(paid);
    if (!day.isAfter(paidUntil)) {
      return Information.ACTIVE;
    }
    return today.isAfter(ends) || day.isAfter(ends)
        ? Information.INACTIVE
        : Information.ACTIVE_PENDING;
  }

  private static Optional<DateSpan> nearest(Member patient, LocalDate day) {
    Optional<DateSpan> nearest = Optional.empty();
    for (Member.Coverage coverage : patient.coverages()) {
      if (nearest.isEmpty() || !coverage.span().from().isAfter(day)) {
        nearest = Optional.of(coverage.span());
      }
    }
    return nearest;
  }

  /** From when to when it lasts, for the person's own level; nothing if he is not covered. */
  List<DateFact> dates() {
    List<DateFact> dates = new ArrayList<>();
    if (plan.isPresent() && span.isPresent()) {
      dates.add(new DateFact("346", DateSpan.day(span.get().from())));
      if (!span.get().to().equals(DateSpan.OPEN_END)) {
        dates.add(new DateFact("347", DateSpan.day(span.get().to())));
      }
      paidThrough.ifPresent(day -> dates.add(new DateFact("343", DateSpan.day(day))));
    }
    return dates;
  }

  /** Not covered: when that was or will be. */
  Benefit inactive(LocalDate day) {
    Benefit benefit = Benefit.of(Information.INACTIVE, Service.of(ServiceQuestion.PLAN));
    if (span.isEmpty()) {
      return benefit;
    }
    if (paidThrough.isPresent()) {
      return benefit.on(new DateFact("357", DateSpan.day(paidThrough.get())));
    }
    return span.get().from().isAfter(day)
        ? benefit.on(new DateFact("356", DateSpan.day(span.get().from())))
        : benefit.on(new DateFact("357", DateSpan.day(span.get().to())));
  }

  /** The plan's name and the kind of insurance it is (EB04), by its claim filing indicator. */
  static PlanName name(Plan plan) {
    String type =
        switch (plan.filingIndicator()) {
          case "12" -> "PR";
          case "13" -> "PS";
          case "14" -> "EP";
          case "15" -> "IN";
          case "16" -> "HN";
          case "HM" -> "HM";
          case "MA" -> "MA";
          case "MB" -> "MB";
          case "MC" -> "MC";
          case "CI", "17" -> "C1";
          default -> "";
        };
    return new PlanName(type, plan.name());
  }
}
