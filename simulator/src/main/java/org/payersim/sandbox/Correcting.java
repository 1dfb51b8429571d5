package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.Reconsideration;
import org.payersim.adjudication.worksheet.Elapsed;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.claim.Batch;
import org.payersim.journal.DeterminationLog;
import org.payersim.ledger.Redoing;
import org.payersim.ledger.Redone;
import org.payersim.ledger.SubmittedClaim;
import org.payersim.remittance.Recovery;
import org.payersim.rules.Payer;
import org.payersim.x12.Envelope;
import org.payersim.x12.syntax.Delimiters;

/**
 * Corrections nobody sent a claim for: numbered like claims received, logged, and paid to whoever
 * sent the original.
 *
 * @param desk what the sandbox keeps
 * @param mailbox where the remittances go
 * @param at now, by the payer's clock
 */
record Correcting(IntakeDesk desk, Mailbox mailbox, LocalDateTime at) {

  private record Sender(Batch batch, List<AdjudicatedClaim> claims) {}

  /** The claim to be decided again, under a number of its own. */
  Redoing numbered(AdjudicatedClaim claim, List<String> overridden) {
    Determination before = claim.outcome().findFinal().orElseThrow();
    long number = desk.claimNumbers().next();
    String payerControlNumber = ClaimNumbers.payerControlNumber(number, before.receivedOn());
    return new Redoing(
        new SubmittedClaim(number, payerControlNumber, before.receivedOn(), claim.claim()),
        before,
        overridden,
        elapsed(before),
        Optional.empty());
  }

  /** What happened to a claim until today: to what the decision knew comes the time since. */
  Elapsed elapsed(Determination before) {
    LocalDate today = at.toLocalDate();
    return before
        .findElapsed()
        .map(known -> known.until(today))
        .orElseGet(() -> new Elapsed(today, 0, 0));
  }

  /** The claim with the decision it was given. */
  static AdjudicatedClaim given(Redone done) {
    return new AdjudicatedClaim(done.claim().submitted().claim(), done.outcome());
  }

  /** The claim with its new decision, and with why there is one. */
  static AdjudicatedClaim told(Redone done, Finding why) {
    if (!(done.outcome() instanceof Adjudication.Replaced replaced)) {
      throw new IllegalArgumentException("left as it was: " + done.change());
    }
    return new AdjudicatedClaim(
        done.claim().submitted().claim(),
        Reconsideration.anew(replaced.original(), replaced.determination(), why));
  }

  /** Logs corrections and pays them, at once or on payday, every payee of every sender apart. */
  List<OutboundRemittance> pay(List<AdjudicatedClaim> corrected, Recovery recovery)
      throws IOException {
    if (corrected.isEmpty()) {
      return List.of();
    }
    desk.determinations().append(DeterminationLog.encode(at.toLocalDate(), corrected));
    Payer payer = desk.ledger().rules().payer();
    Reply reply = new Reply(mailbox, at);
    Map<String, Sender> senders = new TreeMap<>();
    for (AdjudicatedClaim claim : corrected) {
      Batch batch = claim.claim().batch();
      senders
          .computeIfAbsent(
              batch.interchangeSender() + " " + batch.interchangeReceiver(),
              none -> new Sender(batch, new ArrayList<>()))
          .claims()
          .add(claim);
    }
    for (Sender sender : senders.values()) {
      CycleRun run = desk.run(envelope(sender.batch(), payer));
      sender.claims().forEach(claim -> run.add(claim, recovery));
      if (!run.waits()) {
        List<PaymentBook.Paid> paid = run.close(desk.controlNumbers(), reply);
        desk.payments().decided(sender.claims().stream().map(CycleRun.Told::of).toList(), paid);
      }
    }
    return reply.remittances();
  }

  /**
   * To whoever sent the claims. Of their interchange only the identifiers are remembered: they go
   * out as mutually defined (ISA05, ISA07 ZZ), and as a test (ISA15 T).
   */
  private Envelope envelope(Batch batch, Payer payer) {
    String own = batch.interchangeReceiver();
    return new Envelope(
        Delimiters.STANDARD,
        false,
        "ZZ",
        own.isEmpty() ? payer.id() : own,
        "ZZ",
        batch.interchangeSender(),
        at,
        "T");
  }
}
