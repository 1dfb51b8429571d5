package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.explain.CodeWords;
import org.payersim.remittance.LinePayment;

/** The lines of a decided claim as JSON: what a remittance will say of each. */
final class LineJson {
  private LineJson() {}

  static void put(List<LinePayment> lines, ArrayNode list) {
    for (LinePayment line : lines) {
      ObjectNode node =
          list.addObject()
              .put("number", line.submitted().number())
              .put("procedure", line.submitted().procedure().toString())
              .put("charge", line.decided().charge().toString())
              .put("allowed", line.decided().allowed().toString())
              .put("paid", line.paid().toString())
              .put("patientResponsibility", line.decided().patientResponsibility().toString());
      ArrayNode adjustments = node.putArray("adjustments");
      line.adjustments().forEach(one -> adjustments.add(adjustment(one)));
      remarks(line.remarks(), node);
    }
  }

  private static ObjectNode adjustment(Adjustment adjustment) {
    ObjectNode node =
        Json.object()
            .put("group", adjustment.reason().group().name())
            .put("carc", adjustment.reason().carc())
            .put("amount", adjustment.amount().toString());
    adjustment.units().ifPresent(units -> node.put("units", units.toString()));
    return node.put("words", CodeWords.ofReasonCode(adjustment.reason().carc()));
  }

  private static void remarks(List<String> remarks, ObjectNode node) {
    ArrayNode list = node.putArray("remarks");
    for (String remark : remarks) {
      list.addObject().put("rarc", remark).put("words", CodeWords.ofRemark(remark));
    }
  }
}
