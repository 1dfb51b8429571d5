package org.payersim.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.MemberFacts;
import org.payersim.eligibility.Policy;
import org.payersim.eligibility.Sponsor;
import org.payersim.money.Money;

/** Reads what an entry of a document of kind {@code families} says besides who is covered when. */
final class PolicyReader {
  private static final Set<String> PRIMARY_CARE_FIELDS = Set.of("npi", "from", "to");
  private static final Set<String> SPAN_FIELDS = Set.of("from", "to");
  private static final Set<String> CREDIT_FIELDS =
      Set.of("carrier", "on", "deductible", "outOfPocket");

  private static final List<String> MEMBER_FACTS =
      List.of("died", "primaryCare", "qmb", "deductibleCredit", "missingTeeth");

  private static final List<String> FIELDS =
      List.of("tier", "paidThrough", "formerly", "sponsor", "otherCoverage", "injuries");

  private PolicyReader() {}

  /** Of a long list most entries say nothing of the kind. */
  static Policy read(Form form) {
    if (FIELDS.stream().noneMatch(form::has)) {
      return Policy.USUAL;
    }
    Policy.Tier tier =
        form.find("tier", PolicyReader::tier, "employee-only or family").orElse(Policy.Tier.FAMILY);
    Optional<LocalDate> paidThrough = findDate(form, "paidThrough");
    List<String> formerIds = form.texts("formerly");
    Sponsor sponsor = OtherCoverageReader.sponsor(form);
    return new Policy(
        tier,
        paidThrough,
        formerIds,
        sponsor,
        OtherCoverageReader.others(form),
        OtherCoverageReader.injuries(form));
  }

  /** What a member has on file that few have. */
  static MemberFacts facts(Form form) {
    if (MEMBER_FACTS.stream().noneMatch(form::has)) {
      return MemberFacts.NONE;
    }
    List<MemberFacts.PrimaryCare> chosen = new ArrayList<>();
    for (Form entry : form.forms("primaryCare")) {
      entry.allowOnly(PRIMARY_CARE_FIELDS);
      chosen.add(new MemberFacts.PrimaryCare(entry.text("npi"), entry.span()));
    }
    List<DateSpan> qualified = new ArrayList<>();
    for (Form entry : form.forms("qmb")) {
      entry.allowOnly(SPAN_FIELDS);
      qualified.add(entry.span());
    }
    return new MemberFacts(
        findDate(form, "died"),
        false,
        chosen,
        qualified,
        credits(form),
        Set.copyOf(form.texts("missingTeeth")));
  }

  private static List<MemberFacts.DeductibleCredit> credits(Form form) {
    List<MemberFacts.DeductibleCredit> credits = new ArrayList<>();
    for (Form entry : form.forms("deductibleCredit")) {
      entry.allowOnly(CREDIT_FIELDS);
      Money deductible = entry.findMoney("deductible").orElse(Money.ZERO);
      Money outOfPocket = entry.findMoney("outOfPocket").orElse(deductible);
      if (outOfPocket.compareTo(deductible) < 0) {
        entry.fault("outOfPocket", "is less than the deductible among it, " + deductible);
      }
      credits.add(
          new MemberFacts.DeductibleCredit(
              entry.text("carrier"), entry.date("on"), deductible, outOfPocket));
    }
    return credits;
  }

  static Optional<LocalDate> findDate(Form form, String name) {
    return form.has(name) ? Optional.of(form.date(name)) : Optional.empty();
  }

  private static Policy.Tier tier(String word) {
    return MembershipReader.isFirst(word, "employee-only", "family")
        ? Policy.Tier.EMPLOYEE_ONLY
        : Policy.Tier.FAMILY;
  }
}
