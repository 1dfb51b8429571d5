package org.payersim.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.sandbox.ExaminerAnswer;
import org.payersim.sandbox.OutboundRemittance;
import org.payersim.sandbox.WorkItem;

/**
 * The work queue as JSON.
 *
 * @param root where the payer is found, see {@link Request}
 */
record QueueJson(String root) {
  JsonNode items(List<WorkItem> items) {
    ObjectNode node = Json.object();
    ArrayNode list = node.putArray("claims");
    items.forEach(item -> list.add(item(item)));
    return node;
  }

  ObjectNode item(WorkItem item) {
    ObjectNode node =
        Json.object()
            .put("claim", item.claim())
            .put("patientControlNumber", item.patientControlNumber())
            .put("outcome", "pended")
            .put("state", item.state().name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .put("since", item.since().toString());
    ArrayNode reasons = node.putArray("reasons");
    for (Pend pend : item.reasons()) {
      reasons
          .addObject()
          .put("line", pend.line())
          .put("stage", pend.stage())
          .put("reason", pend.reason().toString());
    }
    ArrayNode questions = node.putArray("questions");
    item.questions()
        .forEach(
            q -> {
              ObjectNode question =
                  questions
                      .addObject()
                      .put("asked", q.asked().toString())
                      .put("due", q.due().toString())
                      .put("text", q.text())
                      .put("answer", q.answer())
                      .put("answered", q.answered().map(LocalDate::toString).orElse(""));
              q.loincs().forEach(question.putArray("loincs")::add);
            });
    return node.put("explanation", root + "/claims/" + item.claim() + "/explanation");
  }

  ObjectNode settled(ExaminerAnswer.Settled settled) {
    return settled(settled.claim(), "finalized", settled.remittances());
  }

  /** A claim with a final decision, and where it is told. */
  ObjectNode settled(AdjudicatedClaim claim, String outcome, List<OutboundRemittance> remittances) {
    ObjectNode node =
        Json.object()
            .put("patientControlNumber", claim.claim().patientControlNumber())
            .put("claim", claim.payerControlNumber())
            .put("outcome", outcome);
    links(node, remittances);
    return node;
  }

  void links(ObjectNode node, List<OutboundRemittance> remittances) {
    ArrayNode links = node.putArray("remittances");
    remittances.forEach(remittance -> links.add(root + "/remittances/" + remittance.id()));
  }
}
