package org.payersim.eligibility;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.payersim.eligibility.OtherCoverage.Parent;
import org.payersim.eligibility.Sponsor.Kind;
import org.payersim.eligibility.Sponsor.Status;

/**
 * Which of two plans pays first. The rules are asked in this order, and the first that tells the
 * plans apart decides: Medicaid last; Medicare against a group plan by the employer's size and
 * status; a plan without coordination; employee over dependent; the parents of a child (decree and
 * custody, else the birthday rule); active over retired; continuation last; longer coverage.
 * Source: NAIC model regulation 120, section 6; 42 CFR 433.139 (Medicaid), 411.162 (renal disease,
 * 30 months), 411.172 (age, 20 employees), 411.206 (disability, 100 employees).
 */
public final class PayerOrder {
  private static final int WORKING_AGED = 20;
  private static final int DISABLED = 100;
  private static final int RENAL_MONTHS = 30;

  private PayerOrder() {}

  /**
   * A plan, as far as its place depends on it.
   *
   * @param sponsor on what grounds it covers the patient
   * @param asDependent whether he is a dependent there
   * @param parent what the employee is to a child whose parents live apart
   * @param birthday the employee's
   * @param since the first day of coverage
   */
  public record Side(
      Sponsor sponsor,
      boolean asDependent,
      Optional<Parent> parent,
      Optional<MonthDay> birthday,
      LocalDate since) {}

  /** Which rule decided. */
  public enum Rule {
    MEDICAID_PAYS_LAST,
    GROUP_PLAN_BEFORE_MEDICARE,
    MEDICARE_BEFORE_GROUP_PLAN,
    NO_COORDINATION,
    EMPLOYEE_BEFORE_DEPENDENT,
    PARENTS_LIVING_APART,
    BIRTHDAY,
    ACTIVE_BEFORE_RETIRED,
    CONTINUATION_LAST,
    LONGER_COVERAGE,
    /** Nothing tells them apart: ours pays first. */
    ALIKE
  }

  /**
   * A place in the order.
   *
   * @param first whether the one asked about pays first
   */
  public record Verdict(boolean first, Rule rule) {}

  /** Whether this plan pays before the other for a child or an adult on a day. */
  public static Verdict between(Side one, Side other, boolean child, LocalDate day) {
    Kind a = one.sponsor.kind();
    Kind b = other.sponsor.kind();
    if (a != b && (a == Kind.MEDICAID || b == Kind.MEDICAID)) {
      return new Verdict(b == Kind.MEDICAID, Rule.MEDICAID_PAYS_LAST);
    }
    if (a != b) {
      boolean groupFirst =
          a == Kind.MEDICARE
              ? isBeforeMedicare(other.sponsor, one.sponsor, day)
              : isBeforeMedicare(one.sponsor, other.sponsor, day);
      return new Verdict(
          groupFirst == (a == Kind.GROUP),
          groupFirst ? Rule.GROUP_PLAN_BEFORE_MEDICARE : Rule.MEDICARE_BEFORE_GROUP_PLAN);
    }
    if (one.sponsor.coordinates() != other.sponsor.coordinates()) {
      return new Verdict(!one.sponsor.coordinates(), Rule.NO_COORDINATION);
    }
    if (one.asDependent != other.asDependent) {
      return new Verdict(!one.asDependent, Rule.EMPLOYEE_BEFORE_DEPENDENT);
    }
    return child ? ofChild(one, other) : ofStatus(one, other);
  }

  private static boolean isBeforeMedicare(Sponsor group, Sponsor medicare, LocalDate day) {
    boolean active = group.status() == Status.ACTIVE;
    return switch (medicare.medicare()) {
      case AGE -> active && group.employees() >= WORKING_AGED;
      case DISABILITY -> active && group.employees() >= DISABLED;
      case RENAL ->
          medicare.renalSince().map(d -> day.isBefore(d.plusMonths(RENAL_MONTHS))).orElse(false);
    };
  }

  private static Verdict ofChild(Side one, Side other) {
    if (one.parent.isPresent() && other.parent.isPresent()) {
      int order = one.parent.get().compareTo(other.parent.get());
      if (order != 0) {
        return new Verdict(order < 0, Rule.PARENTS_LIVING_APART);
      }
    } else if (one.birthday.isPresent() && other.birthday.isPresent()) {
      int order = one.birthday.get().compareTo(other.birthday.get());
      if (order != 0) {
        return new Verdict(order < 0, Rule.BIRTHDAY);
      }
    }
    return ofStatus(one, other);
  }

  private static Verdict ofStatus(Side one, Side other) {
    Status a = one.sponsor.status();
    Status b = other.sponsor.status();
    if (a != b && (a == Status.COBRA || b == Status.COBRA)) {
      return new Verdict(b == Status.COBRA, Rule.CONTINUATION_LAST);
    }
    if (a != b) {
      return new Verdict(a == Status.ACTIVE, Rule.ACTIVE_BEFORE_RETIRED);
    }
    int order = one.since.compareTo(other.since);
    return order == 0
        ? new Verdict(true, Rule.ALIKE)
        : new Verdict(order < 0, Rule.LONGER_COVERAGE);
  }
}
