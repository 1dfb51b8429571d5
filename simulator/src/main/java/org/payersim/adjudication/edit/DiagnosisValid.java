package org.payersim.adjudication.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.claim.Diagnosis;
import org.payersim.code.Reason;
import org.payersim.reference.CodeKey;
import org.payersim.reference.DatedTable;
import org.payersim.reference.TableKind;
import org.payersim.reference.Validity;
import org.payersim.rules.EditReason;

/**
 * Were the diagnoses the line points to valid on the day of service, and as specific as they can
 * be? CO-146 with MA63 for the claim's first diagnosis, with M76 for others; the two remarks name
 * the same fault in different fields. Source: ICD-10-CM Official Guidelines, section I.B.2; CARC
 * 146.
 */
public final class DiagnosisValid extends CodeEdit {
  /** Headings of more specific codes stand in the table with this value. */
  private static final int HEADING = 0;

  /** A table has it, but not on that day. */
  public record NotOnThatDay(String diagnosis, LocalDate service) implements Finding {}

  /** It stands for more specific codes and cannot be billed. */
  public record NotSpecific(String diagnosis) implements Finding {}

  /** No table has it, and one should. */
  public record NoSuchCode(String diagnosis) implements Finding {}

  public DiagnosisValid() {
    super(TableKind.DIAGNOSES);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    List<Integer> pointers = line.service().diagnosisPointers();
    List<Diagnosis> diagnoses = line.claim().claim().diagnoses();
    for (int i = 0; i < pointers.size(); i++) {
      int position = pointers.get(i);
      if (position >= 1 && position <= diagnoses.size()) {
        Optional<Finding> fault = fault(line, diagnoses.get(position - 1).code());
        if (fault.isPresent()) {
          Reason reason =
              reason(
                  line,
                  position == 1
                      ? EditReason.PRINCIPAL_DIAGNOSIS_NOT_VALID
                      : EditReason.DIAGNOSIS_NOT_VALID);
          return Verdict.denied(fault.get(), reason);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> fault(LineWorksheet line, String code) {
    LocalDate day = line.service().service().from();
    int found = find(TableKind.DIAGNOSES, line, CodeKey.of(code));
    if (found != DatedTable.ABSENT) {
      return found == HEADING ? Optional.of(new NotSpecific(code)) : Optional.empty();
    }
    Validity validity = line.claim().rules().tables().validity(TableKind.DIAGNOSES, code, day);
    return switch (validity) {
      case VALID, UNKNOWN -> Optional.empty();
      case ON_OTHER_DAYS -> Optional.of(new NotOnThatDay(code, day));
      case MISSING ->
          line.claim().rules().edits().denyUnknownCodes()
              ? Optional.of(new NoSuchCode(code))
              : Optional.empty();
    };
  }
}
