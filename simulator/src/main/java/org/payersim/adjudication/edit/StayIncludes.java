package org.payersim.adjudication.edit;

import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.adjudication.worksheet.PriorService.Stay;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.Member;
import org.payersim.reference.DatedTable;
import org.payersim.reference.StayService;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Was the service rendered while the patient stayed in a hospital or skilled nursing facility whose
 * payment includes it? CO-97 M2 or CO-190, for stays the payer knows from earlier claims; the day
 * of leaving does not count. Source: 42 CFR 410.42 and 411.15(m), (p); CARCs 97 and 190.
 */
public final class StayIncludes extends CodeEdit {
  /** It was. */
  public record DuringStay(String procedure, String payerControlNumber, DateSpan days)
      implements Finding {}

  public StayIncludes() {
    super(TableKind.STAY_SERVICES);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    int value = find(TableKind.STAY_SERVICES, line);
    if (value == DatedTable.ABSENT || PriorService.Stay.of(line.claim().claim()) != Stay.NONE) {
      return Optional.empty();
    }
    StayService included = StayService.unpack(value);
    String person = line.claim().patient().map(Member::person).orElse("");
    for (PriorService prior : line.claim().caseFile().history()) {
      if (!prior.denied()
          && prior.person().equals(person)
          && prior.covers(line.service().service().from())
          && isIncluded(included, prior.stay())) {
        return Verdict.denied(
            new DuringStay(code(line), prior.payerControlNumber(), prior.service()),
            reason(
                line,
                prior.stay() == Stay.HOSPITAL
                    ? EditReason.IN_HOSPITAL_STAY
                    : EditReason.IN_NURSING_STAY));
      }
    }
    return Optional.empty();
  }

  private static boolean isIncluded(StayService included, Stay stay) {
    return switch (included) {
      case ANY -> true;
      case HOSPITAL -> stay == Stay.HOSPITAL;
      case NURSING -> stay == Stay.NURSING;
    };
  }
}
