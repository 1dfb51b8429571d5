package org.payersim.adjudication;

import java.time.LocalDate;
import java.util.List;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.money.Money;

/**
 * The final decision on an accepted claim.
 *
 * @param payerControlNumber the payer's claim number (CLP07)
 * @param rulesVersion version of the rule book it was decided under
 * @param receivedOn day of receipt
 * @param familyId the ledger it was posted to
 * @param person the patient within the family, empty if he was not found
 * @param planId the plan that decided, empty if none did
 * @param filingIndicator CLP06
 * @param status CLP02, how the claim was processed, whether paid or denied: 1 primary, 2 secondary,
 *     3 tertiary, by our place in the order of payers
 * @param rulings what was decided for the claim as a whole, in order; carries no money
 * @param lines the lines in submitted order; every adjustment stands on a line
 */
public record Determination(
    String payerControlNumber,
    long rulesVersion,
    LocalDate receivedOn,
    String familyId,
    String person,
    String planId,
    String filingIndicator,
    String status,
    List<Ruling> rulings,
    List<LineDetermination> lines) {

  public Money charge() {
    long cents = 0;
    for (int i = 0; i < lines.size(); i++) {
      cents += lines.get(i).charge().cents();
    }
    return Money.ofCents(cents);
  }

  public Money paid() {
    long cents = 0;
    for (int i = 0; i < lines.size(); i++) {
      cents += lines.get(i).paid().cents();
    }
    return Money.ofCents(cents);
  }

  public Money patientResponsibility() {
    long cents = 0;
    for (int i = 0; i < lines.size(); i++) {
      cents += lines.get(i).patientResponsibility().cents();
    }
    return Money.ofCents(cents);
  }
}
