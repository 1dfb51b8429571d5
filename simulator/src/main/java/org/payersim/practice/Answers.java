package org.payersim.practice;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.explain.Explanations;
import org.payersim.remittance.Remittance;
import org.payersim.sandbox.AnswerSink;
import org.payersim.sandbox.AppealAnswer;
import org.payersim.sandbox.ExaminerAnswer;

/** Collects what the payer answers, in the order it does. */
final class Answers implements AnswerSink {
  private final ByteArrayOutputStream all = new ByteArrayOutputStream();

  /** What was answered since the last time. */
  String take() {
    String text = all.toString(StandardCharsets.UTF_8).replaceAll("~(?!\n)", "~\n");
    all.reset();
    return text;
  }

  private void say(String text) {
    all.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    all.write('\n');
  }

  void tell(AppealAnswer answer) {
    switch (answer) {
      case AppealAnswer.Open open -> say("The appeal waits for an examiner.");
      case AppealAnswer.Settled settled -> say(Explanations.text(settled.claim()));
      case AppealAnswer.Stands stands -> say("The decision stands.");
      case AppealAnswer.TooLate late -> say("Too late: the last day was " + late.due() + ".");
      case AppealAnswer.NotAppealable not -> say("Not appealable: " + not.why() + ".");
      case AppealAnswer.Unknown unknown -> say("The payer knows no such claim.");
    }
  }

  void tell(ExaminerAnswer answer) {
    switch (answer) {
      case ExaminerAnswer.Settled settled -> say(Explanations.text(settled.claim()));
      case ExaminerAnswer.Waiting waiting -> say("The claim waits.");
      case ExaminerAnswer.NotAcceptable not -> say("Not acceptable: " + not.statuses());
      case ExaminerAnswer.NotWaiting not -> say("The claim does not wait any more.");
      case ExaminerAnswer.Unknown unknown -> say("The payer knows no such claim.");
    }
  }

  @Override
  public void acknowledgment(Kind kind, byte[] document) {
    all.writeBytes(document);
    all.write('\n');
  }

  @Override
  public void decided(List<AdjudicatedClaim> claims) {
    claims.forEach(claim -> say(Explanations.text(claim)));
  }

  @Override
  public OutputStream remittance(Remittance remittance) {
    return all;
  }

  @Override
  public void unreadable(long offset, String problem) {
    say("Not readable from byte " + offset + " on: " + problem);
  }
}
