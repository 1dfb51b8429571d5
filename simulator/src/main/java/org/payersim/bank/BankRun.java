package org.payersim.bank;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.payment.BankAccount;
import org.payersim.payment.PaymentMethod;
import org.payersim.remittance.Remittance;
import org.payersim.rules.Payer;

/**
 * The payments of one payment run; there is at least one.
 *
 * @param payer who pays
 * @param account from where transfers go
 * @param paidOn day they take effect
 * @param made when the run was closed, by the payer's clock
 * @param payments in the order of their traces
 */
public record BankRun(
    Payer payer,
    BankAccount account,
    LocalDate paidOn,
    LocalDateTime made,
    List<BankPayment> payments) {
  public BankRun {
    payments = List.copyOf(payments);
    if (payments.isEmpty()) {
      throw new IllegalArgumentException("a run without payments");
    }
  }

  /** The payments of these remittances; empty if nothing is paid. */
  public static Optional<BankRun> of(List<Remittance> remittances, LocalDateTime made) {
    List<BankPayment> payments = new ArrayList<>();
    for (Remittance remittance : remittances) {
      if (remittance.method() != PaymentMethod.NON) {
        payments.add(BankPayment.of(remittance));
      }
    }
    if (payments.isEmpty()) {
      return Optional.empty();
    }
    Remittance any = remittances.get(0);
    return Optional.of(
        new BankRun(any.payer(), any.transfer().from(), any.paidOn(), made, payments));
  }

  /** Those that go this way. */
  public List<BankPayment> list(PaymentMethod method) {
    return payments.stream().filter(payment -> payment.method() == method).toList();
  }
}
