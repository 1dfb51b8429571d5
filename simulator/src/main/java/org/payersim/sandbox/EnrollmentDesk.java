package org.payersim.sandbox;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.payersim.eligibility.EnrollmentEntry;
import org.payersim.eligibility.EnrollmentOutcome;
import org.payersim.eligibility.EnrollmentOutcome.Effect;
import org.payersim.eligibility.EnrollmentSet;
import org.payersim.eligibility.EnrollmentSet.Purpose;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.FamilyUpdate;
import org.payersim.eligibility.KnownPlans;
import org.payersim.eligibility.Member;
import org.payersim.rules.RuleBook;
import org.payersim.sandbox.Enrollments.Owner;

/**
 * Enrols, changes and ends members as a sponsor says (834): those no sponsor has, and its own. One
 * who is refused keeps no other from being taken. Who is missing from a full set ends the day
 * before it is effective, if this sponsor enrolled his family; who is on file by the rules alone is
 * no sponsor's.
 */
final class EnrollmentDesk {
  private final IntakeDesk desk;
  private final LocalDateTime at;
  private final RuleBook rules;
  private final Map<String, Family> changed = new LinkedHashMap<>();
  private final Set<String> enrolled = new LinkedHashSet<>();
  private final List<EnrollmentOutcome> outcomes = new ArrayList<>();

  /** Who was named in a full set: a person of a family, whatever became of him. */
  private final Set<Named> named = new HashSet<>();

  private record Named(String familyId, String person) {}

  EnrollmentDesk(IntakeDesk desk, LocalDateTime at) {
    this.desk = desk;
    this.at = at;
    this.rules = desk.ledger().rules();
  }

  void take(EnrollmentSet set) {
    Owner owner = new Owner(set.sponsor(), set.sender());
    if (set.purpose() != Purpose.COPY) {
      KnownPlans plans = (plan, day) -> rules.findPlan(plan, day).isPresent();
      set.entries().forEach(entry -> take(entry, owner, plans));
      if (set.purpose() == Purpose.FULL) {
        endMissing(owner, set.effective().minusDays(1));
      }
      if (!changed.isEmpty()) {
        desk.ledger().enrol(changed.values());
      }
    }
    desk.enrollments()
        .add(
            new EnrollmentReport(at, set.reference(), set.sponsor(), set.purpose(), outcomes),
            owner,
            enrolled.stream().map(id -> find(id).orElseThrow()).toList());
  }

  private Optional<Family> find(String familyId) {
    Family family = changed.get(familyId);
    return family == null ? rules.findFamily(familyId) : Optional.of(family);
  }

  private void take(EnrollmentEntry entry, Owner owner, KnownPlans plans) {
    Optional<Family> before = find(entry.familyId());
    FamilyUpdate update = FamilyUpdate.of(entry, before, plans, at.toLocalDate());
    EnrollmentOutcome outcome = update.outcome();
    if (isOfAnother(entry, owner)) {
      outcomes.add(
          new EnrollmentOutcome(outcome.familyId(), outcome.person(), Effect.OF_ANOTHER_SPONSOR));
      return;
    }
    outcomes.add(outcome);
    named.add(new Named(outcome.familyId(), outcome.person()));
    if (!outcome.effect().isRefused()) {
      Family family = update.family().orElseThrow();
      changed.put(family.id(), family);
      enrolled.add(family.id());
    }
  }

  private boolean isOfAnother(EnrollmentEntry entry, Owner owner) {
    return rules
        .findFamily(entry.familyId())
        .flatMap(desk.enrollments()::findOwner)
        .filter(one -> !one.equals(owner))
        .isPresent();
  }

  private void endMissing(Owner owner, LocalDate last) {
    for (String familyId : desk.enrollments().families(owner)) {
      Optional<Family> family = find(familyId);
      for (Member member : family.map(Family::members).orElse(List.of())) {
        boolean covered =
            member.coverages().stream().anyMatch(one -> one.span().to().isAfter(last));
        if (covered && !named.contains(new Named(familyId, member.person()))) {
          Family before = find(familyId).orElseThrow();
          enrolled.add(familyId);
          changed.put(familyId, FamilyUpdate.ended(before, member, last, at.toLocalDate()));
          outcomes.add(new EnrollmentOutcome(familyId, member.person(), Effect.ENDED_MISSING));
        }
      }
    }
  }
}
