package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import org.payersim.inquiry.ClaimStatusAnswer;
import org.payersim.inquiry.ClaimStatusInquiry;
import org.payersim.inquiry.EligibilityAnswer;
import org.payersim.inquiry.EligibilityInquiry;
import org.payersim.inquiry.Inquiry;
import org.payersim.inquiry.ReviewAnswer;
import org.payersim.inquiry.ReviewDecision;
import org.payersim.inquiry.ReviewDesk;
import org.payersim.inquiry.ReviewRequest;
import org.payersim.rules.Payer;
import org.payersim.rules.RuleBook;
import org.payersim.x12.ControlNumbers;
import org.payersim.x12.Envelope;
import org.payersim.x12.InquiryAnswerWriter;
import org.payersim.x12.InterchangeHeader;

/**
 * What the inquiries of one interchange are answered: a 271 for its 270s, a 277 for its 276s, a 278
 * for its requests for review.
 */
final class InquiryAnswers {
  private final IntakeDesk desk;
  private final LocalDate today;
  private final InquiryDesks desks;
  private final InquiryAnswerWriter<EligibilityAnswer> eligibility;
  private final InquiryAnswerWriter<ClaimStatusAnswer> claimStatus;
  private final InquiryAnswerWriter<ReviewAnswer> reviews;
  private final InterchangeHeader header;
  private int patients;

  InquiryAnswers(IntakeDesk desk, InterchangeHeader header, Payer payer, LocalDate today) {
    this.desk = desk;
    this.header = header;
    this.today = today;
    this.desks = new InquiryDesks(desk, today);
    this.reviews = InquiryAnswerWriter.review(payer, today);
    this.eligibility = InquiryAnswerWriter.eligibility(payer);
    this.claimStatus = InquiryAnswerWriter.claimStatus(payer);
  }

  /** Answers an inquiry as everything stands that came before it. */
  void answer(Inquiry inquiry) {
    patients++;
    switch (inquiry) {
      case EligibilityInquiry asked -> eligibility.add(desks.eligibility().answer(asked));
      case ReviewRequest asked -> reviews.add(review(asked));
      case ClaimStatusInquiry asked -> claimStatus.add(desks.claimStatus().answer(asked));
    }
  }

  /** What is certified is on file at once. */
  private ReviewAnswer review(ReviewRequest asked) {
    RuleBook rules = desk.ledger().rules();
    String prefix = rules.inquiries().reviews().prefix();
    ReviewDesk reviewDesk = new ReviewDesk(rules, () -> desk.reviews().next(prefix, today), today);
    ReviewAnswer answer = reviewDesk.answer(asked);
    desk.reviews().put(answer, header);
    if (answer.outcome() instanceof ReviewAnswer.Reviewed reviewed) {
      for (ReviewDecision.Decided decided : reviewed.numbered()) {
        decided.permit().ifPresent(desk.ledger()::grant);
      }
    }
    return answer;
  }

  /** How many inquiries were answered. */
  int count() {
    return patients;
  }

  void write(Envelope envelope, ControlNumbers numbers, AnswerSink sink) throws IOException {
    if (!eligibility.isEmpty()) {
      sink.acknowledgment(AnswerSink.Kind.ELIGIBILITY_271, eligibility.write(envelope, numbers));
    }
    if (!claimStatus.isEmpty()) {
      sink.acknowledgment(AnswerSink.Kind.CLAIM_STATUS_277, claimStatus.write(envelope, numbers));
    }
    if (!reviews.isEmpty()) {
      sink.acknowledgment(AnswerSink.Kind.REVIEW_278, reviews.write(envelope, numbers));
    }
  }
}
