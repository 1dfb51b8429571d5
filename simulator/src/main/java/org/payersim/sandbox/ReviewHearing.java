package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Optional;
import org.payersim.control.OutboundKind;
import org.payersim.inquiry.ReviewAnswer;
import org.payersim.inquiry.ReviewDecision.Action;
import org.payersim.inquiry.ReviewDecision.Decided;
import org.payersim.rules.Payer;
import org.payersim.x12.Envelope;
import org.payersim.x12.InquiryAnswerWriter;

/**
 * An examiner decides a review that waits: claims find it from then on, and the requester is told
 * by a 278 of its own.
 *
 * @param desk what the sandbox keeps
 * @param mailbox where the 278 goes
 * @param at now, by the payer's clock
 */
record ReviewHearing(IntakeDesk desk, Mailbox mailbox, LocalDateTime at) {

  ReviewOutcome take(ReviewAct act) throws IOException {
    Optional<Reviews.Filed> found = desk.reviews().find(act.number());
    if (found.isEmpty()) {
      return new ReviewOutcome.Unknown();
    }
    if (found.get().decided().action() != Action.PENDED) {
      return new ReviewOutcome.NotWaiting();
    }
    Decided before = found.get().decided();
    Decided decided =
        switch (act) {
          case ReviewAct.Certify certify -> before.certified(certify.most());
          case ReviewAct.Deny deny -> before.notCertified(deny.reason());
        };
    ReviewAnswer answer = found.get().answer().with(decided);
    desk.reviews().put(answer, found.get().header());
    decided.permit().ifPresent(desk.ledger()::grant);
    tell(answer, found.get());
    return new ReviewOutcome.Settled(
        ReviewedService.of(desk.reviews().find(act.number()).orElseThrow()));
  }

  private void tell(ReviewAnswer answer, Reviews.Filed filed) throws IOException {
    Payer payer = desk.ledger().rules().payer();
    InquiryAnswerWriter<ReviewAnswer> writer = InquiryAnswerWriter.review(payer, at.toLocalDate());
    writer.add(answer);
    Envelope envelope = Envelope.answering(filed.header(), payer, at);
    mailbox.send(OutboundKind.REVIEW_278, writer.write(envelope, desk.controlNumbers()), at);
  }
}
