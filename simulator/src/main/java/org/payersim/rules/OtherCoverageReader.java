package org.payersim.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.payersim.eligibility.InjuryCase;
import org.payersim.eligibility.OtherCoverage;
import org.payersim.eligibility.OtherCoverage.Parent;
import org.payersim.eligibility.OtherCoverage.Parents;
import org.payersim.eligibility.Sponsor;

/** Reads who else may answer for a family's services. */
final class OtherCoverageReader {
  private static final Set<String> SPONSOR_FIELDS =
      Set.of("status", "employees", "coordinates", "kind", "medicare", "renalSince");
  private static final Set<String> INJURY_FIELDS =
      Set.of("person", "liability", "insurer", "from", "to", "diagnoses");
  private static final Set<String> PARENTS_FIELDS = Set.of("here", "there");
  private static final Set<String> FIELDS =
      Set.of(
          "payer",
          "name",
          "memberId",
          "persons",
          "subscriber",
          "birthday",
          "from",
          "to",
          "sponsor",
          "parents");
  private static final String PARENT =
      "decreed, custodial, custodial-spouse, non-custodial or non-custodial-spouse";

  private OtherCoverageReader() {}

  static List<OtherCoverage> others(Form form) {
    List<OtherCoverage> others = new ArrayList<>();
    for (Form entry : form.forms("otherCoverage")) {
      entry.allowOnly(FIELDS);
      others.add(
          new OtherCoverage(
              entry.text("payer"),
              entry.text("name"),
              entry.findText("memberId").orElse(""),
              entry.texts("persons"),
              entry.findText("subscriber"),
              entry.find(
                  "birthday", d -> MonthDay.parse("--" + d), "a month and day such as 03-14"),
              entry.span(),
              sponsor(entry),
              entry.findForm("parents").map(OtherCoverageReader::parents)));
    }
    return others;
  }

  /** {@code sponsor: {status: active, employees: 150}}; what is not said is usual. */
  static Sponsor sponsor(Form family) {
    Optional<Form> found = family.findForm("sponsor");
    if (found.isEmpty()) {
      return Sponsor.USUAL;
    }
    Form form = found.get();
    form.allowOnly(SPONSOR_FIELDS);
    Optional<LocalDate> renalSince = PolicyReader.findDate(form, "renalSince");
    return new Sponsor(
        form.find("kind", w -> constant(Sponsor.Kind.class, w), "group, medicare or medicaid")
            .orElse(Sponsor.USUAL.kind()),
        form.flag("coordinates", true),
        form.find("status", w -> constant(Sponsor.Status.class, w), "active, retired or cobra")
            .orElse(Sponsor.USUAL.status()),
        form.find("employees", MembershipReader::count, "a number of employees")
            .orElse(Sponsor.USUAL.employees()),
        form.find(
                "medicare", w -> constant(Sponsor.Entitlement.class, w), "age, disability or renal")
            .orElse(Sponsor.Entitlement.AGE),
        renalSince);
  }

  private static Parents parents(Form form) {
    form.allowOnly(PARENTS_FIELDS);
    return new Parents(
        form.get("here", w -> constant(Parent.class, w), PARENT, Parent.CUSTODIAL),
        form.get("there", w -> constant(Parent.class, w), PARENT, Parent.CUSTODIAL));
  }

  static List<InjuryCase> injuries(Form form) {
    List<InjuryCase> cases = new ArrayList<>();
    for (Form entry : form.forms("injuries")) {
      entry.allowOnly(INJURY_FIELDS);
      cases.add(
          new InjuryCase(
              entry.text("person"),
              entry.get(
                  "liability",
                  w -> constant(InjuryCase.Liability.class, w),
                  "employment, auto or other",
                  InjuryCase.Liability.OTHER),
              entry.text("insurer"),
              entry.span(),
              entry.texts("diagnoses")));
    }
    return cases;
  }

  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.replace('-', '_').toUpperCase(Locale.ROOT));
  }
}
