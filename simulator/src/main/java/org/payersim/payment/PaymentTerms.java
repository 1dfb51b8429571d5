package org.payersim.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the payer pays.
 *
 * @param account where transfers come from
 * @param mostClaims how many claims one remittance tells of at most; 0 for any number
 * @param calendar when; at once where there is none
 * @param usual how payees are paid of whom nothing is told
 * @param payees the others, by identifier and tax number with a blank between, or by identifier
 */
public record PaymentTerms(
    BankAccount account,
    int mostClaims,
    Optional<PaymentCalendar> calendar,
    PayeeTerms usual,
    Map<String, PayeeTerms> payees) {
  /** Every payee by ACH, at once, all claims in one remittance. */
  public static final PaymentTerms USUAL =
      new PaymentTerms(
          BankAccount.INVENTED_PAYER,
          0,
          Optional.empty(),
          new PayeeTerms(PaymentMethod.ACH, BankAccount.INVENTED_PAYEE, List.of()),
          Map.of());

  public PaymentTerms {
    payees = Map.copyOf(payees);
  }

  /**
   * How this payee is paid.
   *
   * @param id NPI, or what he is known by in its place
   * @param taxNumber empty if he gave none
   */
  public PayeeTerms of(String id, String taxNumber) {
    PayeeTerms both = payees.get(id + " " + taxNumber);
    return both != null ? both : payees.getOrDefault(id, usual);
  }
}
