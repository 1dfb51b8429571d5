package org.payersim.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.sandbox.ExaminerAnswer;
import org.payersim.sandbox.OutboundRemittance;
import org.payersim.sandbox.WorkItem;

/** The work queue as JSON. */
final class QueueJson {
  private QueueJson() {}

  static JsonNode items(List<WorkItem> items) {
    ObjectNode node = Json.object();
    ArrayNode list = node.putArray("claims");
    items.forEach(item -> list.add(item(item)));
    return node;
  }

  static ObjectNode item(WorkItem item) {
    ObjectNode node =
        Json.object()
            .put("claim", item.claim())
            .put("patientControlNumber", item.patientControlNumber())
            .put("outcome", "pended")
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
            q -> questions.addObject().put("asked", q.asked().toString()).put("text", q.text()));
    return node.put("explanation", "/claims/" + item.claim() + "/explanation");
  }

  static ObjectNode settled(ExaminerAnswer.Settled settled) {
    ObjectNode node =
        Json.object()
            .put("patientControlNumber", settled.claim().claim().patientControlNumber())
            .put("outcome", "finalized");
    ArrayNode remittances = node.putArray("remittances");
    for (OutboundRemittance remittance : settled.remittances()) {
      remittances.add("/remittances/" + remittance.id());
    }
    return node;
  }
}
