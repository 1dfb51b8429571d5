package org.payersim.adjudication.worksheet;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.payersim.benefit.Plan;
import org.payersim.claim.Patient;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.eligibility.OtherCoverage;
import org.payersim.eligibility.PayerOrder;
import org.payersim.eligibility.PayerOrder.Side;
import org.payersim.eligibility.PayerOrder.Verdict;
import org.payersim.eligibility.Sponsor.Kind;

/** The other payers on file for a patient and a day, and their place in the order of benefits. */
public final class OtherPayers {
  private final Family family;
  private final Member patient;
  private final Side ours;
  private final LocalDate day;

  private OtherPayers(Family family, Member patient, Side ours, LocalDate day) {
    this.family = family;
    this.patient = patient;
    this.ours = ours;
    this.day = day;
  }

  /** Nobody, for most: then nothing is looked up. */
  public static Optional<OtherPayers> of(LineWorksheet line) {
    Worksheet claim = line.claim();
    if (claim.policy().others().isEmpty()
        || claim.patient().isEmpty()
        || line.findPlan().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        of(
            claim.family().orElseThrow(),
            claim.patient().get(),
            line.plan(),
            line.service().service().from()));
  }

  /** Those on file for a member of a family, whom this plan covers that day. */
  public static OtherPayers of(Family family, Member patient, Plan plan, LocalDate day) {
    Side ours =
        new Side(
            family.policy().sponsor().of(kind(plan)),
            !patient.isSubscriber(),
            Optional.empty(),
            family.findSubscriber().map(m -> MonthDay.from(m.birthDate())),
            patient.coveredSince(day));
    return new OtherPayers(family, patient, ours, day);
  }

  /** A plan says what it is by its claim filing indicator. */
  private static Kind kind(Plan plan) {
    return plan.isMedicare()
        ? Kind.MEDICARE
        : plan.filingIndicator().equals("MC") ? Kind.MEDICAID : Kind.GROUP;
  }

  /** Those that cover the patient that day. */
  public List<OtherCoverage> list() {
    return family.policy().others().stream()
        .filter(other -> other.covers(patient) && other.span().contains(day))
        .toList();
  }

  /** Whether we pay before this one. */
  public Verdict ours(OtherCoverage other) {
    Side mine =
        new Side(
            ours.sponsor(),
            ours.asDependent(),
            other.parents().map(OtherCoverage.Parents::here),
            ours.birthday(),
            ours.since());
    return PayerOrder.between(mine, side(other), isChild(), day);
  }

  /** Whether one of two others pays before the second. */
  public boolean isBefore(OtherCoverage one, OtherCoverage second) {
    return PayerOrder.between(side(one), side(second), isChild(), day).first();
  }

  private boolean isChild() {
    return patient.relationship().equals(Patient.CHILD);
  }

  private Side side(OtherCoverage other) {
    Optional<MonthDay> birthday =
        other
            .subscriber()
            .flatMap(family::findPerson)
            .map(member -> MonthDay.from(member.birthDate()))
            .or(other::birthday);
    boolean asDependent = !other.subscriber().equals(Optional.of(patient.person()));
    return new Side(
        other.sponsor(),
        asDependent,
        other.parents().map(OtherCoverage.Parents::there),
        birthday,
        other.span().from());
  }
}
