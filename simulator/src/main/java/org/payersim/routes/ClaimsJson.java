package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.explain.CodeWords;
import org.payersim.inquiry.ClaimStatusAnswer;
import org.payersim.inquiry.ClaimSummary;
import org.payersim.status.ClaimStatus;

/**
 * Claims as JSON.
 *
 * @param root where the payer is found, see {@link Request}
 */
record ClaimsJson(String root) {
  /** Where a claim stands that is not on a list. */
  private static final ClaimSummary.Place NOWHERE = new ClaimSummary.Place(LocalDate.EPOCH, 0);

  /** One of a list. */
  ObjectNode listed(ClaimSummary decided) {
    return summary(decided).put("decidedOn", decided.place().decidedOn().toString());
  }

  /** One by itself. */
  ObjectNode summary(AdjudicatedClaim decided) {
    return summary(ClaimSummary.of(NOWHERE, decided));
  }

  private ObjectNode summary(ClaimSummary decided) {
    ObjectNode node =
        Json.object()
            .put("claim", decided.claim())
            .put("patientControlNumber", decided.patientControlNumber())
            .put("member", decided.member())
            .put("provider", decided.provider())
            .put("kind", decided.kind().name().toLowerCase(Locale.ROOT))
            .put("from", decided.service().from().toString())
            .put("to", decided.service().to().toString())
            .put("outcome", decided.outcome().word())
            .put("result", decided.result().word())
            .put("charge", decided.charge().toString());
    if (!decided.family().isEmpty()) {
      node.put("family", decided.family());
    }
    decided.amounts().ifPresent(amounts -> amounts(amounts, node));
    decided.carcs().forEach(node.putArray("carcs")::add);
    decided.original().ifPresent(original -> node.put("original", original));
    String number = decided.claim().isEmpty() ? decided.patientControlNumber() : decided.claim();
    return node.put("href", Json.href(root + "/claims/" + number + "/explanation"));
  }

  private static void amounts(ClaimSummary.FinalAmounts amounts, ObjectNode node) {
    node.put("receivedOn", amounts.receivedOn().toString())
        .put("allowed", amounts.allowed().toString())
        .put("paid", amounts.paid().toString())
        .put("patientResponsibility", amounts.patientResponsibility().toString());
  }

  /** Where a claim stands, in the words of a 277. */
  static ObjectNode standing(ClaimStatusAnswer.Told told) {
    ObjectNode node =
        Json.object()
            .put("claim", told.number())
            .put("patientControlNumber", told.claim().patientControlNumber())
            .put("charge", told.claim().charge().toString())
            .put("since", told.standing().since().toString());
    statuses(told.standing().statuses(), node);
    told.paid().ifPresent(paid -> node.put("paid", paid.toString()));
    told.payment()
        .ifPresent(
            payment ->
                node.put("remittance", payment.trace()).put("paidOn", payment.on().toString()));
    ArrayNode lines = node.putArray("lines");
    for (ClaimStatusAnswer.ToldLine line : told.lines()) {
      ObjectNode one =
          lines
              .addObject()
              .put("number", line.line().number())
              .put("procedure", line.line().procedure().toString())
              .put("paid", line.paid().toString());
      statuses(line.standing().statuses(), one);
    }
    return node;
  }

  static void statuses(List<ClaimStatus> statuses, ObjectNode node) {
    ArrayNode list = node.putArray("statuses");
    for (ClaimStatus status : statuses) {
      list.addObject().put("code", status.toString()).put("words", CodeWords.of(status));
    }
  }
}
