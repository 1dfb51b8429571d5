package org.payersim.x12;

import org.payersim.claim.DateSpan;
import org.payersim.x12.syntax.SegmentWriter;

/** Writes days and periods: DTP. */
final class Periods {
  private Periods() {}

  /** DTP: one day, or first and last; of a period without an end the first day. */
  static void write(SegmentWriter out, String qualifier, DateSpan span) {
    out.begin("DTP").text(qualifier);
    if (span.isOneDay() || span.to().equals(DateSpan.OPEN_END)) {
      out.text("D8").date(span.from());
    } else {
      out.text("RD8").dates(span.from(), span.to());
    }
    out.end();
  }
}
