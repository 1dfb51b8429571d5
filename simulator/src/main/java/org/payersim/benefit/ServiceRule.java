package org.payersim.benefit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;
import org.payersim.code.Reason;

/**
 * What a plan promises for a kind of service. Empty conditions match everything; all conditions
 * have to match.
 *
 * @param name what billers call it
 * @param codes procedure codes
 * @param places places of service
 * @param diagnoses beginnings of diagnosis codes without dot; one pointed to by the line must match
 * @param modifiers one of these must be on the line
 * @param specialties beginnings of taxonomy codes; that of who renders it must match one
 * @param bill what is asked of the bill
 * @param coverage what is promised
 * @param requirements what has to be met before
 */
public record ServiceRule(
    String name,
    List<CodeRange> codes,
    Set<String> places,
    List<String> diagnoses,
    Set<String> modifiers,
    List<String> specialties,
    ClaimCondition bill,
    Coverage coverage,
    Requirements requirements) {
  public ServiceRule {
    codes = List.copyOf(codes);
    places = Set.copyOf(places);
    diagnoses = List.copyOf(diagnoses);
    modifiers = Set.copyOf(modifiers);
    specialties = List.copyOf(specialties);
  }

  /** What is promised for a service. */
  public sealed interface Coverage {
    /** How its fee is paid over time, if it is. */
    default Optional<Instalments> findInstalments() {
      return switch (this) {
        case Covered covered -> covered.instalments();
        case Excluded excluded -> Optional.empty();
      };
    }
  }

  /**
   * Covered.
   *
   * @param inNetwork patient's share in network
   * @param preferred patient's share with providers the plan prefers; empty if it is as in network
   * @param outOfNetwork patient's share out of network; empty if not covered there
   * @param paidAs the service it is paid as; empty if it is paid as itself
   * @param instalments how its fee is paid over time; empty if it is paid at once
   * @param takesOver whether shares of an earlier payer's patient are taken over here, which the
   *     plan as a whole does not take over
   */
  public record Covered(
      PatientShare inNetwork,
      Optional<PatientShare> preferred,
      Optional<PatientShare> outOfNetwork,
      Optional<OtherBenefit> paidAs,
      Optional<Instalments> instalments,
      boolean takesOver)
      implements Coverage {}

  /**
   * Not covered.
   *
   * @param reason how the denial is reported
   */
  public record Excluded(Reason reason) implements Coverage {}

  /** Whether all conditions but the code's match. */
  boolean suits(Claim claim, ServiceLine line, Specialties known) {
    return (places.isEmpty() || places.contains(claim.placeOfService(line)))
        && bill.suits(claim, line)
        && (modifiers.isEmpty() || hasModifier(line))
        && (diagnoses.isEmpty() || claim.pointsToOneOf(line, diagnoses))
        && (specialties.isEmpty() || isOf(known.specialtyOf(claim, line)));
  }

  private boolean isOf(String specialty) {
    for (int i = 0; i < specialties.size(); i++) {
      if (specialty.startsWith(specialties.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasModifier(ServiceLine line) {
    List<String> present = line.procedure().modifiers();
    for (int i = 0; i < present.size(); i++) {
      if (modifiers.contains(present.get(i))) {
        return true;
      }
    }
    return false;
  }
}
