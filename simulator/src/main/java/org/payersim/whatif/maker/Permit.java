package org.payersim.whatif.maker;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.benefit.Authorization;
import org.payersim.claim.Reference;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;

/** Authorisations and referrals: what makers of their variations share. */
final class Permit {
  private Permit() {}

  /** The qualifier of its number. */
  private static String qualifier(Authorization.Kind kind) {
    return switch (kind) {
      case SERVICES -> "G1";
      case REFERRAL -> "9F";
    };
  }

  static String word(Authorization.Kind kind) {
    return switch (kind) {
      case SERVICES -> "authorisation";
      case REFERRAL -> "referral";
    };
  }

  /** The topic of a change of the number the claim names. */
  static Topic topic(Authorization.Kind kind) {
    return switch (kind) {
      case SERVICES -> Topic.AUTHORIZATION_NUMBER;
      case REFERRAL -> Topic.REFERRAL_NUMBER;
    };
  }

  /** The number the line names, else the claim's. */
  static Optional<String> number(Spot spot, Authorization.Kind kind) {
    String qualifier = qualifier(kind);
    return Reference.find(spot.line().references(), qualifier)
        .or(() -> spot.claim().findReference(qualifier));
  }

  /** What the patient has on file of that kind. */
  static List<Authorization> onFile(Spot spot, Authorization.Kind kind) {
    Optional<Family> family = spot.family();
    Optional<Member> patient = spot.patient();
    if (family.isEmpty() || patient.isEmpty()) {
      return List.of();
    }
    return spot.rules().authorizations(family.get().id()).stream()
        .filter(permit -> permit.kind() == kind)
        .filter(permit -> permit.person().equals(patient.get().person()))
        .toList();
  }

  /** The line names this number; or none, and the claim neither, if it is empty. */
  static UnaryOperator<CaseFile> naming(Spot spot, Authorization.Kind kind, String number) {
    String qualifier = qualifier(kind);
    UnaryOperator<CaseFile> line =
        spot.editLine(before -> new LineEdit(before).reference(qualifier, number).done());
    UnaryOperator<CaseFile> claim =
        CaseEdits.claim(before -> new ClaimEdit(before).reference(qualifier, number).done());
    return number.isEmpty() ? before -> claim.apply(line.apply(before)) : line;
  }
}
