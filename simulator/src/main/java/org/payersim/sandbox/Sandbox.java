package org.payersim.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.delivery.Outbox;
import org.payersim.journal.Body;
import org.payersim.journal.Entry;
import org.payersim.journal.Journal;
import org.payersim.journal.JournalReader;
import org.payersim.ledger.Accumulator;
import org.payersim.ledger.ExaminerAct;
import org.payersim.ledger.Ledger;
import org.payersim.ledger.LedgerMember;
import org.payersim.ledger.RuleChange;
import org.payersim.ledger.RuleSources;
import org.payersim.rules.RuleBook;
import org.payersim.whatif.Records;
import org.payersim.x12.syntax.ByteSource;

/**
 * One virtual payer and its world. Any number live in one process and share nothing but the
 * Hazelcast member their ledgers stand in.
 *
 * <p>Everything that changes its state passes one lane in the order of its journal. Opened again it
 * replays the journal and stands where it stood.
 */
public final class Sandbox implements Closeable {
  /** The file in its folder that holds its remittances. */
  public static final String REMITTANCES = Mailbox.FILE;

  private final SandboxSettings settings;
  private final Optional<Journal> journal;
  private final Lane lane;
  private final IntakeDesk desk;
  private final Mailbox mailbox;
  private final Reception reception;

  Sandbox(SandboxSettings settings, Optional<Journal> journal, Ledger ledger) throws IOException {
    this.settings = settings;
    this.journal = journal;
    this.desk = IntakeDesk.open(settings, ledger);
    this.lane = new Lane(desk.pipeline()::drain);
    this.mailbox = new Mailbox(settings, new Outbox(settings.folder(), ledger::rules));
    this.reception = Reception.open(journal, lane, desk, mailbox, settings.clock());
  }

  /**
   * Opens a sandbox; if its folder holds a journal, the sandbox stands where it stood.
   *
   * @throws org.payersim.rules.InvalidRulesException if its first rules have faults
   * @throws org.payersim.journal.DamagedJournalException if its journal is not as it was written
   */
  public static Sandbox open(SandboxSettings settings, LedgerMember member) throws IOException {
    return Opening.open(settings, member);
  }

  /**
   * A payer that stands where this journal leads, and keeps none itself: the same documents come of
   * it, to the byte, in a folder of its own.
   */
  public static Sandbox replay(JournalReader journal, SandboxSettings settings, LedgerMember member)
      throws IOException {
    return Opening.replay(journal, settings, member);
  }

  /** A place for a delivery that is still arriving. */
  public Body.Spool spool() {
    return journal.map(Journal::spool).orElseGet(() -> new Body.Spool(settings.folder()));
  }

  /**
   * Takes a delivery: once this returns it is on disk, answered, and its remittances are in the
   * mailbox.
   *
   * @throws IOException if it could not be put on disk; it was then not taken
   */
  public Reply receive(Body body) throws IOException {
    return Lane.join(submit(body));
  }

  /** The same without waiting for it; it fails as {@link #receive(Body)} does. */
  public CompletableFuture<Reply> submit(Body body) {
    return reception.submit(body, Optional.empty());
  }

  /**
   * The same for a delivery its sender gave a key: sent again with it, it gets the same answer and
   * nothing is done twice.
   *
   * @param key printable ASCII, up to {@link Entry#LONGEST_KEY} characters
   * @throws KeyTakenException if the key was given to another delivery before
   */
  public Reply receive(Body body, String key) throws IOException {
    return Lane.join(submit(body, key));
  }

  /**
   * The same without waiting for it.
   *
   * @throws KeyTakenException if the key was given to another delivery before
   */
  public CompletableFuture<Reply> submit(Body body, String key) {
    return reception.submit(body, Optional.of(key));
  }

  /**
   * Takes a delivery that needs no journal, such as a user's own file, and sends the answers where
   * the caller wants them.
   *
   * @throws IllegalStateException if this payer keeps a journal
   */
  public Tally receive(ByteSource source, AnswerSink sink) throws IOException {
    if (journal.isPresent()) {
      throw new IllegalStateException("a payer with a journal takes bodies");
    }
    return reception.receive(source, sink);
  }

  /**
   * Changes the rules for every claim that comes after.
   *
   * @throws InvalidRulesException if the rules would have faults; nothing changes
   */
  public RuleBook change(RuleChange change) throws IOException {
    return change(new RulesEntry(change, Optional.empty()));
  }

  RuleBook change(RulesEntry rules) throws IOException {
    return reception.act(Entry.Kind.RULES, rules.encode(), at -> desk.change(rules.change()));
  }

  /** Does what an examiner says about a claim that waits; what is final is paid at once. */
  public ExaminerAnswer examine(ExaminerAct act) throws IOException {
    return reception.act(
        Entry.Kind.EXAMINER,
        new ExaminerEntry(act).encode(),
        at -> {
          Examination examination = new Examination(desk, mailbox, at);
          examination.expire();
          return examination.take(act);
        });
  }

  /** Files an appeal of a final claim, or answers one; what an answer changes is paid at once. */
  public AppealAnswer appeal(AppealAct act) throws IOException {
    return reception.act(
        Entry.Kind.APPEAL,
        new AppealEntry(act).encode(),
        at -> new AppealHearing(desk, mailbox, at).take(act));
  }

  /** What providers ask and send beside claims. */
  public Correspondence correspondence() {
    return new Correspondence(desk, mailbox, reception);
  }

  /** Decides final claims again under the rules in force; what comes out otherwise is corrected. */
  public ReprocessReport reprocess(ReprocessRequest request) throws IOException {
    return reception.act(
        Entry.Kind.REPROCESS,
        new ReprocessEntry(request).encode(),
        at -> new Reprocessing(desk, mailbox, at).run(request));
  }

  /** What would come of deciding final claims again; nothing changes, and nothing is journalled. */
  public ReprocessReport tryReprocess(ReprocessRequest request) throws IOException {
    return reception.tryOut(
        settings.clock()::now, at -> new Reprocessing(desk, mailbox, at).tryOut(request));
  }

  /** The appeals that wait for an examiner, in the order they came. */
  public List<Appeal> appeals() {
    return desk.appeals().list();
  }

  /** The stubs of the rules in force, in the order they are asked, and what happened to them. */
  public List<StubReport> stubs() {
    return desk.stubs().list(rules());
  }

  /** The claims that wait for an examiner, in the order they came. */
  public List<WorkItem> queue() {
    return desk.queue().list();
  }

  /**
   * From now on the payer's clock stands at this time; what is overdue by then is denied.
   *
   * @throws IllegalArgumentException if X12 has no room for the year; nothing changes
   */
  public void setClock(LocalDateTime at) throws IOException {
    LocalDateTime time = PayerClock.checked(at);
    reception.act(
        Entry.Kind.CLOCK,
        () -> time,
        new byte[0],
        now -> new Examination(desk, mailbox, now).set(settings.clock()));
  }

  /** The same, so much later than now; of two who move it at once each moves it. */
  public synchronized void advanceClock(TemporalAmount time) throws IOException {
    setClock(settings.clock().now().plus(time));
  }

  /** Whether its disk failed, so that it takes nothing more until it is opened again. */
  public boolean hasFailed() {
    return journal.filter(Journal::hasFailed).isPresent();
  }

  /** Where its files stand. */
  public Path folder() {
    return settings.folder();
  }

  /** Its name. */
  public String id() {
    return settings.id();
  }

  /** The payer's time. */
  public PayerClock payerClock() {
    return settings.clock();
  }

  Reception reception() {
    return reception;
  }

  /** The rule book in force. */
  public RuleBook rules() {
    return desk.ledger().rules();
  }

  /** The sources of the rule book in force. */
  public RuleSources ruleSources() {
    return desk.ledger().ruleSources();
  }

  /** What has been counted for a family, named by the member number of its subscriber. */
  public List<Accumulator> accumulators(String familyId) {
    return desk.ledger().accumulators(familyId);
  }

  /** The claims known by this number, the payer's or the provider's. */
  public List<AdjudicatedClaim> listClaims(String number) throws IOException {
    return desk.determinations().list(number);
  }

  /** Every claim decided, in order: for a payer that has decided few. */
  public List<AdjudicatedClaim> listClaims() throws IOException {
    return desk.determinations().list();
  }

  /** Where its decided claims are found, by number and by family. */
  public Records records() {
    return new ClaimArchive(desk);
  }

  /** How documents leave it, and what goes wrong with them on the way. */
  public Outbound outbound() {
    return new Outbound(reception);
  }

  /** All remittances as it keeps them, in the order they were made. */
  public List<OutboundRemittance> listRemittances() {
    return mailbox.list();
  }

  /** The 835 with this trace number, as it keeps it. */
  public Optional<byte[]> findRemittance(String id) throws IOException {
    return mailbox.find(id);
  }

  /** From now on this watch, too, sees what goes through. */
  public void watch(Watch watcher) {
    reception.watch(watcher);
  }

  /** Forgets the sandbox in memory once what is under way is done; what is on disk stays. */
  @Override
  public void close() throws IOException {
    lane.close(
        () -> {
          desk.ledger().drop();
          desk.close();
          mailbox.close();
          if (journal.isPresent()) {
            journal.get().close();
          }
        });
  }
}
