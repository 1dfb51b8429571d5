package org.payersim.scenarios.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A claim before it is written.
 *
 * @param number patient control number
 * @param household whose
 * @param person position of the patient in it
 * @param kind which guide it is written by
 * @param billing who bills
 * @param rendering who treated, if it is not who bills
 * @param facility place of service, or type of bill without frequency
 * @param frequency 1, 7 or 8
 * @param original the payer's number of the claim it corrects, or empty
 * @param admitted day of admission of a stay
 * @param secondary whether another payer paid before
 * @param lines one or more
 */
record Treatment(
    String number,
    Household household,
    int person,
    Kind kind,
    Provider billing,
    Optional<Provider> rendering,
    String facility,
    String frequency,
    String original,
    Optional<LocalDate> admitted,
    boolean secondary,
    List<Line> lines) {

  /** Professional, institutional, dental. */
  enum Kind {
    PROFESSIONAL("005010X222A1"),
    INSTITUTIONAL("005010X223A2"),
    DENTAL("005010X224A2");

    final String guide;

    Kind(String guide) {
      this.guide = guide;
    }
  }

  /**
   * A line.
   *
   * @param code procedure code, empty if the revenue code says it all
   * @param modifier modifier, or empty
   * @param revenue revenue code of an institutional line
   * @param cents charge
   * @param units how many
   * @param from first day
   * @param to last day
   * @param before what another payer decided
   */
  record Line(
      String code,
      String modifier,
      String revenue,
      long cents,
      int units,
      LocalDate from,
      LocalDate to,
      Before before) {
    boolean isByDay() {
      return revenue.equals("0120");
    }
  }

  /**
   * What another payer decided for a line, in cents; together they are the charge.
   *
   * @param paid SVD02
   * @param writtenOff CO-45
   * @param deductible PR-1
   * @param coinsurance PR-2
   */
  record Before(long paid, long writtenOff, long deductible, long coinsurance) {
    static final Before NOTHING = new Before(0, 0, 0, 0);
  }

  long cents() {
    return lines.stream().mapToLong(Line::cents).sum();
  }

  LocalDate from() {
    return lines.get(0).from();
  }

  LocalDate to() {
    return lines.get(0).to();
  }

  /** The same service sent again. */
  Treatment again(String otherNumber) {
    return new Treatment(
        otherNumber,
        household,
        person,
        kind,
        billing,
        rendering,
        facility,
        "1",
        "",
        admitted,
        secondary,
        lines);
  }

  /** The same of a member of this number, whom nobody enrolled. */
  Treatment of(String memberId) {
    return new Treatment(
        number,
        new Household(
            memberId, household.menu(), household.from(), household.to(), household.people()),
        person,
        kind,
        billing,
        rendering,
        facility,
        frequency,
        original,
        admitted,
        secondary,
        lines);
  }

  /** The same under another number of the provider. */
  Treatment numbered(String otherNumber) {
    return new Treatment(
        otherNumber,
        household,
        person,
        kind,
        billing,
        rendering,
        facility,
        frequency,
        original,
        admitted,
        secondary,
        lines);
  }

  /** A correction of it, with other lines or to take it back. */
  Treatment correcting(String code, String payersNumber, List<Line> other) {
    return new Treatment(
        number,
        household,
        person,
        kind,
        billing,
        rendering,
        facility,
        code,
        payersNumber,
        admitted,
        secondary,
        other);
  }
}
