package org.payersim.scenarios.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One claim before it is written; everything but its patient control number.
 *
 * @param family whose claim
 * @param patient who was treated
 * @param memberId the member number stated, usually the family's
 * @param place place of service
 * @param onset first day of the illness, if stated
 * @param accident day of an accident, if one brought the patient
 * @param diagnoses first the principal one
 * @param referring who sent the patient, if anybody
 * @param rendering who treated, if not the practice itself
 * @param authorization prior authorisation number, or empty
 * @param patientPaid what the patient paid at the desk, in cents
 * @param overstated by how many cents the claim's charge differs from the sum of its lines
 * @param facility where it was done, for a place of service that is not the practice itself
 * @param traced whether a clearinghouse left its own number
 * @param lines one to six
 */
record GeneratedClaim(
    Family family,
    Family.Person patient,
    String memberId,
    String place,
    Optional<LocalDate> onset,
    Optional<LocalDate> accident,
    List<String> diagnoses,
    Optional<Practice.Clinician> referring,
    Optional<Practice.Clinician> rendering,
    String authorization,
    long patientPaid,
    long overstated,
    Optional<Practice> facility,
    boolean traced,
    List<Line> lines) {

  /**
   * A service line.
   *
   * @param code procedure code
   * @param modifier modifier, or empty
   * @param cents charge
   * @param units how many
   * @param day date of service
   * @param pointers how many of the claim's diagnoses it points to
   */
  record Line(String code, String modifier, long cents, int units, LocalDate day, int pointers) {}

  long charge() {
    long cents = overstated;
    for (Line line : lines) {
      cents += line.cents;
    }
    return cents;
  }
}
