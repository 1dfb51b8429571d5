package org.payersim.remittance;

import java.time.LocalDate;
import java.util.List;
import org.payersim.claim.Party;
import org.payersim.money.Money;
import org.payersim.rules.Payer;

/** One payment to one payee with the claims it pays for: one 835. */
public record Remittance(
    Payer payer,
    Party payee,
    String payeeTaxNumber,
    String trace,
    LocalDate paidOn,
    PaymentMethod method,
    Money total,
    List<ProviderBalance> balances,
    ClaimPayments claims) {
  public int claimCount() {
    return claims.count();
  }
}
