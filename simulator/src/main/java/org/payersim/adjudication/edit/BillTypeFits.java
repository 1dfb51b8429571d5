package org.payersim.adjudication.edit;

import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.claim.ClaimType;
import org.payersim.reference.CodeKey;
import org.payersim.reference.DatedTable;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * May a facility of this type bill the procedure? CO-282 MA30 if the table has the procedure and
 * not this type of facility with it. Source: CARC 282; UB-04 form locator 4.
 */
public final class BillTypeFits extends CodeEdit {
  /** It does not. */
  public record FacilityOther(String facility, String procedure) implements Finding {}

  public BillTypeFits() {
    super(TableKind.BILL_TYPES);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    if (line.claim().claim().type() != ClaimType.INSTITUTIONAL) {
      return Optional.empty();
    }
    long first = CodeKey.of(code(line));
    long pair = CodeKey.pair(first, CodeKey.of(line.claim().claim().facilityCode()));
    boolean fits =
        find(TableKind.BILL_TYPES, line, CodeKey.anyOf(first)) == DatedTable.ABSENT
            || find(TableKind.BILL_TYPES, line, pair) != DatedTable.ABSENT;
    return fits
        ? Optional.empty()
        : Verdict.denied(
            new FacilityOther(line.claim().claim().facilityCode(), code(line)),
            reason(line, EditReason.BILL_TYPE_NOT_FITTING));
  }
}
