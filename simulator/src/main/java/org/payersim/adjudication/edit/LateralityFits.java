package org.payersim.adjudication.edit;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.reference.DatedTable;
import org.payersim.reference.DiagnosisUse;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Is the side of the body the modifier names (LT, RT) that of a diagnosis? If all diagnoses with a
 * side are of the other: CO-11. Modifier 50 and diagnoses without a side go with anything. Source:
 * ICD-10-CM Official Guidelines, section I.B.13; CARC 11.
 */
public final class LateralityFits extends CodeEdit {
  /** The modifier names one side, the diagnosis the other. */
  public record OtherSide(String modifier, String diagnosis) implements Finding {}

  public LateralityFits() {
    super(TableKind.DIAGNOSIS_USES);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    List<String> modifiers = line.service().procedure().modifiers();
    boolean left = modifiers.contains("LT");
    boolean right = modifiers.contains("RT");
    if (left == right) {
      return Optional.empty();
    }
    DiagnosisUse same = left ? DiagnosisUse.LEFT : DiagnosisUse.RIGHT;
    DiagnosisUse opposite = left ? DiagnosisUse.RIGHT : DiagnosisUse.LEFT;
    String wrong = "";
    for (String diagnosis : diagnoses(line)) {
      int found = findBeginning(TableKind.DIAGNOSIS_USES, line, diagnosis);
      if (found != DatedTable.ABSENT && DiagnosisUse.unpack(found) == same) {
        return Optional.empty();
      }
      if (found != DatedTable.ABSENT && DiagnosisUse.unpack(found) == opposite) {
        wrong = diagnosis;
      }
    }
    return wrong.isEmpty()
        ? Optional.empty()
        : Verdict.denied(
            new OtherSide(left ? "LT" : "RT", wrong), reason(line, EditReason.OTHER_SIDE));
  }
}
