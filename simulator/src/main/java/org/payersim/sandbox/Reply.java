package org.payersim.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.bank.BankRun;
import org.payersim.control.OutboundKind;
import org.payersim.delivery.Acknowledgment;
import org.payersim.delivery.Outgoing;
import org.payersim.delivery.Parcel;
import org.payersim.remittance.Remittance;

/**
 * What a partner gets back at once for a delivery: all acknowledgments, one after the other. The
 * remittances go to the mailbox.
 */
public final class Reply implements AnswerSink {
  private final Mailbox mailbox;
  private final LocalDateTime at;
  private final List<Document> documents = new ArrayList<>();
  private final List<OutboundRemittance> remittances = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final List<Parcel> parcels = new ArrayList<>();
  private List<Outgoing> outgoing = List.of();
  private Tally tally = Tally.NONE;

  /**
   * An answer given at this time.
   *
   * @param mailbox where remittances go
   */
  Reply(Mailbox mailbox, LocalDateTime at) {
    this.mailbox = mailbox;
    this.at = at;
  }

  /** All of it as a value. */
  record State(
      LocalDateTime at,
      List<Document> documents,
      List<OutboundRemittance> remittances,
      List<String> problems,
      List<Parcel> parcels,
      List<Outgoing> outgoing,
      Tally tally) {}

  State state() {
    return new State(at, documents, remittances, problems, parcels, outgoing, tally);
  }

  /** The answer that was this. */
  static Reply of(State state, Mailbox mailbox) {
    Reply reply = new Reply(mailbox, state.at());
    reply.documents.addAll(state.documents());
    reply.remittances.addAll(state.remittances());
    reply.problems.addAll(state.problems());
    reply.parcels.addAll(state.parcels());
    reply.outgoing = state.outgoing();
    reply.tally = state.tally();
    return reply;
  }

  /** Another answer, given at another time. */
  Reply at(LocalDateTime other) {
    return new Reply(mailbox, other);
  }

  /**
   * An acknowledgment.
   *
   * @param kind what it is
   * @param bytes one interchange
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
  public record Document(Kind kind, byte[] bytes) {}

  /** TA1, 999 and 277CA of every interchange, in order. */
  public List<Document> acknowledgments() {
    return List.copyOf(documents);
  }

  /**
   * What goes out as the answer, in order: the acknowledgments, unless a tester wants something to
   * go wrong with them.
   */
  public List<Outgoing> outgoing() {
    return outgoing.stream().filter(one -> one.parcel().withAnswer()).toList();
  }

  /** What of this delivery goes out later, by itself; nothing without faults. */
  public List<Parcel> later() {
    List<Parcel> later = new ArrayList<>();
    outgoing.stream().map(Outgoing::parcel).filter(one -> !one.withAnswer()).forEach(later::add);
    parcels.stream().filter(parcel -> parcel.due().isAfter(at)).forEach(later::add);
    return later;
  }

  /** All that goes out as the answer, as one text of X12. */
  public byte[] text() {
    ByteArrayOutputStream text = new ByteArrayOutputStream(2048);
    for (Outgoing one : outgoing()) {
      text.write(one.bytes(), 0, one.bytes().length);
    }
    return text.toByteArray();
  }

  /** The remittances that go out now; without faults those made for this delivery. */
  public List<Parcel> parcels() {
    return parcels.stream().filter(parcel -> !parcel.due().isAfter(at)).toList();
  }

  /** Bytes of all acknowledgments together. */
  long size() {
    return documents.stream().mapToLong(document -> document.bytes().length).sum();
  }

  /** The remittances made for this delivery. */
  public List<OutboundRemittance> remittances() {
    return List.copyOf(remittances);
  }

  /** What was no X12 at all, one sentence each. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** What became of the delivery. */
  public Tally tally() {
    return tally;
  }

  /** All is written: it is settled what of it goes out. */
  Reply finished(Tally result) throws IOException {
    tally = result;
    List<Acknowledgment> acknowledgments = new ArrayList<>();
    for (Document document : documents) {
      acknowledgments.add(new Acknowledgment(kind(document.kind()), document.bytes()));
    }
    outgoing = mailbox.outbox().answer(acknowledgments, parcels, at);
    return this;
  }

  private static OutboundKind kind(Kind kind) {
    return switch (kind) {
      case TA1 -> OutboundKind.TA1;
      case ACKNOWLEDGMENT_999 -> OutboundKind.ACKNOWLEDGMENT_999;
      case ACKNOWLEDGMENT_277CA -> OutboundKind.ACKNOWLEDGMENT_277CA;
      case ELIGIBILITY_271 -> OutboundKind.ELIGIBILITY_271;
      case CLAIM_STATUS_277 -> OutboundKind.CLAIM_STATUS_277;
      case REVIEW_278 -> OutboundKind.REVIEW_278;
      case DOCUMENT_REQUEST_277 -> OutboundKind.DOCUMENT_REQUEST_277;
    };
  }

  @Override
  public void acknowledgment(Kind kind, byte[] document) {
    documents.add(new Document(kind, document));
  }

  @Override
  public void unasked(Kind kind, byte[] document) throws IOException {
    mailbox.send(kind(kind), document, at);
  }

  @Override
  public void decided(List<AdjudicatedClaim> claims) {}

  @Override
  public OutputStream remittance(Remittance remittance) {
    return mailbox.open(
        remittance,
        at,
        (summary, sent) -> {
          remittances.add(summary);
          parcels.addAll(sent);
        });
  }

  @Override
  public void paid(BankRun run) {
    mailbox.paid(run);
  }

  @Override
  public void unreadable(long offset, String problem) {
    problems.add("at byte " + offset + ": " + problem);
  }
}
