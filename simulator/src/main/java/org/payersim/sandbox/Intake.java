package org.payersim.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.StubInstruction;
import org.payersim.claim.Attachment;
import org.payersim.claim.Batch;
import org.payersim.claim.Claim;
import org.payersim.eligibility.EnrollmentSet;
import org.payersim.eligibility.PremiumSet;
import org.payersim.inquiry.Inquiry;
import org.payersim.ledger.SubmittedClaim;
import org.payersim.rules.Payer;
import org.payersim.x12.GroupHeader;
import org.payersim.x12.GroupResult;
import org.payersim.x12.InboundReceiver;
import org.payersim.x12.InterchangeHeader;
import org.payersim.x12.InterchangeResult;
import org.payersim.x12.TransactionSetResult;
import org.payersim.x12.X12Inbound;
import org.payersim.x12.syntax.ByteSource;

/**
 * One delivery on its way through the payer: bytes, TA1, 999, claims, the ledger, 277CA, payment
 * run, 835; or inquiries and their answers. Every interchange of a delivery is answered when it
 * ends and its claims are decided; meanwhile the next one, or the next delivery, may be read.
 */
final class Intake implements InboundReceiver {
  private static final String CLAIMS = "837";

  private final IntakeDesk desk;
  private final LocalDateTime receivedAt;
  private final AnswerSink sink;
  private final Payer payer;
  private final ClaimPipeline pipeline;
  private final Passenger passenger = new Passenger(this::decided);
  private final SetRefusal refusal = new SetRefusal();
  private Tally read = Tally.NONE;

  /** Of the claims: changed where they are answered. */
  private Tally claims = Tally.NONE;

  /** Claims of the interchange that began to wait. */
  private final List<AdjudicatedClaim> waiting = new ArrayList<>();

  /** Of the interchange that is read. */
  private Optional<InterchangeAnswers> answers = Optional.empty();

  /** Of the interchange whose claims are answered. */
  private Optional<InterchangeAnswers> answering = Optional.empty();

  /** Hears what became of a delivery. */
  interface Ending {
    /**
     * It is answered, or failed.
     *
     * @param tally of what was done
     */
    void ended(Optional<Exception> failure, Tally tally);
  }

  private Intake(IntakeDesk desk, LocalDateTime receivedAt, AnswerSink sink) {
    this.desk = desk;
    this.receivedAt = receivedAt;
    this.sink = sink;
    this.payer = desk.ledger().rules().payer();
    this.pipeline = desk.pipeline();
  }

  /**
   * Reads a delivery to its end. It is answered, and the ending told of it, when the desk's
   * pipeline has come so far, at the latest when it is drained.
   */
  static void read(
      ByteSource source,
      LocalDateTime receivedAt,
      IntakeDesk desk,
      AnswerSink sink,
      Ending ending) {
    Intake intake = new Intake(desk, receivedAt, sink);
    try {
      X12Inbound.read(source, desk.inbound(), intake);
    } catch (IOException | RuntimeException e) {
      intake.passenger.fail(e);
    }
    intake.pipeline.last(() -> intake.end(ending));
  }

  private void end(Ending ending) {
    ending.ended(passenger.failure(), read.plus(claims));
  }

  @Override
  public boolean interchangeOpened(InterchangeHeader header) {
    InterchangeAnswers opened = new InterchangeAnswers(header, payer, receivedAt, desk);
    answers = Optional.of(opened);
    pipeline.then(passenger, () -> answering = Optional.of(opened));
    boolean isNew = desk.received().add(header);
    return isNew || !desk.refusesDuplicates();
  }

  @Override
  public void groupOpened(GroupHeader header) {}

  @Override
  public void set(TransactionSetResult result) {
    if (result.isAccepted()
        && result.transactionSet().equals(CLAIMS)
        && refusal.isAsked(desk.ledger().rules())) {
      refusal.hold(result);
    } else {
      read = read.plus(Tally.ofSet(!result.isAccepted()));
    }
  }

  @Override
  public void batchOpened(Batch batch) {}

  @Override
  public void claim(Claim claim) {
    if (!refusal.isHolding()) {
      take(claim, stubs(claim));
    } else if (!refusal.isRefused()) {
      refusal.add(claim, stubs(claim));
    }
  }

  private List<StubInstruction> stubs(Claim claim) {
    return desk.stubs().list(claim, receivedAt.toLocalDate(), desk.ledger().rules());
  }

  private void take(Claim claim, List<StubInstruction> stubs) {
    if (passenger.hasFailed()) {
      throw new UncheckedIOException(new IOException("the delivery failed before its end"));
    }
    long number = desk.claimNumbers().next();
    LocalDate day = receivedAt.toLocalDate();
    if (!stubs.isEmpty() && stubs.get(0).ignores()) {
      return;
    }
    pipeline.add(
        new SubmittedClaim(number, ClaimNumbers.payerControlNumber(number, day), day, claim, stubs),
        passenger);
  }

  @Override
  public void batchClosed() {
    if (refusal.isHolding()) {
      read = read.plus(Tally.ofSet(refusal.isRefused()));
      refusal.release().forEach(held -> take(held.claim(), held.stubs()));
    }
  }

  /** Claims before it are decided first: it is answered as everything stands after them. */
  @Override
  public void inquiry(Inquiry inquiry) {
    pipeline.drain();
    answers.orElseThrow().answer(inquiry);
  }

  /** Claims before it are decided first: it may be one of them it belongs to. */
  @Override
  public void attachment(Attachment attachment) {
    pipeline.drain();
    try {
      new DocumentDesk(desk, sink, receivedAt).take(attachment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Claims before it are decided as everybody stood then. */
  @Override
  public void enrollment(EnrollmentSet set) {
    pipeline.drain();
    new EnrollmentDesk(desk, receivedAt).take(set);
  }

  /** Claims before it are decided first: some may wait for what it pays. */
  @Override
  public void premiums(PremiumSet set) {
    pipeline.drain();
    try {
      new PremiumDesk(desk, sink, receivedAt).take(set);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void decided(List<AdjudicatedClaim> claims) throws IOException {
    sink.decided(claims);
    answering.orElseThrow().add(claims);
    desk.queue().add(claims, answering.orElseThrow().header(), receivedAt);
    waiting.addAll(
        claims.stream().filter(c -> c.outcome() instanceof Adjudication.Pended).toList());
    this.claims = this.claims.plus(Tally.of(claims));
  }

  @Override
  public void groupClosed(GroupResult result) {
    if (!result.groupCodes().isEmpty()) {
      read = read.plus(Tally.ofRejectedGroup());
    }
    answers.orElseThrow().add(refusal.applyTo(result));
  }

  @Override
  public void interchangeClosed(InterchangeResult result) {
    read = read.plus(Tally.ofInterchange(result.isRejected()));
    InterchangeAnswers closed = answers.orElseThrow();
    long lastClaim = desk.claimNumbers().last();
    pipeline.then(
        passenger,
        () -> {
          ask(closed);
          closed.close(result, lastClaim, sink);
        });
    if (desk.attachments().haveWaiting()) {
      pipeline.drain(); // what came before its claim may decide it, before any later claim
    }
  }

  /** Those that began to wait may want documents. */
  private void ask(InterchangeAnswers closed) throws IOException {
    DocumentDesk documents = new DocumentDesk(desk, sink, receivedAt);
    for (AdjudicatedClaim claim : waiting) {
      if (desk.queue().find(claim.payerControlNumber()).isPresent()) {
        documents.ask(claim).ifPresent(closed::add);
      }
    }
    waiting.clear();
  }

  @Override
  public void unreadable(long offset, String problem) {
    read = read.plus(Tally.ofUnreadable());
    pipeline.then(passenger, () -> sink.unreadable(offset, problem));
  }
}
