package org.payersim.adjudication.edit;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.reference.CodeKey;
import org.payersim.reference.DatedTable;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Does the procedure go with a diagnosis the line points to? Where the table says of each of them
 * that it does not: CO-11. Source: CARC 11.
 */
public final class DiagnosisFits extends CodeEdit {
  private static final int SHORTEST = 3;

  /** It goes with none of them. */
  public record GoesWithNone(String procedure, List<String> diagnoses) implements Finding {}

  public DiagnosisFits() {
    super(TableKind.DIAGNOSIS_MISMATCHES);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    long procedure = CodeKey.of(code(line));
    if (find(TableKind.DIAGNOSIS_MISMATCHES, line, CodeKey.anyOf(procedure)) == DatedTable.ABSENT) {
      return Optional.empty();
    }
    List<String> diagnoses = diagnoses(line);
    for (String diagnosis : diagnoses) {
      if (fits(line, procedure, diagnosis)) {
        return Optional.empty();
      }
    }
    return diagnoses.isEmpty()
        ? Optional.empty()
        : Verdict.denied(
            new GoesWithNone(code(line), diagnoses),
            reason(line, EditReason.DIAGNOSIS_NOT_FITTING));
  }

  private static boolean fits(LineWorksheet line, long procedure, String diagnosis) {
    for (int end = diagnosis.length(); end >= SHORTEST; end--) {
      long pair = CodeKey.pair(procedure, CodeKey.of(diagnosis, 0, end));
      if (find(TableKind.DIAGNOSIS_MISMATCHES, line, pair) != DatedTable.ABSENT) {
        return false;
      }
    }
    return true;
  }
}
