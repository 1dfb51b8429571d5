package org.payersim.adjudication.price;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.Claim;
import org.payersim.claim.DateFact;
import org.payersim.claim.ServiceLine;
import org.payersim.contract.GlobalPackage;

/**
 * The days of care after a procedure a physician had, where he shares them: from the day the claim
 * says he assumed the care (DTP 090), to the day before the one he gave it up (DTP 091), so that
 * the day it changes hands counts for who assumes it (our own decision). The first of the days is
 * the one after the procedure. Source: CMS Pub. 100-04, chapter 12, sections 40.2 and 40.4;
 * 005010X222A1, loop 2300.
 *
 * @param had so many he had
 * @param all so many there are
 */
record CareDays(int had, int all) {
  private static final String ASSUMED = "090";
  private static final String GIVEN_UP = "091";

  /** Empty if the line bills no care after, or the claim does not say that it was shared. */
  static Optional<CareDays> of(Claim claim, ServiceLine line, GlobalPackage care) {
    List<String> modifiers = line.procedure().modifiers();
    if (care.days() == 0 || !modifiers.contains("55") || modifiers.contains("78")) {
      return Optional.empty();
    }
    Optional<LocalDate> assumed = find(claim, ASSUMED);
    Optional<LocalDate> givenUp = find(claim, GIVEN_UP);
    if (assumed.isEmpty() && givenUp.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(of(line.service().from(), care.days(), assumed, givenUp));
  }

  static CareDays of(
      LocalDate operated, int days, Optional<LocalDate> assumed, Optional<LocalDate> givenUp) {
    LocalDate first = operated.plusDays(1);
    LocalDate end = first.plusDays(days);
    LocalDate from = assumed.filter(first::isBefore).orElse(first);
    LocalDate to = givenUp.filter(end::isAfter).orElse(end);
    long had = Math.max(0, ChronoUnit.DAYS.between(from, to));
    return new CareDays(Math.toIntExact(had), days);
  }

  private static Optional<LocalDate> find(Claim claim, String qualifier) {
    return claim.dates().stream()
        .filter(date -> date.qualifier().equals(qualifier))
        .map(DateFact::span)
        .map(span -> span.from())
        .findFirst();
  }

  @Override
  public String toString() {
    return had + " of " + all + " days";
  }
}
