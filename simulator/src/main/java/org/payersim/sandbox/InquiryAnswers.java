package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import org.payersim.inquiry.ClaimStatusAnswer;
import org.payersim.inquiry.ClaimStatusInquiry;
import org.payersim.inquiry.EligibilityAnswer;
import org.payersim.inquiry.EligibilityInquiry;
import org.payersim.inquiry.Inquiry;
import org.payersim.rules.Payer;
import org.payersim.x12.ControlNumbers;
import org.payersim.x12.Envelope;
import org.payersim.x12.InquiryAnswerWriter;

/** What the inquiries of one interchange are answered: a 271 for its 270s, a 277 for its 276s. */
final class InquiryAnswers {
  private final InquiryDesks desks;
  private final InquiryAnswerWriter<EligibilityAnswer> eligibility;
  private final InquiryAnswerWriter<ClaimStatusAnswer> claimStatus;
  private int patients;

  InquiryAnswers(IntakeDesk desk, Payer payer, LocalDate today) {
    this.desks = new InquiryDesks(desk, today);
    this.eligibility = InquiryAnswerWriter.eligibility(payer);
    this.claimStatus = InquiryAnswerWriter.claimStatus(payer);
  }

  /** Answers an inquiry as everything stands that came before it. */
  void answer(Inquiry inquiry) {
    patients++;
    switch (inquiry) {
      case EligibilityInquiry asked -> eligibility.add(desks.eligibility().answer(asked));
      case ClaimStatusInquiry asked -> claimStatus.add(desks.claimStatus().answer(asked));
    }
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
  }
}
