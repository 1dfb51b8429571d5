package org.payersim.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongSupplier;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.rules.Payer;

/** Gathers finalized claims by payee and closes with one remittance each. */
public final class PaymentRun {
  public PaymentRun(
      Payer payer, LocalDate paidOn, LongSupplier traces, ClaimPayments.Factory factory) {}

  /** Takes a finalized claim; a rejected one was never received and is passed by. */
  public void add(AdjudicatedClaim adjudicated) {}

  /** One remittance for every payee, ordered by NPI and tax number. */
  public List<Remittance> close() {
    return List.of();
  }
}
