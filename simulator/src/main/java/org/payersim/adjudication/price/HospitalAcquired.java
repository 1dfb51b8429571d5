package org.payersim.adjudication.price;

import java.util.List;
import org.payersim.adjudication.worksheet.ClaimStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.PriorService.Stay;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.claim.Diagnosis;
import org.payersim.money.Money;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;
import org.payersim.reference.CodeKey;
import org.payersim.reference.DatedTable;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Did the patient come by an illness in the hospital that it should have prevented? A further
 * diagnosis of the table that was not there on admission (N, or U: not documented) takes the
 * table's percentage off every line: CO-233. Medicare takes it out of the grouping; the payer
 * groups nothing itself, so a percentage stands in for it (our own decision). Source: 42 CFR
 * 412.172; SSA 1886(d)(4)(D). Where such a diagnosis comes without an indicator nothing is taken
 * off, and the remittance remarks N434 on every line: an indicator is missing.
 */
public final class HospitalAcquired extends ClaimStage {
  /** RARC: the indicator is missing, incomplete or not valid. */
  private static final String INDICATOR_MISSING = "N434";

  /** Nobody said whether it was there on admission. */
  public record NotSaid(String diagnosis) implements Finding {}

  /** He did. */
  public record NotThereBefore(String diagnosis, String onAdmission, Rate part, Money amount)
      implements Finding {}

  @Override
  protected void decide(Worksheet claim) {
    if (!claim.rules().tables().has(TableKind.HOSPITAL_ACQUIRED)
        || Stay.of(claim.claim()) != Stay.HOSPITAL) {
      return;
    }
    List<Diagnosis> diagnoses = claim.claim().diagnoses();
    String notSaid = "";
    for (int i = 1; i < diagnoses.size(); i++) {
      Diagnosis diagnosis = diagnoses.get(i);
      String onAdmission = diagnosis.presentOnAdmission();
      if (onAdmission.equals("N") || onAdmission.equals("U")) {
        int percent = percent(claim, diagnosis.code());
        if (percent != DatedTable.ABSENT) {
          reduce(claim, diagnosis, Rate.of(percent + "%"));
          return;
        }
      } else if (onAdmission.isEmpty() && percent(claim, diagnosis.code()) != DatedTable.ABSENT) {
        notSaid = diagnosis.code();
      }
    }
    if (!notSaid.isEmpty()) {
      remark(claim, notSaid);
    }
  }

  private void remark(Worksheet claim, String diagnosis) {
    for (LineWorksheet line : claim.lines()) {
      if (!line.isDenied()) {
        line.remark(this, new NotSaid(diagnosis), List.of(INDICATOR_MISSING));
      }
    }
  }

  private static int percent(Worksheet claim, String code) {
    for (int end = code.length(); end > 0; end--) {
      int found =
          claim
              .rules()
              .tables()
              .find(
                  TableKind.HOSPITAL_ACQUIRED,
                  CodeKey.of(code, 0, end),
                  claim.claim().serviceSpan().to());
      if (found != DatedTable.ABSENT) {
        return found;
      }
    }
    return DatedTable.ABSENT;
  }

  private void reduce(Worksheet claim, Diagnosis diagnosis, Rate part) {
    for (LineWorksheet line : claim.lines()) {
      Money amount = line.isDenied() ? Money.ZERO : line.open().times(part, Rounding.HALF_UP);
      if (amount.isPositive()) {
        line.reduce(
            this,
            new NotThereBefore(diagnosis.code(), diagnosis.presentOnAdmission(), part, amount),
            claim.rules().reason(EditReason.HOSPITAL_ACQUIRED),
            amount);
      }
    }
  }
}
