package org.payersim.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.bank.BankRun;
import org.payersim.claim.BillingProvider;
import org.payersim.remittance.PaymentRun;
import org.payersim.remittance.PriorPayments;
import org.payersim.remittance.PriorPayments.PayeeId;
import org.payersim.remittance.Recovery;
import org.payersim.remittance.Remittance;
import org.payersim.rules.Payer;
import org.payersim.x12.ControlNumbers;
import org.payersim.x12.Envelope;
import org.payersim.x12.RemittanceWriter;

/**
 * A payment run for one receiver of remittances: closed as soon as its claims are decided, or,
 * where the payer pays by a calendar, open until its payday. Used by the sandbox's lane only.
 */
final class CycleRun {
  private final Envelope envelope;
  private final Optional<LocalDate> payday;
  private final PaymentRun run;
  private final List<Told> told = new ArrayList<>(0);

  /** A claim that will be told of, and to whom. */
  record Told(String payerControlNumber, PayeeId payee) {
    static Told of(AdjudicatedClaim claim) {
      return new Told(claim.payerControlNumber(), payee(claim.claim().billing()));
    }

    private static PayeeId payee(BillingProvider provider) {
      return new PayeeId(provider.party().id(), provider.party().findTaxNumber().orElse(""));
    }
  }

  private CycleRun(Envelope envelope, Optional<LocalDate> payday, PaymentRun run) {
    this.envelope = envelope;
    this.payday = payday;
    this.run = run;
  }

  /**
   * A run without claims.
   *
   * @param envelope to whom
   * @param payday when it is closed; at once if absent
   */
  static CycleRun open(IntakeDesk desk, Envelope envelope, Optional<LocalDate> payday) {
    Payer payer = desk.ledger().rules().payer();
    PaymentRun run =
        new PaymentRun(
                payer,
                payday.orElse(envelope.at().toLocalDate()),
                desk.controlNumbers()::nextTrace,
                RemittanceWriter.claimPayments(payer),
                desk.accounts())
            .under(desk.ledger().rules().agreements().payments());
    return new CycleRun(
        payday.map(day -> envelope.writtenAt(day.atStartOfDay())).orElse(envelope), payday, run);
  }

  /**
   * A run that waits, as a value.
   *
   * @param payday when it is closed
   */
  record State(Envelope envelope, LocalDate payday, PaymentRun.State run, List<Told> told) {}

  State state() {
    return new State(envelope, payday(), run.state(), told);
  }

  /** The run that had this state. */
  static CycleRun of(State state, ControlNumbers numbers, PriorPayments prior) {
    PaymentRun run =
        PaymentRun.of(
            state.run(),
            numbers::nextTrace,
            RemittanceWriter.claimPayments(state.run().payer()),
            prior);
    CycleRun again = new CycleRun(state.envelope(), Optional.of(state.payday()), run);
    again.told.addAll(state.told());
    return again;
  }

  /** Whether it waits for a payday. */
  boolean waits() {
    return payday.isPresent();
  }

  LocalDate payday() {
    return payday.orElseThrow();
  }

  void add(AdjudicatedClaim claim) {
    add(claim, Recovery.NOW);
  }

  void add(AdjudicatedClaim claim, Recovery recovery) {
    run.add(claim, recovery);
    if (waits()) {
      told.add(Told.of(claim));
    }
  }

  /** Its claims in the order they were decided; kept of one that waits. */
  List<Told> told() {
    return told;
  }

  /** Writes an interchange with one 835 for every remittance; says what they were. */
  List<PaymentBook.Paid> close(ControlNumbers numbers, AnswerSink sink) throws IOException {
    List<PaymentBook.Paid> paid = new ArrayList<>();
    List<Remittance> remittances = run.close();
    for (Remittance remittance : remittances) {
      try (OutputStream out = sink.remittance(remittance)) {
        Envelope own = envelope.in(remittance.payer().dialect());
        RemittanceWriter.write(List.of(remittance), own, numbers, out);
      }
      paid.add(PaymentBook.Paid.of(remittance));
    }
    Optional<BankRun> payments = BankRun.of(remittances, envelope.at());
    if (payments.isPresent()) {
      sink.paid(payments.get());
    }
    return paid;
  }
}
