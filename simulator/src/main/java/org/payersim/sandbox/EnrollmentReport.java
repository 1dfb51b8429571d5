package org.payersim.sandbox;

import java.time.LocalDateTime;
import java.util.List;
import org.payersim.eligibility.EnrollmentOutcome;
import org.payersim.eligibility.EnrollmentSet.Purpose;

/**
 * What became of a set of enrollments (834).
 *
 * @param at when it came, by the payer's clock
 * @param reference BGN02
 * @param sponsor N104 of 1000A
 * @param purpose what it was for
 * @param outcomes of each person in the order of the set, then of those a full set did not name
 */
public record EnrollmentReport(
    LocalDateTime at,
    String reference,
    String sponsor,
    Purpose purpose,
    List<EnrollmentOutcome> outcomes) {
  public EnrollmentReport {
    outcomes = List.copyOf(outcomes);
  }
}
