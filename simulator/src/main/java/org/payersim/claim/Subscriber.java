package org.payersim.claim;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The insured as submitted (2000B, 2010BA).
 *
 * @param party name and member number
 * @param birthDate DMG02, if given
 * @param gender DMG03: F, M, U or empty
 * @param groupNumber SBR03
 * @param groupName SBR04
 * @param insuranceType SBR05
 */
public record Subscriber(
    Party party,
    Optional<LocalDate> birthDate,
    String gender,
    String groupNumber,
    String groupName,
    String insuranceType) {

  public String memberId() {
    return party.id();
  }
}
