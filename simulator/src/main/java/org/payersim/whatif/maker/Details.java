package org.payersim.whatif.maker;

import java.util.List;
import org.payersim.claim.Circumstances;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Stay;

/** Copies of what only one kind of claim says, one thing otherwise. */
final class Details {
  private Details() {}

  /** Without an accident. */
  static ClaimDetail withoutCauses(ClaimDetail detail) {
    Circumstances before = detail.circumstances();
    Circumstances none =
        new Circumstances(List.of(), "", "", before.specialProgram(), before.delayReason());
    return switch (detail) {
      case ClaimDetail.Professional d ->
          new ClaimDetail.Professional(none, d.conditions(), d.anesthesiaFor());
      case ClaimDetail.Institutional d -> institutional(d, none, d.statement(), d.stay());
      case ClaimDetail.Dental d ->
          new ClaimDetail.Dental(none, d.predetermination(), d.orthodontics(), d.teeth());
    };
  }

  /** With another type of admission. */
  static ClaimDetail admitted(ClaimDetail.Institutional d, String type) {
    Stay stay = d.stay();
    return institutional(
        d,
        d.circumstances(),
        d.statement(),
        new Stay(
            stay.admitted(),
            stay.admissionHour(),
            type,
            stay.source(),
            stay.dischargeHour(),
            stay.patientStatus()));
  }

  /** About other days. */
  static ClaimDetail about(ClaimDetail detail, DateSpan days) {
    return detail instanceof ClaimDetail.Institutional d
        ? institutional(d, d.circumstances(), days, d.stay())
        : detail;
  }

  private static ClaimDetail institutional(
      ClaimDetail.Institutional d, Circumstances circumstances, DateSpan statement, Stay stay) {
    return new ClaimDetail.Institutional(
        circumstances,
        statement,
        stay,
        d.drg(),
        d.procedures(),
        d.occurrences(),
        d.occurrenceSpans(),
        d.values(),
        d.conditions(),
        d.treatments());
  }
}
