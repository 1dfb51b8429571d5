package org.payersim.whatif.maker;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.eligibility.MemberFacts;
import org.payersim.eligibility.Policy;
import org.payersim.whatif.variation.CaseEdits;

/** Copies of what is on file about a family, one thing otherwise. */
final class FamilyEdit {
  private FamilyEdit() {}

  /** Another policy. */
  static Family policy(Family family, UnaryOperator<Policy> edit) {
    return new Family(family.id(), family.members(), edit.apply(family.policy()));
  }

  /** One member otherwise. */
  static Family member(Family family, Member before, UnaryOperator<Member> edit) {
    return new Family(
        family.id(),
        family.members().stream()
            .map(member -> member.person().equals(before.person()) ? edit.apply(member) : member)
            .toList(),
        family.policy());
  }

  /** Other coverages of a member. */
  static Member coverages(Member member, List<Member.Coverage> coverages) {
    return copy(member, member.birthDate(), member.gender(), coverages, member.facts());
  }

  /** Another birth date and sex of a member. */
  static Member person(Member member, LocalDate born, String gender) {
    return copy(member, born, gender, member.coverages(), member.facts());
  }

  /** Other facts of a member. */
  static Member facts(Member member, UnaryOperator<MemberFacts> edit) {
    return copy(
        member,
        member.birthDate(),
        member.gender(),
        member.coverages(),
        edit.apply(member.facts()));
  }

  private static Member copy(
      Member member,
      LocalDate born,
      String gender,
      List<Member.Coverage> coverages,
      MemberFacts facts) {
    return new Member(
        member.familyId(),
        member.person(),
        member.lastName(),
        member.firstName(),
        born,
        gender,
        member.relationship(),
        coverages,
        facts);
  }

  /** The rules with this family on file. */
  static UnaryOperator<CaseFile> onFile(Family family) {
    return CaseEdits.rules(rules -> rules.supposing(family));
  }
}
