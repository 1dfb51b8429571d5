package org.payersim.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.adjudication.worksheet.PlanCounters;
import org.payersim.benefit.BenefitLimit;
import org.payersim.benefit.SampleService;
import org.payersim.benefit.ServiceRule;
import org.payersim.benefit.ServiceTypes;
import org.payersim.code.Procedure;
import org.payersim.inquiry.Benefit.Information;
import org.payersim.inquiry.Benefit.Service;

/**
 * The answer to one EQ. A service type that is asked for, and a procedure, are told for themselves,
 * with limits and authorisation; type 30, or one the payer does not tell apart, is told in short
 * what holds for the types the payer tells of. Source: 005010X279A1, front matter, minimum
 * response; CAQH CORE, eligibility and benefits data content rule.
 */
record ServiceAnswers(
    EligibilityInquiry inquiry,
    ServiceTypes types,
    ServiceBenefits services,
    PlanCounters counters,
    Information status) {

  /** A service asked for, with the rule that answers. */
  private record Asked(Service service, ServiceProbe probe, Optional<ServiceRule> rule) {}

  List<Benefit> list(ServiceQuestion question) {
    List<Benefit> benefits = new ArrayList<>();
    boolean generic = false;
    for (String type : question.serviceTypes()) {
      Optional<SampleService> sample = types.find(type);
      if (sample.isPresent()) {
        SampleService there = sample.get().at(question.place());
        Service service = new Service(List.of(type), Procedure.NONE, question.place());
        closely(asked(service, there), question, benefits);
      } else {
        generic = true;
      }
    }
    if (question.isOfProcedure()) {
      Procedure procedure = question.procedure();
      SampleService sample = SampleService.of(procedure, question.place());
      closely(
          asked(new Service(List.of(), procedure, question.place()), sample), question, benefits);
    }
    if (generic) {
      inShort(benefits);
    }
    return benefits;
  }

  private Asked asked(Service service, SampleService sample) {
    ServiceProbe probe = ServiceProbe.of(inquiry, sample, services.day());
    return new Asked(service, probe, services.findRule(probe));
  }

  private void closely(Asked asked, ServiceQuestion question, List<Benefit> benefits) {
    if (!services.isCovered(asked.rule())) {
      benefits.add(services.notCovered(asked.rule(), asked.service()));
      return;
    }
    ServiceRule rule = asked.rule().orElseThrow();
    Benefit covered = services.covered(status, rule, asked.service());
    benefits.add(services.authorized(covered, rule, asked.probe(), !question.place().isEmpty()));
    benefits.addAll(services.shares(rule, asked.service()));
    List<BenefitLimit> limits = services.plan().limits().of(rule);
    benefits.addAll(new LimitBenefits(counters).list(limits, asked.service()));
  }

  /** Types with the same answer are told together. */
  private void inShort(List<Benefit> benefits) {
    List<String> covered = new ArrayList<>();
    List<String> notCovered = new ArrayList<>();
    Map<ServiceRule, List<String>> byRule = new LinkedHashMap<>();
    for (String type : types.generic()) {
      Optional<SampleService> sample = types.find(type);
      if (sample.isPresent()) {
        Asked asked = asked(Service.of(type), sample.get());
        if (services.isCovered(asked.rule())) {
          ServiceRule rule = asked.rule().orElseThrow();
          covered.add(type);
          byRule.computeIfAbsent(rule, none -> new ArrayList<>()).add(type);
        } else {
          notCovered.add(type);
        }
      }
    }
    if (!covered.isEmpty()) {
      benefits.add(Benefit.of(status, new Service(covered, Procedure.NONE, "")));
    }
    byRule.forEach(
        (rule, of) -> benefits.addAll(services.shares(rule, new Service(of, Procedure.NONE, ""))));
    if (!notCovered.isEmpty()) {
      Service none = new Service(notCovered, Procedure.NONE, "");
      benefits.add(Benefit.of(Information.NOT_COVERED, none));
    }
    List<BenefitLimit> ofAll =
        services.plan().limits().list().stream()
            .filter(limit -> limit.services().isEmpty())
            .toList();
    benefits.addAll(new LimitBenefits(counters).list(ofAll, Service.of(ServiceQuestion.PLAN)));
  }
}
