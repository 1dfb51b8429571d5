package org.payersim.adjudication.worksheet;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ServiceLine;
import org.payersim.eligibility.Member;

/** Lays the lines of a claim on the desk, each with its visit. */
final class Visits {
  private Visits() {}

  /** The lines in submitted order; what was looked up for the claim stands on it already. */
  static LineWorksheet[] openLines(Worksheet sheet) {
    Claim claim = sheet.claim();
    String usualNpi = claim.rendering().npi();
    LineWorksheet[] lines = new LineWorksheet[claim.lines().size()];
    for (int i = 0; i < lines.length; i++) {
      ServiceLine line = claim.lines().get(i);
      String npi = line.providers().isEmpty() ? usualNpi : claim.rendering(line).npi();
      LocalDate day = judgedOn(sheet.patient(), line.service());
      lines[i] = new LineWorksheet(sheet, line, visit(sheet, day, npi, lines, i));
    }
    return lines;
  }

  /**
   * The day whose coverage counts: the first of the service, or, if the patient is not covered then
   * but on the last, the day that coverage begins.
   */
  private static LocalDate judgedOn(Optional<Member> patient, DateSpan service) {
    if (!service.isOneDay()
        && patient.isPresent()
        && patient.get().findCoverage(service.from()).isEmpty()) {
      Optional<Member.Coverage> later = patient.get().findCoverage(service.to());
      return later.isPresent() ? later.get().span().from() : service.from();
    }
    return service.from();
  }

  /** The visit of an earlier line, or a new one. */
  private static Visit visit(
      Worksheet sheet, LocalDate day, String npi, LineWorksheet[] lines, int earlier) {
    for (int i = 0; i < earlier; i++) {
      if (lines[i].visit().is(day, npi)) {
        return lines[i].visit();
      }
    }
    return new Visit(sheet, day, npi);
  }
}
