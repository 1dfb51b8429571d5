package org.payersim.adjudication.edit;

import java.time.Period;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.eligibility.Member;
import org.payersim.reference.DatedTable;
import org.payersim.reference.PatientLimit;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Is the procedure one for a patient of this age and sex? CO-6, CO-7; neither needs a remark.
 * Modifier KX says the sex was looked at. Source: CMS Integrated Outpatient Code Editor, edits 2
 * and 3 and 8; CARCs 6 and 7.
 */
public final class ProcedureSuitsPatient extends CodeEdit {
  /** Too young or too old. */
  public record OtherAge(String procedure, int age, int youngest, int oldest) implements Finding {}

  /** Of the other sex. */
  public record OtherSex(String procedure, String sex) implements Finding {}

  public ProcedureSuitsPatient() {
    super(TableKind.PROCEDURE_LIMITS);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    int packed = find(TableKind.PROCEDURE_LIMITS, line);
    Optional<Member> patient = line.claim().patient();
    if (packed == DatedTable.ABSENT || patient.isEmpty()) {
      return Optional.empty();
    }
    PatientLimit limit = PatientLimit.unpack(packed);
    int age = Period.between(patient.get().birthDate(), line.service().service().from()).getYears();
    if (!limit.isForAge(age)) {
      return Verdict.denied(
          new OtherAge(code(line), age, limit.youngest(), limit.oldest()),
          reason(line, EditReason.PROCEDURE_FOR_OTHER_AGE));
    }
    if (!limit.isForSex(patient.get().gender()) && !line.service().procedure().hasModifier("KX")) {
      return Verdict.denied(
          new OtherSex(code(line), limit.sex()), reason(line, EditReason.PROCEDURE_FOR_OTHER_SEX));
    }
    return Optional.empty();
  }
}
