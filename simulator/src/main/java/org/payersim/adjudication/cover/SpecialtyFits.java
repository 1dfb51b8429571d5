package org.payersim.adjudication.cover;

import java.util.List;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.rules.EditReason;
import org.payersim.rules.ProviderPolicy;
import org.payersim.rules.ProviderPolicy.SpecialtyLimit;

/**
 * May somebody of this specialty bill this service? The payer's document says which services are
 * for some specialties only; the specialty is that on file, else the taxonomy code of the claim. If
 * not: CO-170 with N95. A specialty nobody told is taken as right. Source: CARC 170, RARC N95; CARC
 * 8 is for a code of another specialty's and may be chosen instead.
 */
public final class SpecialtyFits extends LineStage {
  /** It is not one of those. */
  public record NotForThisSpecialty(String procedure, String specialty) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    List<SpecialtyLimit> limits = line.claim().rules().providerPolicy().specialties();
    for (int i = 0; i < limits.size(); i++) {
      String code = line.service().procedure().code();
      if (ProviderPolicy.contains(limits.get(i).codes(), code)) {
        judge(line, limits.get(i), code);
        return;
      }
    }
  }

  private void judge(LineWorksheet line, SpecialtyLimit limit, String code) {
    String specialty = line.claim().rules().specialtyOf(line.claim().claim(), line.service());
    if (!specialty.isEmpty() && !limit.specialties().contains(specialty)) {
      line.deny(
          this,
          new NotForThisSpecialty(code, specialty),
          line.claim().rules().reason(EditReason.SPECIALTY_NOT_FITTING));
    }
  }
}
