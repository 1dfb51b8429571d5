package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.claim.Claim;
import org.payersim.explain.CodeWords;
import org.payersim.inquiry.ClaimStatusAnswer;
import org.payersim.status.ClaimStatus;

/**
 * Claims as JSON.
 *
 * @param root where the payer is found, see {@link Request}
 */
record ClaimsJson(String root) {
  /** What became of a claim, in a word. */
  static String outcome(AdjudicatedClaim claim) {
    return switch (claim.outcome()) {
      case Adjudication.Finalized done -> "finalized";
      case Adjudication.Replaced done -> "replaced";
      case Adjudication.Voided done -> "voided";
      case Adjudication.Pended waiting -> "pended";
      case Adjudication.Rejected refused -> "rejected";
    };
  }

  ObjectNode summary(AdjudicatedClaim decided) {
    Claim claim = decided.claim();
    String number = decided.payerControlNumber();
    ObjectNode node =
        Json.object()
            .put("claim", number)
            .put("patientControlNumber", claim.patientControlNumber())
            .put("member", claim.subscriber().memberId())
            .put("provider", claim.billing().party().npi())
            .put("kind", claim.type().name().toLowerCase(Locale.ROOT))
            .put("outcome", outcome(decided))
            .put("charge", claim.charge().toString());
    decided.outcome().findFinal().ifPresent(determination -> amounts(determination, node));
    decided.outcome().findOriginal().ifPresent(original -> node.put("original", original));
    return node.put(
        "href",
        Json.href(
            root
                + "/claims/"
                + (number.isEmpty() ? claim.patientControlNumber() : number)
                + "/explanation"));
  }

  private static void amounts(Determination decided, ObjectNode node) {
    node.put("receivedOn", decided.receivedOn().toString())
        .put("allowed", decided.amounts().allowed().toString())
        .put("paid", decided.paid().toString())
        .put("patientResponsibility", decided.patientResponsibility().toString());
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
