package org.payersim.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.Patient;
import org.payersim.eligibility.EnrollmentEntry.Line;
import org.payersim.eligibility.EnrollmentEntry.Maintenance;
import org.payersim.eligibility.EnrollmentOutcome.Effect;

/**
 * A family as it stands after what a sponsor says of one of its persons: he is taken as a whole or
 * refused as a whole. A subscriber who ends takes his dependents along.
 *
 * @param family afterwards; empty if he is refused and there was none
 * @param outcome what was done
 */
public record FamilyUpdate(Optional<Family> family, EnrollmentOutcome outcome) {
  private static final String SUBSCRIBER = "01";
  private static final String OTHER = "G8";

  /**
   * What an entry makes of the family of its number.
   *
   * @param today when it is put on file
   */
  public static FamilyUpdate of(
      EnrollmentEntry entry, Optional<Family> before, KnownPlans plans, LocalDate today) {
    Optional<Family> known = before.filter(family -> family.findSubscriber().isPresent());
    if (known.isEmpty() && !entry.isSubscriber()) {
      return refused(entry, before, "", Effect.UNKNOWN_SUBSCRIBER);
    }
    Optional<Member> member = known.flatMap(family -> find(family, entry));
    if (member.isEmpty()) {
      return switch (entry.maintenance()) {
        case ADDITION, AUDIT -> add(entry, known, plans, today);
        case CHANGE, REINSTATEMENT, TERMINATION -> refused(entry, before, "", Effect.NOT_ON_FILE);
      };
    }
    return change(entry, known.orElseThrow(), member.get(), plans, today);
  }

  /** The family without coverage of one of its persons after that day. */
  public static Family ended(Family family, Member member, LocalDate last, LocalDate today) {
    CoverageUpdate coverage = new CoverageUpdate(member.coverages(), (plan, day) -> true, today);
    coverage.endAll(last);
    return with(family, covered(member, coverage));
  }

  /** Who of the family is meant. */
  public static Optional<Member> find(Family family, EnrollmentEntry entry) {
    if (entry.isSubscriber()) {
      return family.findSubscriber();
    }
    List<Member> dependents =
        family.members().stream().filter(member -> !member.isSubscriber()).toList();
    String firstName = entry.party().firstName();
    return dependents.stream()
        .filter(member -> PersonName.same(member.firstName(), firstName))
        .filter(member -> entry.birthDate().map(member.birthDate()::equals).orElse(true))
        .findFirst()
        .or(
            () -> // his birth date is put right
            dependents.stream()
                    .filter(member -> PersonName.same(member.firstName(), firstName))
                    .filter(member -> entry.maintenance() == Maintenance.CHANGE)
                    .findFirst());
  }

  private static FamilyUpdate add(
      EnrollmentEntry entry, Optional<Family> known, KnownPlans plans, LocalDate today) {
    if (entry.birthDate().isEmpty()) {
      return refused(entry, known, "", Effect.NO_BIRTH_DATE);
    }
    CoverageUpdate coverage = new CoverageUpdate(List.of(), plans, today);
    Optional<Effect> fault = apply(entry, coverage);
    if (fault.isEmpty() && coverage.made().isEmpty()) {
      fault = Optional.of(Effect.NO_COVERAGE);
    }
    if (fault.isPresent()) {
      return refused(entry, known, "", fault.get());
    }
    Family family = known.orElseGet(() -> new Family(entry.familyId(), List.of(), Policy.USUAL));
    Member member =
        new Member(
            family.id(),
            entry.isSubscriber() ? SUBSCRIBER : next(family),
            entry.party().lastName(),
            entry.party().firstName(),
            entry.birthDate().get(),
            entry.gender().isEmpty() ? "U" : entry.gender(),
            relationship(entry),
            coverage.made(),
            died(MemberFacts.NONE, entry));
    return done(with(governed(family, entry), member), member, Effect.ADDED);
  }

  private static FamilyUpdate change(
      EnrollmentEntry entry, Family family, Member member, KnownPlans plans, LocalDate today) {
    CoverageUpdate coverage = new CoverageUpdate(member.coverages(), plans, today);
    boolean ends = entry.maintenance() == Maintenance.TERMINATION;
    Optional<Effect> fault =
        entry.coverages().isEmpty() && ends
            ? coverage.end("", entry.end())
            : apply(entry, coverage);
    boolean reopens = entry.maintenance() == Maintenance.REINSTATEMENT;
    if (fault.isEmpty() && entry.coverages().isEmpty() && reopens) {
      fault = coverage.reopen();
    }
    if (fault.isPresent()) {
      return refused(entry, Optional.of(family), member.person(), fault.get());
    }
    Member made =
        new Member(
            member.familyId(),
            member.person(),
            sent(entry.party().lastName(), member.lastName()),
            sent(entry.party().firstName(), member.firstName()),
            entry.birthDate().orElse(member.birthDate()),
            sent(entry.gender(), member.gender()),
            entry.isSubscriber() ? Patient.SELF : relationship(entry),
            coverage.made(),
            died(member.facts(), entry));
    Family after = with(governed(family, entry), made);
    if (ends && made.isSubscriber()) {
      after = withoutDependents(after, last(made), today);
    }
    return done(after, made, ends ? Effect.ENDED : Effect.CHANGED);
  }

  /** All his coverages, or why one of them cannot be. */
  private static Optional<Effect> apply(EnrollmentEntry entry, CoverageUpdate coverage) {
    for (Line line : entry.coverages()) {
      Optional<Effect> fault = coverage.apply(line, entry.end());
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static LocalDate last(Member member) {
    return member.coverages().stream()
        .map(coverage -> coverage.span().to())
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  private static Family withoutDependents(Family family, LocalDate last, LocalDate today) {
    Family after = family;
    for (Member member : family.members()) {
      if (!member.isSubscriber()) {
        after = ended(after, member, last, today);
      }
    }
    return after;
  }

  /** The grounds of coverage are the subscriber's. */
  private static Family governed(Family family, EnrollmentEntry entry) {
    Policy policy = family.policy();
    Sponsor sponsor = policy.sponsor();
    if (!entry.isSubscriber() || sponsor.status() == entry.status()) {
      return family;
    }
    return new Family(
        family.id(),
        family.members(),
        new Policy(
            policy.tier(),
            policy.paidThrough(),
            policy.formerIds(),
            new Sponsor(
                sponsor.kind(),
                sponsor.coordinates(),
                entry.status(),
                sponsor.employees(),
                sponsor.medicare(),
                sponsor.renalSince()),
            policy.others(),
            policy.injuries()));
  }

  private static Family with(Family family, Member made) {
    List<Member> members = new ArrayList<>();
    boolean replaced = false;
    for (Member member : family.members()) {
      boolean same = member.person().equals(made.person());
      members.add(same ? made : member);
      replaced |= same;
    }
    if (!replaced) {
      members.add(made);
    }
    return new Family(family.id(), members, family.policy());
  }

  private static Member covered(Member member, CoverageUpdate coverage) {
    return new Member(
        member.familyId(),
        member.person(),
        member.lastName(),
        member.firstName(),
        member.birthDate(),
        member.gender(),
        member.relationship(),
        coverage.made(),
        member.facts());
  }

  private static MemberFacts died(MemberFacts facts, EnrollmentEntry entry) {
    return entry.died().isEmpty()
        ? facts
        : new MemberFacts(
            entry.died(),
            facts.isNewborn(),
            facts.primaryCare(),
            facts.qualified(),
            facts.credits(),
            facts.missingTeeth());
  }

  private static String sent(String sent, String before) {
    return sent.isEmpty() ? before : sent;
  }

  private static String next(Family family) {
    int last =
        family.members().stream()
            .map(Member::person)
            .filter(person -> person.matches("[0-9]{1,6}"))
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(1);
    return "%02d".formatted(last + 1);
  }

  /** As claims tell it: self, spouse, child or another. */
  private static String relationship(EnrollmentEntry entry) {
    return switch (entry.relationship()) {
      case "18", "01" -> entry.isSubscriber() ? Patient.SELF : entry.relationship();
      case "09", "10", "17", "19" -> entry.isSubscriber() ? Patient.SELF : "19";
      default -> entry.isSubscriber() ? Patient.SELF : OTHER;
    };
  }

  private static FamilyUpdate done(Family family, Member member, Effect effect) {
    return new FamilyUpdate(
        Optional.of(family), new EnrollmentOutcome(family.id(), member.person(), effect));
  }

  private static FamilyUpdate refused(
      EnrollmentEntry entry, Optional<Family> before, String person, Effect effect) {
    return new FamilyUpdate(before, new EnrollmentOutcome(entry.familyId(), person, effect));
  }
}
