package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.ExaminersDenial;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.Claim;
import org.payersim.inquiry.DocumentRequest;
import org.payersim.journal.DeterminationLog;
import org.payersim.ledger.ExaminerAct;
import org.payersim.rules.Deadlines;
import org.payersim.rules.Payer;
import org.payersim.x12.DocumentRequestWriter;
import org.payersim.x12.Envelope;

/**
 * An examiner at work on a claim that waits: the ledger decides it again, and what is final is paid
 * at once, with a remittance of its own, or on payday where the payer has a calendar.
 *
 * @param desk what the sandbox keeps
 * @param out where the remittance goes, and what the provider is asked for
 * @param at now, by the payer's clock
 */
record Examination(IntakeDesk desk, AnswerSink out, LocalDateTime at) {
  /** Whose remittances go to the mailbox. */
  Examination(IntakeDesk desk, Mailbox mailbox, LocalDateTime at) {
    this(desk, new Reply(mailbox, at), at);
  }

  /** Does what the examiner says, if the claim waits. */
  ExaminerAnswer take(ExaminerAct act) throws IOException {
    Optional<WorkItem> item = desk.queue().find(act.claim());
    if (item.isEmpty()) {
      return isKnown(act.claim()) ? new ExaminerAnswer.NotWaiting() : new ExaminerAnswer.Unknown();
    }
    return switch (act) {
      case ExaminerAct.Ask ask -> ask(item.get(), ask.question(), List.of());
      case ExaminerAct.AskForDocuments ask -> ask(item.get(), ask.question(), ask.loincs());
      case ExaminerAct.Answer answer ->
          waiting(item.get().answered(answer.documents(), at.toLocalDate()));
      case ExaminerAct.Expire expired -> decide(expired, item.get());
      case ExaminerAct.Release release -> decide(release, item.get());
      case ExaminerAct.Deny deny -> decide(deny, item.get());
    };
  }

  /** Of documents asked for by their codes the provider is told by a 277. */
  private ExaminerAnswer ask(WorkItem item, String question, List<String> loincs)
      throws IOException {
    LocalDate due = deadlines().answerDue(at.toLocalDate());
    if (!loincs.isEmpty()) {
      Payer payer = desk.ledger().rules().payer();
      DocumentRequestWriter writer = new DocumentRequestWriter(payer);
      Claim claim =
          desk.determinations().list(item.claim()).stream()
              .reduce((earlier, later) -> later)
              .orElseThrow()
              .claim();
      writer.add(new DocumentRequest(claim, item.claim(), loincs, at.toLocalDate(), due));
      Envelope envelope = Envelope.answering(item.header(), payer, at);
      out.unasked(
          AnswerSink.Kind.DOCUMENT_REQUEST_277, writer.write(envelope, desk.controlNumbers()));
    }
    return waiting(
        item.asking(new WorkItem.Question(at, due, question, loincs, "", Optional.empty())));
  }

  /** Sets the payer's clock to this time; what is overdue by then is denied. */
  List<ExaminerAnswer.Settled> set(PayerClock clock) throws IOException {
    clock.set(at);
    return expire();
  }

  /**
   * Denies every claim whose provider did not send in time what he was asked for, lets go every
   * claim whose delay is over, and pays what is due. Where the payer pays by a calendar all of it
   * happens day by day, each cycle with its own day.
   */
  List<ExaminerAnswer.Settled> expire() throws IOException {
    List<ExaminerAnswer.Settled> expired = new ArrayList<>();
    LocalDate today = at.toLocalDate();
    Optional<LocalDate> day = nextAfter(LocalDate.MIN);
    while (day.isPresent() && !day.get().isAfter(today)) {
      Examination then =
          new Examination(desk, outAt(day.get().atStartOfDay()), day.get().atStartOfDay());
      expired.addAll(then.expireClaims());
      then.payCycles();
      day = nextAfter(day.get());
    }
    expired.addAll(expireClaims());
    return expired;
  }

  /** The next day on which something happens by itself that the calendar has to do with. */
  private Optional<LocalDate> nextAfter(LocalDate done) {
    Stream<LocalDate> events =
        desk.ledger().rules().agreements().payments().calendar().isEmpty()
            ? Stream.empty()
            : desk.queue().list().stream().flatMap(WorkItem::events);
    return Stream.concat(events, desk.openRuns().nextPayday().stream())
        .filter(day -> day.isAfter(done))
        .min(Comparator.naturalOrder());
  }

  private void payCycles() throws IOException {
    for (CycleRun run : desk.openRuns().takeDue(at.toLocalDate())) {
      List<PaymentBook.Paid> paid = run.close(desk.controlNumbers(), out);
      desk.payments().decided(run.told(), paid);
    }
  }

  private List<ExaminerAnswer.Settled> expireClaims() throws IOException {
    List<ExaminerAnswer.Settled> expired = new ArrayList<>();
    for (WorkItem item : desk.queue().list()) {
      Optional<WorkItem.Question> overdue = item.findOverdue(at.toLocalDate());
      if (overdue.isPresent()) {
        WorkItem.Question question = overdue.get();
        ExaminersDenial.NotAnswered why =
            new ExaminersDenial.NotAnswered(
                question.text(), question.asked().toLocalDate(), question.due());
        ExaminerAct act = new ExaminerAct.Expire(item.claim(), deadlines().unanswered(), why);
        if (decide(act, item) instanceof ExaminerAnswer.Settled settled) {
          expired.add(settled);
        }
      } else if (item.isDue(at.toLocalDate())) {
        ExaminerAct act = new ExaminerAct.Release(item.claim(), List.of());
        if (decide(act, item) instanceof ExaminerAnswer.Settled settled) {
          expired.add(settled);
        }
      }
    }
    return expired;
  }

  private Deadlines deadlines() {
    return desk.ledger().rules().deadlines();
  }

  private boolean isKnown(String claim) throws IOException {
    return desk.determinations().list(claim).stream()
        .anyMatch(known -> known.payerControlNumber().equals(claim));
  }

  private ExaminerAnswer waiting(WorkItem item) {
    desk.queue().put(item);
    return new ExaminerAnswer.Waiting(item);
  }

  private ExaminerAnswer decide(ExaminerAct act, WorkItem item) throws IOException {
    AdjudicatedClaim decided =
        desk.ledger()
            .examine(item.familyId(), act, item.elapsed(at.toLocalDate()))
            .orElseThrow(() -> new IllegalStateException("a claim of the queue does not wait"));
    return switch (decided.outcome()) {
      case Adjudication.Rejected rejected ->
          new ExaminerAnswer.NotAcceptable(
              rejected.rejections().stream().map(Ruling.Rejected::status).toList());
      case Adjudication.Pended pended -> {
        log(decided);
        yield waiting(item.withReasons(pended.reasons()));
      }
      case Adjudication.Finalized finalized -> settle(decided, item);
      case Adjudication.Replaced replaced -> settle(decided, item);
      case Adjudication.Voided voided -> settle(decided, item);
    };
  }

  private ExaminerAnswer settle(AdjudicatedClaim decided, WorkItem item) throws IOException {
    log(decided);
    desk.queue().remove(item.claim());
    desk.appeals().decided(item.claim(), at.toLocalDate());
    Payer payer = desk.ledger().rules().payer();
    int before = made().size();
    CycleRun run = desk.run(Envelope.answering(item.header(), payer, at));
    run.add(decided);
    if (!run.waits()) {
      List<PaymentBook.Paid> paid = run.close(desk.controlNumbers(), out);
      desk.payments().decided(List.of(CycleRun.Told.of(decided)), paid);
    }
    List<OutboundRemittance> all = made();
    return new ExaminerAnswer.Settled(decided, List.copyOf(all.subList(before, all.size())));
  }

  /** What goes out at another time. */
  private AnswerSink outAt(LocalDateTime other) {
    return out instanceof Reply reply ? reply.at(other) : out;
  }

  private List<OutboundRemittance> made() {
    return out instanceof Reply reply ? reply.remittances() : List.of();
  }

  private void log(AdjudicatedClaim decided) throws IOException {
    desk.determinations().append(DeterminationLog.encode(at.toLocalDate(), List.of(decided)));
  }
}
