package org.payersim.x12;

import java.time.LocalDate;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ServiceLine;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * The days an 835 names of a claim and of its lines. Source: 005010X221A1, DTM of 2100 and 2110.
 */
final class ClaimDates {
  /** Instead of the day of service, where a predetermination has none. */
  private static final LocalDate NO_DAY = LocalDate.of(1900, 1, 1);

  private ClaimDates() {}

  /**
   * DTM 232 and 233: the days a hospital's bill is about; of other claims the days of service,
   * where no line tells them.
   */
  static void statement(SegmentWriter out, Claim claim, boolean hasLines) {
    if (claim.detail() instanceof ClaimDetail.Institutional hospital) {
      statement(out, hospital.statement());
    } else if (!hasLines) {
      DateSpan days = claim.serviceSpan();
      statement(out, isUndated(claim, days) ? DateSpan.day(NO_DAY) : days);
    }
  }

  private static void statement(SegmentWriter out, DateSpan days) {
    out.begin("DTM").text("232").date(days.from()).end();
    out.begin("DTM").text("233").date(days.to()).end();
  }

  /** DTM 472 of one day; 150 and 151 of several. */
  static void service(SegmentWriter out, Claim claim, ServiceLine line) {
    DateSpan days = line.service();
    if (isUndated(claim, days)) {
      out.begin("DTM").text("472").date(NO_DAY).end();
    } else if (days.isOneDay()) {
      out.begin("DTM").text("472").date(days.from()).end();
    } else {
      out.begin("DTM").text("150").date(days.from()).end();
      out.begin("DTM").text("151").date(days.to()).end();
    }
  }

  /** A predetermination without days was read as of the day its batch was made. */
  private static boolean isUndated(Claim claim, DateSpan days) {
    return claim.isPredetermination()
        && days.isOneDay()
        && days.from().equals(claim.batch().created().toLocalDate());
  }
}
