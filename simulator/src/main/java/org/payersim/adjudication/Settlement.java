package org.payersim.adjudication;

import java.util.List;

/** What an accepted claim came to, in one word. Our own decision: the 835 knows only amounts. */
public enum Settlement {
  /** The payer pays something. */
  PAID,
  /** Allowed at least in part, and all of it is the patient's: deductible, copay, coinsurance. */
  PATIENT_OWES,
  /** Not denied, but there is nothing to pay for anybody: charged or allowed at nothing. */
  NOTHING_DUE,
  /** Every line denied, whoever bears the charge. */
  DENIED;

  /** What this claim came to. */
  public static Settlement of(Determination determination) {
    Amounts amounts = determination.amounts();
    if (!amounts.paid().isZero()) {
      return PAID;
    }
    if (amounts.allowed().isZero() && isDenied(determination.lines())) { // then nothing is allowed
      return DENIED;
    }
    return amounts.patientResponsibility().isZero() ? NOTHING_DUE : PATIENT_OWES;
  }

  private static boolean isDenied(List<LineDetermination> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isDenied()) {
        return false;
      }
    }
    return true;
  }
}
