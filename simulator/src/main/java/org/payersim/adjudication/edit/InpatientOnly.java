package org.payersim.adjudication.edit;

import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimType;
import org.payersim.reference.DatedTable;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Is the procedure paid for inpatients only, and the patient none? An institutional claim has to be
 * of type 11x, another one of place 21: CO-58. Source: 42 CFR 419.22(n); CARC 58.
 */
public final class InpatientOnly extends CodeEdit {
  /** The patient was no inpatient. */
  public record ForInpatientsOnly(String procedure, String where) implements Finding {}

  public InpatientOnly() {
    super(TableKind.INPATIENT_ONLY);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    if (find(TableKind.INPATIENT_ONLY, line) == DatedTable.ABSENT) {
      return Optional.empty();
    }
    Claim claim = line.claim().claim();
    boolean hospital = claim.type() == ClaimType.INSTITUTIONAL;
    String where = hospital ? claim.facilityCode() : claim.placeOfService(line.service());
    return where.equals(hospital ? "11" : "21")
        ? Optional.empty()
        : Verdict.denied(
            new ForInpatientsOnly(code(line), where), reason(line, EditReason.INPATIENT_ONLY));
  }
}
