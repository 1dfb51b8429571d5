package org.payersim.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.payersim.claim.Patient;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.eligibility.MemberFacts;

/** Reads one entry of a document of kind {@code families}. */
final class FamilyReader {
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "coverage",
          "members",
          "tier",
          "paidThrough",
          "formerly",
          "sponsor",
          "otherCoverage",
          "injuries");
  private static final Set<String> MEMBER_FIELDS =
      Set.of(
          "person",
          "last",
          "first",
          "born",
          "gender",
          "relationship",
          "coverage",
          "died",
          "primaryCare",
          "qmb",
          "deductibleCredit",
          "missingTeeth");
  private static final Set<String> COVERAGE_FIELDS = Set.of("plan", "from", "to", "endRecorded");
  private static final Set<String> GENDERS = Set.of("F", "M", "U");

  /** Individual relationship codes of the 837 (SBR02, PAT01). */
  private static final Map<String, String> RELATIONSHIPS =
      Map.of("self", Patient.SELF, "spouse", "01", "child", "19", "other", "G8");

  private final BiConsumer<String, Form> planSeen;

  /**
   * @param planSeen is told every plan a coverage names, and where
   */
  FamilyReader(BiConsumer<String, Form> planSeen) {
    this.planSeen = planSeen;
  }

  Family read(Form form) {
    form.allowOnly(FIELDS);
    String id = form.text("id");
    List<Member.Coverage> shared = coverages(form);
    List<Member> members = new ArrayList<>();
    Set<String> persons = new HashSet<>();
    int subscribers = 0;
    for (Form entry : form.forms("members")) {
      Member member = member(entry, id, shared);
      members.add(member);
      subscribers += member.isSubscriber() ? 1 : 0;
      if (!persons.add(member.person())) {
        entry.fault("person", "'" + member.person() + "' stands twice in this family");
      }
    }
    if (subscribers != 1) {
      form.fault("members", "a family has exactly one member whose relationship is self");
    }
    return new Family(id, members, PolicyReader.read(form));
  }

  private Member member(Form form, String familyId, List<Member.Coverage> shared) {
    form.allowOnly(MEMBER_FIELDS);
    Member member = read(form, familyId, shared);
    for (MemberFacts.DeductibleCredit credit : member.facts().credits()) {
      if (member.findCoverage(credit.on()).isEmpty()) {
        form.fault("deductibleCredit", "is not covered on " + credit.on());
      }
    }
    return member;
  }

  private Member read(Form form, String familyId, List<Member.Coverage> shared) {
    return new Member(
        familyId,
        form.text("person"),
        form.text("last"),
        form.text("first"),
        form.date("born"),
        form.get("gender", FamilyReader::gender, "F, M or U", "U"),
        form.get("relationship", FamilyReader::relationship, "self, spouse, child or other", "G8"),
        form.has("coverage") ? coverages(form) : shared,
        PolicyReader.facts(form));
  }

  private static String gender(String text) {
    if (!GENDERS.contains(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static String relationship(String word) {
    String code = RELATIONSHIPS.get(word);
    if (code == null) {
      throw new IllegalArgumentException(word);
    }
    return code;
  }

  private List<Member.Coverage> coverages(Form form) {
    List<Member.Coverage> coverages = new ArrayList<>();
    for (Form entry : form.forms("coverage")) {
      entry.allowOnly(COVERAGE_FIELDS);
      Member.Coverage coverage =
          new Member.Coverage(
              entry.text("plan"), entry.span(), PolicyReader.findDate(entry, "endRecorded"));
      planSeen.accept(coverage.planId(), entry);
      for (Member.Coverage earlier : coverages) {
        if (overlap(earlier, coverage)) {
          entry.fault(
              "from", "overlaps the coverage " + earlier.span() + " by " + earlier.planId());
        }
      }
      coverages.add(coverage);
    }
    coverages.sort(Comparator.comparing(coverage -> coverage.span().from()));
    return coverages;
  }

  private static boolean overlap(Member.Coverage a, Member.Coverage b) {
    return !a.span().to().isBefore(b.span().from()) && !b.span().to().isBefore(a.span().from());
  }
}
