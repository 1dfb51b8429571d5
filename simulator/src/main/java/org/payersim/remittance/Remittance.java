package org.payersim.remittance;

import java.time.LocalDate;
import java.util.List;
import org.payersim.claim.Party;
import org.payersim.money.Money;
import org.payersim.payment.PaymentMethod;
import org.payersim.rules.Payer;

/**
 * One payment to one payee with the claims it pays for: one 835. It always balances: what is paid
 * for the claims less the provider balances is the total. Source: 005010X221A1, balancing; lines
 * and claims were checked when they became a {@link ClaimPayment}.
 *
 * @param payer who pays
 * @param payee who is paid, with the address payments go to
 * @param payeeTaxNumber nine digits, empty if the payee gave none
 * @param trace TRN02: number of the payment, unique for this payer
 * @param paidOn day the payment takes effect
 * @param method how it is paid
 * @param total BPR02, never negative
 * @param balances what is settled apart from claims (PLB)
 * @param claims the claims, encoded
 * @param transfer between which accounts it is paid if it is a transfer
 * @param lastClaim payer's number of the claim decided last of those it tells of; each payee's
 *     claims are told of in the order they were decided
 */
public record Remittance(
    Payer payer,
    Party payee,
    String payeeTaxNumber,
    String trace,
    LocalDate paidOn,
    PaymentMethod method,
    Money total,
    List<ProviderBalance> balances,
    ClaimPayments claims,
    Transfer transfer,
    String lastClaim) {

  public Remittance {
    balances = List.copyOf(balances);
    Money open = claims.paid();
    for (ProviderBalance balance : balances) {
      open = open.minus(balance.amount());
    }
    if (!open.equals(total)) {
      throw new IllegalStateException(
          "remittance %s does not balance: claims paid %s less provider balances is %s, total is %s"
              .formatted(trace, claims.paid(), open, total));
    }
    if (total.isNegative()) {
      throw new IllegalStateException("remittance %s is negative: %s".formatted(trace, total));
    }
    if (total.isZero() != (method == PaymentMethod.NON)) {
      throw new IllegalStateException(
          "remittance %s of %s cannot be paid by %s".formatted(trace, total, method));
    }
  }

  public int claimCount() {
    return claims.count();
  }
}
