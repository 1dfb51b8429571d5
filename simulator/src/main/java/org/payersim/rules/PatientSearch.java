package org.payersim.rules;

import java.util.Optional;
import org.payersim.claim.Claim;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;

/** Finds the member of a family a claim is for; newborns and open enrollment included. */
record PatientSearch(RuleBook rules, Enrollment enrollment) {
  Optional<Member> find(Family family, Claim claim) {
    Optional<Member> patient = family.findPatient(claim);
    return switch (enrollment) {
      case Enrollment.Closed closed ->
          patient.isPresent() ? patient : Newborns.find(rules, family, claim);
      case Enrollment.Open open ->
          patient.isPresent()
                  && patient.get().answersTo(claim.patient().party(), claim.patient().birthDate())
              ? patient
              : Optional.of(family.enrol(claim, open.planId()));
    };
  }
}
