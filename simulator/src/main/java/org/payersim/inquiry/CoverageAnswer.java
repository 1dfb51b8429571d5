package org.payersim.inquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.adjudication.worksheet.Balances;
import org.payersim.adjudication.worksheet.PlanCounters;
import org.payersim.benefit.Plan;
import org.payersim.benefit.ServiceTypes;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Party;
import org.payersim.code.Procedure;
import org.payersim.eligibility.Member;
import org.payersim.inquiry.Benefit.Information;
import org.payersim.inquiry.Benefit.Service;
import org.payersim.inquiry.EligibilityAnswer.Answered;
import org.payersim.inquiry.EligibilityAnswer.Outcome;
import org.payersim.inquiry.EligibilityAnswer.PersonRejected;
import org.payersim.rules.RuleBook;

/** What somebody who was found is covered for. */
final class CoverageAnswer {
  private final EligibilityInquiry inquiry;
  private final MemberSearch.Found found;
  private final RuleBook rules;
  private final Balances balances;
  private final LocalDate today;
  private final List<Benefit> benefits = new ArrayList<>();

  /** Services that were answered, with day and place. */
  private final Set<List<Object>> answered = new HashSet<>();

  /** Days whose plan was told. */
  private final Set<LocalDate> told = new LinkedHashSet<>();

  CoverageAnswer(
      EligibilityInquiry inquiry,
      MemberSearch.Found found,
      RuleBook rules,
      Balances balances,
      LocalDate today) {
    this.inquiry = inquiry;
    this.found = found;
    this.rules = rules;
    this.balances = balances;
    this.today = today;
  }

  Outcome answer() {
    Member patient = found.patient();
    if (inquiry.date().isPresent()) {
      List<Rejection> rejections = rejections(inquiry.date().get());
      if (!rejections.isEmpty()) {
        return new PersonRejected(
            rejections,
            inquiry.dependent().isPresent() ? Optional.of(found.subscriber()) : Optional.empty());
      }
    }
    LocalDate day = inquiry.date().map(DateSpan::from).orElse(today);
    for (ServiceQuestion question : inquiry.questions()) {
      answer(question, day);
    }
    return new Answered(
        found.subscriber(),
        patient.isSubscriber() ? Optional.empty() : Optional.of(patient),
        isChanged(patient),
        on(day).dates(),
        benefits);
  }

  /** Source: 005010X279A1, AAA in 2100C; CARC 13 has the same day of death as still covered. */
  private List<Rejection> rejections(DateSpan asked) {
    Member patient = found.patient();
    if (asked.from().isBefore(rules.inquiries().period().first(today))) {
      return List.of(Rejection.DATE_TOO_OLD);
    }
    if (asked.to().isAfter(rules.inquiries().period().last(today))) {
      return List.of(Rejection.DATE_IN_FUTURE);
    }
    if (asked.to().isBefore(patient.birthDate())) {
      return List.of(Rejection.BORN_LATER);
    }
    return patient.facts().died().filter(asked.from()::isAfter).isPresent()
        ? List.of(Rejection.DIED_EARLIER)
        : List.of();
  }

  /** What was not sent is not changed. */
  private boolean isChanged(Member patient) {
    Party sent = inquiry.patient().party();
    String id = inquiry.subscriber().party().id();
    return (!id.isEmpty() && !id.equals(patient.familyId()))
        || (!sent.lastName().isEmpty() && !sent.firstName().isEmpty() && !patient.isNamed(sent));
  }

  private CoverageOnDay on(LocalDate day) {
    return CoverageOnDay.of(rules, found.family(), found.patient(), day, today);
  }

  private void answer(ServiceQuestion question, LocalDate usual) {
    List<Rejection> rejections = question.date().map(this::rejections).orElse(List.of());
    if (!rejections.isEmpty()) {
      benefits.add(
          Benefit.of(Information.CANNOT_PROCESS, Service.of(ServiceQuestion.PLAN))
              .rejected(rejections));
      return;
    }
    LocalDate day = question.date().map(DateSpan::from).orElse(usual);
    CoverageOnDay coverage = on(day);
    if (coverage.plan().isEmpty()) {
      if (told.add(day)) {
        benefits.add(coverage.inactive(day));
      }
      return;
    }
    Plan plan = coverage.plan().get();
    Member patient = found.patient();
    boolean alone = found.family().coversAlone(patient, plan.id(), day);
    PlanCounters counters = new PlanCounters(balances, plan, day, patient.person(), alone);
    if (told.add(day)) {
      plan(coverage.status(), plan, day, new PlanAmounts(plan, counters, alone));
    }
    ServiceBenefits services = new ServiceBenefits(plan, patient.coveredSince(day), day);
    ServiceTypes types = rules.inquiries().types();
    benefits.addAll(
        new ServiceAnswers(inquiry, types, services, counters, coverage.status())
            .list(notAnswered(question, day)));
  }

  /** What was not asked before for this day and place: an answer is told once. */
  private ServiceQuestion notAnswered(ServiceQuestion question, LocalDate day) {
    ServiceTypes known = rules.inquiries().types();
    String place = question.place();
    List<String> types = new ArrayList<>();
    for (String type : question.serviceTypes()) {
      String meant = known.find(type).isPresent() ? type : ServiceQuestion.PLAN;
      if (answered.add(List.of(meant, day, place))) {
        types.add(meant);
      }
    }
    boolean isNew =
        question.isOfProcedure() && answered.add(List.of(question.procedure(), day, place));
    return new ServiceQuestion(
        types, isNew ? question.procedure() : Procedure.NONE, place, question.date());
  }

  private void plan(Information status, Plan plan, LocalDate day, PlanAmounts amounts) {
    Benefit active =
        Benefit.of(status, Service.of(ServiceQuestion.PLAN)).under(CoverageOnDay.name(plan));
    benefits.add(
        status == Information.ACTIVE_PENDING ? active.saying("PREMIUM PAYMENT IS LATE") : active);
    if (plan.isMedicare() && found.patient().facts().isQualified(day)) {
      benefits.add(
          Benefit.of(status, Service.of(ServiceQuestion.PLAN))
              .under(new Benefit.PlanName("QM", "Qualified Medicare Beneficiary"))
              .saying("SHARE MAY NOT BE COLLECTED FROM THE PATIENT"));
    }
    benefits.addAll(amounts.list());
    benefits.addAll(RelatedParties.primaryCare(rules, found.patient(), day));
    benefits.addAll(RelatedParties.otherPayers(found.family(), found.patient(), plan, day));
  }
}
