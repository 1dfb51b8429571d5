package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.claim.Attachment;
import org.payersim.inquiry.DocumentRequest;
import org.payersim.ledger.ExaminerAct;
import org.payersim.rules.DocumentRule;

/**
 * Asks for documents where the rules say so, and does what they say when documents come.
 *
 * @param desk what the sandbox keeps
 * @param out where answers and remittances go
 * @param at now, by the payer's clock
 */
record DocumentDesk(IntakeDesk desk, AnswerSink out, LocalDateTime at) {
  /** What the provider of a claim that has begun to wait is asked for, if anything. */
  Optional<DocumentRequest> ask(AdjudicatedClaim claim) throws IOException {
    if (!(claim.outcome() instanceof Adjudication.Pended pended)) {
      return Optional.empty();
    }
    Optional<DocumentRule> rule = rule(stages(pended.reasons()));
    WorkItem item = desk.queue().find(claim.payerControlNumber()).orElseThrow();
    if (cameBefore(item, claim)) {
      arrived(item.claim());
      return Optional.empty();
    }
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    LocalDate due = desk.ledger().rules().deadlines().answerDue(at.toLocalDate());
    WorkItem.Question question =
        new WorkItem.Question(
            at, due, rule.get().text(), rule.get().loincs(), "", Optional.empty());
    desk.queue().put(item.asking(question));
    return Optional.of(
        new DocumentRequest(
            claim.claim(), item.claim(), rule.get().loincs(), at.toLocalDate(), due));
  }

  private Optional<DocumentRule> rule(List<String> stages) {
    return desk.ledger().rules().deadlines().documents().stream()
        .filter(rule -> rule.concerns(stages))
        .findFirst();
  }

  private static List<String> stages(List<Pend> reasons) {
    return reasons.stream().map(Pend::stage).distinct().toList();
  }

  /** Documents sent before the claim, under a number its PWK has. */
  private boolean cameBefore(WorkItem item, AdjudicatedClaim claim) {
    boolean came = false;
    for (String number : item.attachments()) {
      for (KeptAttachment one :
          desk.attachments().listWaiting(number, claim.claim().billing().party().id())) {
        desk.attachments().match(one.id(), item.claim());
        came = true;
      }
    }
    return came;
  }

  /** A document has come: it is kept, and its claim goes on if it waited for it. */
  void take(Attachment attachment) throws IOException {
    int id = desk.attachments().add(attachment, at);
    Optional<WorkItem> item =
        attachment.solicited()
            ? desk.queue().find(attachment.number())
            : desk.queue().list().stream()
                .filter(one -> one.attachments().contains(attachment.number()))
                .filter(one -> one.provider().equals(attachment.provider().id()))
                .findFirst();
    if (item.isPresent()) {
      desk.attachments().match(id, item.get().claim());
      arrived(item.get().claim());
    }
  }

  /** Let go past the stages that wanted it, or with the examiner now. */
  private void arrived(String claim) throws IOException {
    WorkItem item = desk.queue().find(claim).orElseThrow();
    Examination examination = new Examination(desk, out, at);
    ExaminerAnswer unused = examination.take(new ExaminerAct.Answer(claim, "sent by 275"));
    List<String> stages = stages(item.reasons());
    Optional<DocumentRule> rule = rule(stages).filter(DocumentRule::releases);
    if (rule.isPresent()) {
      List<String> overridden =
          stages.stream()
              .filter(stage -> rule.get().stages().isEmpty() || rule.get().stages().contains(stage))
              .toList();
      ExaminerAnswer settled = examination.take(new ExaminerAct.Release(claim, overridden));
      if (settled instanceof ExaminerAnswer.Settled done) {
        out.decided(List.of(done.claim()));
      }
    }
  }
}
