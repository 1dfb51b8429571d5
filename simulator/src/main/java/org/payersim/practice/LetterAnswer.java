package org.payersim.practice;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.sandbox.AppealAnswer;
import org.payersim.sandbox.ExaminerAnswer;
import org.payersim.sandbox.OutboundRemittance;

/**
 * What the payer answered to an appeal or to documents.
 *
 * @param words in a sentence
 * @param claim with its new decision, if there is one
 * @param remittances what was made for it
 */
public record LetterAnswer(
    String words, Optional<AdjudicatedClaim> claim, List<OutboundRemittance> remittances) {
  public LetterAnswer {
    remittances = List.copyOf(remittances);
  }

  private static LetterAnswer of(String words) {
    return new LetterAnswer(words, Optional.empty(), List.of());
  }

  static LetterAnswer of(AppealAnswer answer) {
    return switch (answer) {
      case AppealAnswer.Open open -> of("The appeal waits for an examiner.");
      case AppealAnswer.Settled settled ->
          new LetterAnswer(
              "The payer decided again.", Optional.of(settled.claim()), settled.remittances());
      case AppealAnswer.Stands stands -> of("The decision stands.");
      case AppealAnswer.TooLate late -> of("Too late: the last day was " + late.due() + ".");
      case AppealAnswer.NotAppealable not -> of("Not appealable: " + not.why() + ".");
      case AppealAnswer.Unknown unknown -> of("The payer knows no such claim.");
    };
  }

  static LetterAnswer of(ExaminerAnswer answer) {
    return switch (answer) {
      case ExaminerAnswer.Settled settled ->
          new LetterAnswer(
              "The payer decided.", Optional.of(settled.claim()), settled.remittances());
      case ExaminerAnswer.Waiting waiting -> of("The claim waits.");
      case ExaminerAnswer.NotAcceptable not -> of("Not acceptable: " + not.statuses());
      case ExaminerAnswer.NotWaiting not -> of("The claim does not wait any more.");
      case ExaminerAnswer.Unknown unknown -> of("The payer knows no such claim.");
    };
  }
}
