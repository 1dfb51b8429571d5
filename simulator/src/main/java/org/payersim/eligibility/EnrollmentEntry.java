package org.payersim.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.Party;

/**
 * What a sponsor says of one person. Source: 005010X220, loop 2000.
 *
 * @param isSubscriber INS01 Y
 * @param relationship INS02, to the subscriber
 * @param maintenance INS03
 * @param familyId REF 0F, the subscriber's number
 * @param status why he is covered (INS05, INS08)
 * @param party name of 2100A
 * @param birthDate DMG02
 * @param gender DMG03; empty if not sent
 * @param died INS12
 * @param end last day of eligibility, DTP 357
 * @param coverages in the order they were sent
 */
public record EnrollmentEntry(
    boolean isSubscriber,
    String relationship,
    Maintenance maintenance,
    String familyId,
    Sponsor.Status status,
    Party party,
    Optional<LocalDate> birthDate,
    String gender,
    Optional<LocalDate> died,
    Optional<LocalDate> end,
    List<Line> coverages) {
  public EnrollmentEntry {
    coverages = List.copyOf(coverages);
  }

  /** Types of maintenance (element 875). */
  public enum Maintenance {
    /** 001, 026 and 032: something about him is otherwise. */
    CHANGE,
    /** 021. */
    ADDITION,
    /** 024 and 002. */
    TERMINATION,
    /** 025. */
    REINSTATEMENT,
    /** 030: he stands so; whoever is not known is added. */
    AUDIT;

    /** By its code; guides let no other pass than those above. */
    public static Maintenance of(String code) {
      return switch (code) {
        case "021" -> ADDITION;
        case "002", "024" -> TERMINATION;
        case "025" -> REINSTATEMENT;
        case "030" -> AUDIT;
        default -> CHANGE;
      };
    }
  }

  /**
   * Coverage by one plan, loop 2300.
   *
   * @param maintenance HD01
   * @param planId HD04, else REF CE; empty if neither was sent
   * @param from DTP 348
   * @param to DTP 349, the last day
   */
  public record Line(
      Maintenance maintenance, String planId, Optional<LocalDate> from, Optional<LocalDate> to) {}
}
