package org.payersim.rules;

import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import org.payersim.benefit.CareTerms;
import org.payersim.benefit.Membership;
import org.payersim.benefit.Requirements;
import org.payersim.code.Reason;

/** Reads what a plan says of being covered at all. */
final class MembershipReader {
  private static final String PERIOD = "'12 months' or '90 days'";
  private static final String REQUIRED = "required or not-required";
  private static final String USUAL_WAITING = "PR-179";

  private MembershipReader() {}

  static Membership read(Form form) {
    Optional<Period> waiting = form.find("waitingPeriod", MembershipReader::period, PERIOD);
    Reason reason =
        form.findReason("waitingPeriodReason", "PR-177")
            .orElseGet(() -> Reason.parse(USUAL_WAITING));
    return new Membership(
        form.find("newbornDays", MembershipReader::count, "a number of days such as 31"),
        form.findForm("gracePeriod").map(MembershipReader::grace),
        waiting.map(period -> new Membership.Waiting(period, reason)),
        form.find("partlyCovered", MembershipReader::isReduce, "deny or reduce").orElse(false),
        form.find(
                "qmbShare",
                w -> Membership.Qualified.valueOf(w.toUpperCase(Locale.ROOT)),
                "adjust or remark")
            .orElse(Membership.Qualified.ADJUST));
  }

  static CareTerms care(Form form) {
    return new CareTerms(
        form.findForm("capitation")
            .map(
                capitation ->
                    new CareTerms.Capitation(
                        ProviderPolicyReader.codes(capitation, "codes"),
                        capitation
                            .find(
                                "providers",
                                w -> isFirst(w, "primary-care", "network"),
                                "primary-care or network")
                            .orElse(true))),
        form.find("referrals", w -> isFirst(w, "required", "not-required"), REQUIRED)
            .orElse(false));
  }

  static Requirements requirements(Form rule) {
    Requirements requirements =
        new Requirements(
            rule.find("waitingPeriod", MembershipReader::period, PERIOD),
            rule.find("referral", w -> isFirst(w, "required", "not-required"), REQUIRED),
            rule.findForm("authorization").map(AuthorizationReader::need),
            rule.find("primaryCare", w -> isFirst(w, "required", "not-required"), REQUIRED)
                .orElse(false),
            rule.find("missingTooth", w -> isFirst(w, "deny", "pay"), "deny or pay").orElse(false));
    return requirements.equals(Requirements.NONE) ? Requirements.NONE : requirements;
  }

  private static Membership.Grace grace(Form form) {
    int months = form.get("months", MembershipReader::count, "a number of months such as 3", 0);
    int paid = form.find("paidMonths", MembershipReader::count, "a number of months").orElse(0);
    if (paid > months) {
      form.fault("paidMonths", "is more than the " + months + " months of the grace period");
    }
    return new Membership.Grace(
        months,
        paid,
        form.find("undecided", MembershipReader::isPend, "pend or deny").orElse(true));
  }

  static int count(String text) {
    int count = Integer.parseInt(text);
    if (count < 0) {
      throw new IllegalArgumentException("negative");
    }
    return count;
  }

  private static boolean isPend(String word) {
    return isFirst(word, "pend", "deny");
  }

  private static boolean isReduce(String word) {
    return isFirst(word, "reduce", "deny");
  }

  /** Which of two words it is. */
  static boolean isFirst(String word, String first, String second) {
    if (!word.equals(first) && !word.equals(second)) {
      throw new IllegalArgumentException(word);
    }
    return word.equals(first);
  }

  /** {@code 12 months} or {@code 90 days}. */
  static Period period(String text) {
    int space = text.indexOf(' ');
    int count = Integer.parseInt(text.substring(0, Math.max(space, 0)));
    return switch (text.substring(space + 1)) {
      case "months", "month" -> Period.ofMonths(count);
      case "days", "day" -> Period.ofDays(count);
      default -> throw new IllegalArgumentException(text);
    };
  }
}
