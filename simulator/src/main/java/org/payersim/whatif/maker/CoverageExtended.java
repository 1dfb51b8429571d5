package org.payersim.whatif.maker;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Patient;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.eligibility.MemberFacts;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/**
 * The patient is covered over the days of service: by the coverage next to them, or by that of the
 * subscriber where he is not enrolled himself.
 */
final class CoverageExtended implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    Optional<Family> family = spot.family();
    Optional<Member> subscriber = family.flatMap(Family::findSubscriber);
    if (family.isEmpty() || subscriber.isEmpty()) {
      return;
    }
    Member patient = spot.patient().orElseGet(() -> enrolled(family.get(), subscriber.get(), spot));
    Optional<String> plan =
        nearest(patient, spot.day()).or(() -> nearest(subscriber.get(), spot.day()));
    plan.ifPresent(id -> extend(spot, variations, family.get(), patient, id));
  }

  private static Optional<String> nearest(Member member, LocalDate day) {
    return member.coverages().stream()
        .min(Comparator.comparing((Member.Coverage c) -> distance(c.span(), day)))
        .map(Member.Coverage::planId);
  }

  private static long distance(DateSpan span, LocalDate day) {
    return Math.min(
        Math.abs(ChronoUnit.DAYS.between(span.from(), day)),
        Math.abs(ChronoUnit.DAYS.between(span.to(), day)));
  }

  /** As the claim describes him, beside the others of the family. */
  private static Member enrolled(Family family, Member subscriber, Spot spot) {
    Patient patient = spot.claim().patient();
    return new Member(
        family.id(),
        "9" + family.members().size(),
        patient.party().lastName().isEmpty() ? subscriber.lastName() : patient.party().lastName(),
        patient.party().firstName(),
        patient.birthDate().orElse(subscriber.birthDate()),
        patient.gender(),
        patient.relationship(),
        List.of(),
        MemberFacts.NONE);
  }

  private static void extend(
      Spot spot, Variations variations, Family family, Member patient, String plan) {
    DateSpan all = spot.claim().serviceSpan();
    LocalDate from =
        patient.findCoverage(all.from()).map(coverage -> coverage.span().from()).orElse(all.from());
    List<Member.Coverage> coverages = new ArrayList<>();
    coverages.add(new Member.Coverage(plan, new DateSpan(from, all.to()), Optional.empty()));
    patient.coverages().stream()
        .filter(c -> c.span().to().isBefore(from) || c.span().from().isAfter(all.to()))
        .forEach(coverages::add);
    coverages.sort(Comparator.comparing(coverage -> coverage.span().from()));
    Member covered = FamilyEdit.coverages(patient, coverages);
    boolean isNew = family.findPerson(patient.person()).isEmpty();
    List<Member> members = new ArrayList<>(family.members());
    if (isNew) {
      members.add(covered);
    } else {
      members.replaceAll(m -> m.person().equals(patient.person()) ? covered : m);
    }
    variations.fact(
        isNew ? Who.PATIENT : Who.PAYER,
        spot.onClaim(
            isNew ? Topic.FAMILY_FILE : Topic.COVERAGE,
            "",
            plan + " " + all,
            (isNew ? "the patient is enrolled in " : "the patient is covered by ")
                + plan
                + " on "
                + all),
        isNew
            ? "The subscriber enrols the patient, and enrolment reaches back that far."
            : "Employer or exchange reports the coverage to the payer; the patient has to ask"
                + " them.",
        FamilyEdit.onFile(new Family(family.id(), members, family.policy())));
  }
}
