package org.payersim.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.benefit.Plan;
import org.payersim.claim.Claim;
import org.payersim.claim.Patient;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;

/**
 * Children nobody enrolled yet. Where the plan of the mother - the covered woman of the two
 * parents, for want of one the subscriber - says for how many days it covers them, a child under
 * one year is the patient of his claim; coverage by day tells the rest.
 */
final class Newborns {
  private Newborns() {}

  /** The newborn a claim is for, if it may be for one. */
  static Optional<Member> find(RuleBook rules, Family family, Claim claim) {
    Patient patient = claim.patient();
    if (!patient.relationship().equals(Patient.CHILD) || patient.birthDate().isEmpty()) {
      return Optional.empty();
    }
    LocalDate born = patient.birthDate().get();
    LocalDate service = claim.lines().get(0).service().from();
    if (service.isBefore(born) || !service.isBefore(born.plusYears(1))) {
      return Optional.empty();
    }
    Optional<Plan> plan =
        family
            .findMother(born)
            .flatMap(mother -> mother.findCoverage(born))
            .flatMap(coverage -> rules.findPlan(coverage.planId(), born));
    return plan.flatMap(
        p -> p.membership().newbornDays().map(days -> family.newborn(claim, p.id(), days)));
  }
}
