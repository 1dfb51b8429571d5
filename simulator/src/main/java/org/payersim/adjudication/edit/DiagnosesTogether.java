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
 * Do two diagnoses the line points to exclude each other (Excludes1)? CO-16 M64. Source: ICD-10-CM
 * Official Guidelines, section I.A.12.a; the reason is our own choice.
 */
public final class DiagnosesTogether extends CodeEdit {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;

  /** They do. */
  public record ExcludeEachOther(String diagnosis, String other) implements Finding {}

  public DiagnosesTogether() {
    super(TableKind.DIAGNOSIS_PAIRS);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    List<String> diagnoses = diagnoses(line);
    for (int i = 0; i < diagnoses.size(); i++) {
      for (int j = 0; j < diagnoses.size(); j++) {
        if (i != j && exclude(line, diagnoses.get(i), diagnoses.get(j))) {
          return Verdict.denied(
              new ExcludeEachOther(diagnoses.get(i), diagnoses.get(j)),
              reason(line, EditReason.DIAGNOSES_EXCLUDE));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean exclude(LineWorksheet line, String one, String other) {
    for (int end = Math.min(one.length(), LONGEST); end >= SHORTEST; end--) {
      long first = CodeKey.of(one, 0, end);
      if (find(TableKind.DIAGNOSIS_PAIRS, line, CodeKey.anyOf(first)) != DatedTable.ABSENT) {
        for (int last = other.length(); last >= SHORTEST; last--) {
          long pair = CodeKey.pair(first, CodeKey.of(other, 0, last));
          if (find(TableKind.DIAGNOSIS_PAIRS, line, pair) != DatedTable.ABSENT) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
