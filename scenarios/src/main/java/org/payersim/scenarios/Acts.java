package org.payersim.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.code.Reason;
import org.payersim.explain.Explanations;
import org.payersim.ledger.ExaminerAct;
import org.payersim.ledger.RuleChange;
import org.payersim.money.Quantity;
import org.payersim.remittance.Recovery;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.AppealAct;
import org.payersim.sandbox.AppealAnswer;
import org.payersim.sandbox.ExaminerAnswer;
import org.payersim.sandbox.ReprocessReport;
import org.payersim.sandbox.ReprocessRequest;
import org.payersim.sandbox.ReviewAct;
import org.payersim.sandbox.ReviewOutcome;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.WorkItem;

/** Does acts, and says what came of them. */
final class Acts {
  private final Sandbox sandbox;
  private final Consumer<String> words;

  Acts(Sandbox sandbox, Consumer<String> words) {
    this.sandbox = sandbox;
    this.words = words;
  }

  void play(Act act) throws IOException {
    switch (act.verb()) {
      case "rules" -> rules(act.rules());
      case "ask" ->
          examine(
              act.texts("loincs").isEmpty()
                  ? new ExaminerAct.Ask(claim(act), act.text("question"))
                  : new ExaminerAct.AskForDocuments(
                      claim(act), act.text("question"), act.texts("loincs")));
      case "answer" -> examine(new ExaminerAct.Answer(claim(act), act.text("documents")));
      case "release" -> examine(new ExaminerAct.Release(claim(act), act.texts("override")));
      case "deny" -> examine(new ExaminerAct.Deny(claim(act), Reason.parse(act.text("reason"))));
      case "certify" ->
          review(
              new ReviewAct.Certify(
                  act.text("review"),
                  Optional.of(act.text("most")).filter(t -> !t.isEmpty()).map(Quantity::of)));
      case "refuse" -> review(new ReviewAct.Deny(act.text("review"), act.text("reason")));
      case "appeal" -> appeal(new AppealAct.File(claim(act), act.text("text")));
      case "uphold" -> appeal(new AppealAct.Uphold(claim(act)));
      case "overturn" -> appeal(new AppealAct.Overturn(claim(act), act.texts("override")));
      case "reprocess" -> reprocess(act);
      default -> throw new IllegalArgumentException("no act: " + act.verb());
    }
  }

  /** The payer's number of a claim named by the provider's: of the latest that has one. */
  private String claim(Act act) throws IOException {
    String number = act.text("claim");
    return sandbox.listClaims(number).stream()
        .map(AdjudicatedClaim::payerControlNumber)
        .filter(found -> !found.isEmpty())
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalArgumentException("no claim " + number));
  }

  private void rules(List<Path> files) throws IOException {
    for (Path file : files) {
      sandbox.change(
          RuleChange.put(new RuleSource("scenario/" + file.getFileName(), Files.readString(file))));
    }
  }

  private void examine(ExaminerAct act) throws IOException {
    switch (sandbox.examine(act)) {
      case ExaminerAnswer.Settled settled -> words.accept(Explanations.text(settled.claim()));
      case ExaminerAnswer.Waiting waiting -> words.accept(waiting(waiting.item()));
      case ExaminerAnswer.NotAcceptable refused ->
          words.accept("not acceptable: " + refused.statuses() + "\n");
      case ExaminerAnswer.NotWaiting none -> words.accept("it does not wait\n");
      case ExaminerAnswer.Unknown none -> words.accept("no such claim\n");
    }
  }

  private void review(ReviewAct act) throws IOException {
    switch (sandbox.correspondence().review(act)) {
      case ReviewOutcome.Settled settled -> {}
      case ReviewOutcome.NotWaiting none -> words.accept("it does not wait\n");
      case ReviewOutcome.Unknown none -> words.accept("no such review\n");
    }
  }

  private static String waiting(WorkItem item) {
    StringBuilder text =
        new StringBuilder(
            "Claim %s waits %s\n"
                .formatted(
                    item.patientControlNumber(),
                    item.state() == WorkItem.State.WITH_PROVIDER
                        ? "for the provider"
                        : "for the examiner"));
    for (WorkItem.Question question : item.questions()) {
      text.append(
          "  asked on %s, due %s: %s; answer: %s\n"
              .formatted(
                  question.asked().toLocalDate(),
                  question.due(),
                  question.text(),
                  question.answer().isEmpty() ? "none yet" : question.answer()));
    }
    return text.toString();
  }

  private void appeal(AppealAct act) throws IOException {
    switch (sandbox.appeal(act)) {
      case AppealAnswer.Settled settled -> words.accept(Explanations.text(settled.claim()));
      case AppealAnswer.Open open ->
          words.accept(
              "Appeal of level %d of claim %s waits for an examiner\n"
                  .formatted(open.appeal().level(), open.appeal().patientControlNumber()));
      case AppealAnswer.Stands stands -> words.accept("the decision stands\n");
      case AppealAnswer.TooLate late ->
          words.accept("too late: the last day was " + late.due() + "\n");
      case AppealAnswer.NotAppealable refused ->
          words.accept("not appealable: " + refused.why() + "\n");
      case AppealAnswer.Unknown none -> words.accept("no such claim or appeal\n");
    }
  }

  private void reprocess(Act act) throws IOException {
    ReprocessRequest request =
        new ReprocessRequest(
            List.of(),
            act.texts("members"),
            act.texts("providers"),
            act.texts("plans"),
            day(act.text("from")),
            day(act.text("to")),
            Optional.empty(),
            act.text("recover").equals("later") ? Recovery.LATER : Recovery.NOW);
    boolean dry = act.text("dryRun").equals("true");
    ReprocessReport report = dry ? sandbox.tryReprocess(request) : sandbox.reprocess(request);
    StringBuilder text =
        new StringBuilder(
            "%s %d claims: %d come out otherwise, %s more paid; by reason %s; left alone %s\n"
                .formatted(
                    dry ? "Would decide again" : "Decided again",
                    report.chosen(),
                    report.differences().size(),
                    report.paid(),
                    report.byReason(),
                    report.left()));
    for (ReprocessReport.Difference difference : report.differences()) {
      text.append(
          "  %s: paid %s before, %s now; patient %s before, %s now\n"
              .formatted(
                  difference.patientControlNumber(),
                  difference.before().paid(),
                  difference.after().paid(),
                  difference.before().patientResponsibility(),
                  difference.after().patientResponsibility()));
    }
    words.accept(text.toString());
    if (!dry) {
      for (ReprocessReport.Difference difference : report.differences()) {
        words.accept(Explanations.text(difference.corrected()));
      }
    }
  }

  private static Optional<LocalDate> day(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }
}
