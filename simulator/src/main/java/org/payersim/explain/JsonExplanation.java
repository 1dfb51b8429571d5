package org.payersim.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ServiceLine;
import org.payersim.code.Reason;
import org.payersim.explain.Explained.ExplainedLine;
import org.payersim.explain.Explained.Step;
import org.payersim.money.Quantity;
import org.payersim.status.ClaimStatus;

/** Renders an explanation for a program. */
final class JsonExplanation {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonExplanation() {}

  static String of(Explained explained) {
    return JsonText.of(claim(explained));
  }

  private static ObjectNode claim(Explained explained) {
    Claim claim = explained.claim();
    ObjectNode json = JSON.objectNode();
    json.put("patientControlNumber", claim.patientControlNumber());
    json.put("outcome", outcome(explained));
    json.put("charge", claim.charge().toString());
    explained.determination().ifPresent(d -> decision(json, d, explained));
    if (explained.isPended()) {
      ArrayNode pends = json.putArray("pends");
      explained.pends().forEach(pend -> pend(pends.addObject(), pend));
    }
    json.set("steps", steps(explained.steps(), false));
    if (explained.determination().isPresent()) {
      ArrayNode lines = json.putArray("lines");
      explained.lines().forEach(line -> lines.add(line(line)));
    }
    json.set("codes", codes(explained));
    return json;
  }

  private static String outcome(Explained explained) {
    if (explained.isPended()) {
      return "pended";
    }
    if (explained.isVoid()) {
      return "voided";
    }
    return explained.determination().isPresent() ? "finalized" : "rejected";
  }

  private static void pend(ObjectNode json, Pend pend) {
    json.put("line", pend.line()).put("stage", pend.stage());
    reason(json, pend.reason());
  }

  private static void reason(ObjectNode json, Reason reason) {
    json.put("group", reason.group().name());
    json.put("carc", reason.carc());
    ArrayNode rarcs = json.putArray("rarcs");
    reason.rarcs().forEach(rarcs::add);
  }

  private static void decision(ObjectNode json, Determination decision, Explained explained) {
    json.put("payerControlNumber", decision.payerControlNumber());
    json.put("claimStatus", decision.status());
    json.put("receivedOn", decision.receivedOn().toString());
    json.put("rulesVersion", decision.rulesVersion());
    json.put("plan", decision.planId());
    json.put("family", decision.familyId());
    json.put("person", decision.person());
    json.put("allowed", explained.allowed().toString());
    json.put("paid", decision.paid().toString());
    json.put("patientResponsibility", decision.patientResponsibility().toString());
    if (!decision.interest().isZero()) {
      json.put("interest", decision.interest().toString());
    }
  }

  private static ObjectNode line(ExplainedLine line) {
    ServiceLine submitted = line.submitted();
    ObjectNode json = JSON.objectNode();
    json.put("number", submitted.number());
    json.put("procedure", submitted.procedure().toString());
    json.put("units", submitted.units().toString());
    json.set("service", span(submitted.service()));
    json.put("charge", line.decided().charge().toString());
    json.set("steps", steps(line.steps(), true));
    json.put("allowed", line.decided().allowed().toString());
    json.put("paid", line.decided().paid().toString());
    json.put("patientResponsibility", line.decided().patientResponsibility().toString());
    return json;
  }

  private static ArrayNode steps(List<Step> steps, boolean withMoney) {
    ArrayNode array = JSON.arrayNode();
    for (Step step : steps) {
      ObjectNode json = array.addObject();
      Ruling ruling = step.ruling();
      json.put("stage", ruling.stage());
      json.put("ruling", ruling.getClass().getSimpleName());
      json.put("finding", ruling.finding().getClass().getSimpleName());
      if (ruling.finding() instanceof Record facts) {
        json.set("facts", JsonFacts.of(facts));
      }
      json.put("sentence", step.sentence());
      step.findAdjustment().ifPresent(a -> json.set("adjustment", adjustment(a)));
      if (ruling instanceof Ruling.Shared shared) {
        postings(json, shared.postings());
      }
      if (ruling instanceof Ruling.Counted counted) {
        postings(json, counted.postings());
      }
      if (ruling instanceof Ruling.Added added) {
        json.put("added", added.amount().toString());
      }
      if (ruling instanceof Ruling.Recoded recoded) {
        json.put("paidAs", recoded.code());
      }
      if (ruling instanceof Ruling.Pended pended) {
        reason(json.putObject("wouldDeny"), pended.reason());
      }
      if (ruling instanceof Ruling.Rejected rejected) {
        json.put("status", rejected.status().toString());
      }
      if (withMoney) {
        json.put("left", step.left().toString());
      }
    }
    return array;
  }

  private static void postings(ObjectNode json, List<Posting> postings) {
    ArrayNode array = json.putArray("postings");
    postings.forEach(posting -> array.add(posting(posting)));
  }

  private static ObjectNode adjustment(Adjustment adjustment) {
    ObjectNode json = JSON.objectNode();
    reason(json, adjustment.reason());
    json.put("amount", adjustment.amount().toString());
    adjustment.units().ifPresent(units -> json.put("units", units.toString()));
    return json;
  }

  private static ObjectNode posting(Posting posting) {
    AccumulatorId id = posting.accumulator();
    ObjectNode json = JSON.objectNode();
    json.put("plan", id.planId());
    json.set("period", span(id.period()));
    json.put("person", id.person());
    json.put("kind", id.kind().name());
    json.put("network", id.network().name());
    if (!id.scope().isEmpty()) {
      json.put("scope", id.scope());
    }
    json.put("amount", id.kind().isMoney() ? posting.amount().toString() : count(posting));
    return json;
  }

  /** Visits, units and days are counted in thousandths. */
  private static String count(Posting posting) {
    return Quantity.ofThousandths(Math.abs(posting.amount().cents())).toString();
  }

  private static ObjectNode span(DateSpan span) {
    return JSON.objectNode().put("from", span.from().toString()).put("to", span.to().toString());
  }

  private static ObjectNode codes(Explained explained) {
    ObjectNode json = JSON.objectNode();
    for (ClaimStatus status : explained.statuses()) {
      json.put(status.toString(), CodeWords.of(status));
    }
    for (Reason reason : explained.reasons()) {
      json.put(reason.toString(), CodeWords.of(reason));
    }
    for (String remark : explained.remarks()) {
      json.put(remark, CodeWords.ofRemark(remark));
    }
    return json;
  }
}
