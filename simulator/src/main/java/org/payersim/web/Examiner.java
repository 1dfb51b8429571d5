package org.payersim.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.ledger.ExaminerAct;
import org.payersim.rules.StageSwitch;
import org.payersim.rules.StageSwitches;
import org.payersim.sandbox.ExaminerAnswer;
import org.payersim.sandbox.OutboundRemittance;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.WorkItem;
import org.payersim.web.journey.Delivery;
import org.payersim.web.journey.Document;

/** A visitor who acts as the payer's examiner: what he says about a claim that waits. */
final class Examiner {
  private Examiner() {}

  /**
   * Lets a claim go or denies it.
   *
   * @param act {@code release} sets aside what the claim waits for, {@code deny} denies it for that
   * @return the decision as a delivery of its own; empty if the claim does not wait, or goes on
   */
  static Optional<Delivery> decide(Visit visit, String claim, String act) throws IOException {
    Sandbox sandbox = visit.sandbox();
    Optional<WorkItem> item =
        sandbox.queue().stream().filter(one -> one.claim().equals(claim)).findFirst();
    if (item.isEmpty()) {
      return Optional.empty();
    }
    ExaminerAct said =
        act.equals("deny")
            ? new ExaminerAct.Deny(claim, item.get().reasons().get(0).reason())
            : new ExaminerAct.Release(claim, stages(item.get().reasons()));
    return sandbox.examine(said) instanceof ExaminerAnswer.Settled settled
        ? Optional.of(
            visit.keep(
                title(act, item.get()), settled.claim(), documents(sandbox, settled.remittances())))
        : Optional.empty();
  }

  private static String title(String act, WorkItem item) {
    return (act.equals("deny") ? "Denied by you: " : "Released by you: ")
        + item.patientControlNumber();
  }

  /** The stages it waits for, as far as they can be set aside. */
  private static List<String> stages(List<Pend> reasons) {
    return reasons.stream()
        .map(Pend::stage)
        .distinct()
        .filter(
            stage -> StageSwitches.findPositions(stage).orElse(Set.of()).contains(StageSwitch.OFF))
        .toList();
  }

  /** Remittances as pages show them. */
  static List<Document> documents(Sandbox sandbox, List<OutboundRemittance> remittances)
      throws IOException {
    List<Document> documents = new ArrayList<>();
    for (OutboundRemittance remittance : remittances) {
      Optional<byte[]> text = sandbox.findRemittance(remittance.id());
      text.ifPresent(
          bytes ->
              documents.add(
                  new Document(
                      Document.Kind.REMITTANCE_835,
                      new String(bytes, StandardCharsets.ISO_8859_1))));
    }
    return documents;
  }
}
