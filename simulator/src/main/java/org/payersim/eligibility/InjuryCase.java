package org.payersim.eligibility;

import java.util.List;
import org.payersim.claim.DateSpan;

/**
 * An injury somebody else answers for, as far as it is on file.
 *
 * @param person who of the family was hurt
 * @param liability what kind of insurer answers
 * @param insurer its name
 * @param span from the day of the injury until the case is settled
 * @param diagnoses beginnings of the diagnosis codes it is about, without dot; empty for all
 */
public record InjuryCase(
    String person, Liability liability, String insurer, DateSpan span, List<String> diagnoses) {
  public InjuryCase {
    diagnoses = List.copyOf(diagnoses);
  }

  /** Who answers for an injury. */
  public enum Liability {
    /** The employer's workers' compensation. */
    EMPLOYMENT,
    /** No-fault insurance of a car. */
    AUTO,
    /** Any other liability insurance. */
    OTHER
  }
}
