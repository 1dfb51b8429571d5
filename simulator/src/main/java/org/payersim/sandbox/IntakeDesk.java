package org.payersim.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.payersim.journal.DeterminationLog;
import org.payersim.ledger.Ledger;
import org.payersim.ledger.RuleChange;
import org.payersim.payment.PaymentCalendar;
import org.payersim.rules.RuleBook;
import org.payersim.x12.ControlNumbers;
import org.payersim.x12.ControlNumbers.CountedControlNumbers;
import org.payersim.x12.Envelope;
import org.payersim.x12.InboundSettings;

/**
 * What a sandbox keeps from delivery to delivery. Used by its lane only.
 *
 * @param ledger rules and families
 * @param inbound what it is strict about
 * @param refusesDuplicates whether an interchange that came before is refused (TA1 025)
 * @param received interchanges that came before
 * @param claimNumbers numbers of claims
 * @param controlNumbers numbers of the payer's own documents
 * @param determinations where decided claims are kept
 * @param finder where they are searched
 * @param queue claims that wait for an examiner
 * @param accounts what was paid before
 * @param appeals decisions that were appealed
 * @param stubs outcomes a tester wants
 * @param reviews services that were reviewed beforehand
 * @param attachments documents that came to support claims
 * @param enrollments what sponsors sent
 * @param premiums what came for members
 * @param payments with which remittance a claim was told of
 * @param openRuns payment runs that wait for their payday
 * @param pipeline where claims are decided and answered
 */
record IntakeDesk(
    Ledger ledger,
    InboundSettings inbound,
    boolean refusesDuplicates,
    ReceivedInterchanges received,
    ClaimNumbers claimNumbers,
    CountedControlNumbers controlNumbers,
    DeterminationLog determinations,
    ClaimFinder finder,
    WorkQueue queue,
    Accounts accounts,
    Appeals appeals,
    StubDesk stubs,
    Reviews reviews,
    Attachments attachments,
    Enrollments enrollments,
    Premiums premiums,
    PaymentBook payments,
    OpenRuns openRuns,
    ClaimPipeline pipeline)
    implements Closeable {
  /**
   * The desk of a payer that has received nothing yet.
   *
   * @param determined bytes of the determination log that are to stay; 0 if it is not restored
   */
  static IntakeDesk open(SandboxSettings settings, Ledger ledger, long determined)
      throws IOException {
    DeterminationLog determinations =
        DeterminationLog.resume(settings.folder().resolve(DeterminationLog.FILE), determined);
    ClaimFinder finder =
        new ClaimFinder(determinations, settings.storage().flatMap(Storage::claims));
    CountedControlNumbers numbers = ControlNumbers.startingAt(1);
    Accounts accounts = new Accounts(determinations);
    return new IntakeDesk(
        ledger,
        settings.inbound(),
        settings.refusesDuplicates(),
        new ReceivedInterchanges(),
        new ClaimNumbers(),
        numbers,
        determinations,
        finder,
        new WorkQueue(),
        accounts,
        new Appeals(),
        new StubDesk(),
        new Reviews(),
        new Attachments(settings.folder()),
        new Enrollments(),
        new Premiums(),
        new PaymentBook(),
        new OpenRuns(numbers, accounts),
        new ClaimPipeline(
            ledger,
            block -> {
              determinations.append(block);
              finder.keepUp();
            }));
  }

  /**
   * The payment run for what is decided now.
   *
   * @param envelope to whom the remittances go
   */
  CycleRun run(Envelope envelope) {
    Optional<PaymentCalendar> calendar = ledger.rules().agreements().payments().calendar();
    if (calendar.isEmpty()) {
      return CycleRun.open(this, envelope, Optional.empty());
    }
    LocalDate payday = calendar.get().nextAfter(envelope.at().toLocalDate());
    return openRuns.get(payday, envelope, () -> CycleRun.open(this, envelope, Optional.of(payday)));
  }

  /**
   * Changes the rules for every claim that comes after.
   *
   * @throws org.payersim.rules.InvalidRulesException if they would have faults; nothing changes
   */
  RuleBook change(RuleChange change) {
    RuleBook book = ledger.change(change);
    stubs.keep(book.stubs());
    return book;
  }

  /** Forgets everything in memory, and leaves its files as they are. */
  @Override
  public void close() throws IOException {
    ledger.drop();
    finder.close();
    determinations.close();
    attachments.close();
  }
}
