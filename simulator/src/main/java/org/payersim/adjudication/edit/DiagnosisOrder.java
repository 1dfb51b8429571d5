package org.payersim.adjudication.edit;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.claim.Diagnosis;
import org.payersim.reference.DatedTable;
import org.payersim.reference.DiagnosisUse;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Is the claim's first diagnosis one that may come first? A cause from outside or a manifestation
 * may not: CO-16 MA63 on every line. Source: ICD-10-CM Official Guidelines, sections I.C.20 and
 * I.A.13.
 */
public final class DiagnosisOrder extends CodeEdit {
  /** It says how an injury came about. */
  public record ExternalCauseFirst(String diagnosis) implements Finding {}

  /** It is a manifestation of an illness that should come first. */
  public record ManifestationFirst(String diagnosis) implements Finding {}

  public DiagnosisOrder() {
    super(TableKind.DIAGNOSIS_USES);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    List<Diagnosis> diagnoses = line.claim().claim().diagnoses();
    if (diagnoses.isEmpty()) {
      return Optional.empty();
    }
    String first = diagnoses.get(0).code();
    int use = findBeginning(TableKind.DIAGNOSIS_USES, line, first);
    if (use == DatedTable.ABSENT) {
      return Optional.empty();
    }
    return switch (DiagnosisUse.unpack(use)) {
      case EXTERNAL_CAUSE ->
          Verdict.denied(
              new ExternalCauseFirst(first), reason(line, EditReason.EXTERNAL_CAUSE_FIRST));
      case MANIFESTATION ->
          Verdict.denied(
              new ManifestationFirst(first), reason(line, EditReason.MANIFESTATION_FIRST));
      case LEFT, RIGHT -> Optional.empty();
    };
  }
}
