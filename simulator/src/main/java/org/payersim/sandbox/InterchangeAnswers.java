package org.payersim.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.claim.Batch;
import org.payersim.inquiry.DocumentRequest;
import org.payersim.inquiry.Inquiry;
import org.payersim.partner.TradingPartner;
import org.payersim.rules.Payer;
import org.payersim.x12.Acknowledgment999Writer;
import org.payersim.x12.ClaimAcknowledgmentWriter;
import org.payersim.x12.ControlNumbers;
import org.payersim.x12.DocumentRequestWriter;
import org.payersim.x12.Envelope;
import org.payersim.x12.GroupResult;
import org.payersim.x12.InterchangeHeader;
import org.payersim.x12.InterchangeResult;
import org.payersim.x12.Ta1Writer;

/**
 * What one interchange is answered, unless something else is agreed with its sender: a TA1 if it is
 * rejected or asks for one, a 999 for every group but acknowledgments, a 277CA for every accepted
 * set of claims, a 277 for the documents claims want, an 835 for every payee, unless the payer pays
 * by a calendar, a 271, 277 or 278 for the inquiries of accepted sets. An interchange that holds
 * one patient's inquiry and nothing else is answered in real time: by its answer alone, without a
 * 999, unless it is rejected. Source: CAQH CORE, infrastructure rule; that the content tells real
 * time from batch is our own decision.
 */
final class InterchangeAnswers {
  /** Acknowledgments are not acknowledged. */
  private static final String ACKNOWLEDGMENT_GROUP = "FA";

  private final IntakeDesk desk;
  private final long firstClaim;
  private final InterchangeHeader header;
  private final Envelope envelope;
  private final ControlNumbers numbers;
  private final LocalDate day;
  private final ClaimAcknowledgmentWriter claimAcknowledgments;
  private Optional<CycleRun> payments = Optional.empty();
  private final List<GroupResult> groups = new ArrayList<>();
  private final InquiryAnswers inquiries;
  private final DocumentRequestWriter requests;
  private Optional<Batch> open = Optional.empty();
  private boolean rejectsClaims;

  InterchangeAnswers(InterchangeHeader header, Payer payer, LocalDateTime at, IntakeDesk desk) {
    this.desk = desk;
    this.firstClaim = desk.claimNumbers().last() + 1;
    this.header = header;
    this.envelope = Envelope.answering(header, payer, at);
    this.numbers = desk.controlNumbers();
    this.day = at.toLocalDate();
    this.inquiries = new InquiryAnswers(desk, header, payer, day);
    this.requests = new DocumentRequestWriter(payer);
    this.claimAcknowledgments = new ClaimAcknowledgmentWriter(payer, day);
  }

  InterchangeHeader header() {
    return header;
  }

  void add(GroupResult group) {
    if (!group.header().functionalIdentifier().equals(ACKNOWLEDGMENT_GROUP)) {
      groups.add(group);
    }
  }

  /** Claims in the order they were sent: those of one set follow each other. */
  @SuppressWarnings("ReferenceEquality") // all claims of a set share one batch, and no others do
  void add(List<AdjudicatedClaim> claims) {
    CycleRun run = payments.orElseGet(() -> desk.run(envelope));
    payments = Optional.of(run);
    for (AdjudicatedClaim claim : claims) {
      Batch batch = claim.claim().batch();
      if (open.isEmpty() || open.get() != batch) {
        closeBatch();
        claimAcknowledgments.open(batch, day);
        open = Optional.of(batch);
      }
      claimAcknowledgments.add(claim);
      rejectsClaims |= claim.outcome() instanceof Adjudication.Rejected;
      run.add(claim);
    }
  }

  /** Documents a claim of the interchange wants. */
  void add(DocumentRequest request) {
    requests.add(request);
  }

  /** An inquiry, answered at once. */
  void answer(Inquiry inquiry) {
    inquiries.answer(inquiry);
  }

  private void closeBatch() {
    if (open.isPresent()) {
      claimAcknowledgments.close();
      open = Optional.empty();
    }
  }

  /**
   * The interchange has ended and its claims are decided: everything is written.
   *
   * @param lastClaim the place of its last claim in the payer's sequence
   */
  void close(InterchangeResult result, long lastClaim, AnswerSink sink) throws IOException {
    TradingPartner partner = desk.ledger().rules().agreements().partner(header.sender());
    if (partner.ta1().isSent(result.isRejected(), header.acknowledgmentRequested())) {
      sink.acknowledgment(AnswerSink.Kind.TA1, Ta1Writer.write(result, envelope, numbers));
    }
    if (!groups.isEmpty()
        && !isAnsweredInRealTime()
        && partner.set999().isSent(groups.stream().anyMatch(GroupResult::isFaulty), false)) {
      sink.acknowledgment(
          AnswerSink.Kind.ACKNOWLEDGMENT_999,
          Acknowledgment999Writer.write(groups, envelope, numbers));
    }
    closeBatch();
    if (!claimAcknowledgments.isEmpty() && partner.claims277().isSent(rejectsClaims, false)) {
      try (OutputStream out = sink.acknowledgment(AnswerSink.Kind.ACKNOWLEDGMENT_277CA)) {
        claimAcknowledgments.write(envelope, numbers, out);
      }
    }
    if (!requests.isEmpty()) {
      sink.acknowledgment(AnswerSink.Kind.DOCUMENT_REQUEST_277, requests.write(envelope, numbers));
    }
    inquiries.write(envelope, numbers, sink);
    if (payments.isPresent() && !payments.get().waits()) {
      desk.payments().delivered(firstClaim, lastClaim, payments.get().close(numbers, sink));
    }
  }

  /** One patient's inquiry and nothing else: its answer stands for its acknowledgment. */
  private boolean isAnsweredInRealTime() {
    return inquiries.count() == 1
        && groups.size() == 1
        && groups.get(0).groupCodes().isEmpty()
        && groups.get(0).sets().size() == 1;
  }
}
