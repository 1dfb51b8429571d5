package org.payersim.adjudication.edit;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.claim.Diagnosis;
import org.payersim.eligibility.Member;
import org.payersim.reference.CodeKey;
import org.payersim.reference.DatedTable;
import org.payersim.reference.PatientLimit;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Are the diagnoses the line points to ones for a patient of this age and sex? CO-9, CO-10; neither
 * needs a remark. The longest beginning of a code that the table has decides. Source: CMS Medicare
 * Code Editor, age and sex conflicts; CARCs 9 and 10.
 */
public final class DiagnosisSuitsPatient extends CodeEdit {
  private static final int SHORTEST = 3;

  /** Too young or too old. */
  public record OtherAge(String diagnosis, int age, int youngest, int oldest) implements Finding {}

  /** Of the other sex. */
  public record OtherSex(String diagnosis, String sex) implements Finding {}

  public DiagnosisSuitsPatient() {
    super(TableKind.DIAGNOSIS_LIMITS);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    Optional<Member> patient = line.claim().patient();
    List<Integer> pointers = line.service().diagnosisPointers();
    List<Diagnosis> diagnoses = line.claim().claim().diagnoses();
    for (int i = 0; patient.isPresent() && i < pointers.size(); i++) {
      int position = pointers.get(i);
      if (position >= 1 && position <= diagnoses.size()) {
        Optional<Verdict> verdict = judge(line, diagnoses.get(position - 1).code(), patient.get());
        if (verdict.isPresent()) {
          return verdict;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Verdict> judge(LineWorksheet line, String code, Member patient) {
    int packed = DatedTable.ABSENT;
    for (int end = code.length(); end >= SHORTEST && packed == DatedTable.ABSENT; end--) {
      packed = find(TableKind.DIAGNOSIS_LIMITS, line, CodeKey.of(code, 0, end));
    }
    if (packed == DatedTable.ABSENT) {
      return Optional.empty();
    }
    PatientLimit limit = PatientLimit.unpack(packed);
    int age = Period.between(patient.birthDate(), line.service().service().from()).getYears();
    if (!limit.isForAge(age)) {
      return Verdict.denied(
          new OtherAge(code, age, limit.youngest(), limit.oldest()),
          reason(line, EditReason.DIAGNOSIS_FOR_OTHER_AGE));
    }
    return limit.isForSex(patient.gender())
        ? Optional.empty()
        : Verdict.denied(
            new OtherSex(code, limit.sex()), reason(line, EditReason.DIAGNOSIS_FOR_OTHER_SEX));
  }
}
