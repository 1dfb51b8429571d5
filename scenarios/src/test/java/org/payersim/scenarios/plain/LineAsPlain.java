package org.payersim.scenarios.plain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.payersim.claim.AmountFact;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimType;
import org.payersim.claim.LineDetail;
import org.payersim.claim.PriorAdjudication;
import org.payersim.claim.PriorAdjustment;
import org.payersim.claim.Reference;
import org.payersim.claim.ServiceLine;
import org.payersim.code.Procedure;

/** A line of a claim as JSON. */
final class LineAsPlain {
  private static final Map<String, String> DATES =
      Map.ofEntries(
          Map.entry("471", "prescription"),
          Map.entry("607", "certificationRevised"),
          Map.entry("463", "therapyBegan"),
          Map.entry("461", "lastCertified"),
          Map.entry("304", "lastSeen"),
          Map.entry("738", "hemoglobinTest"),
          Map.entry("739", "creatinineTest"),
          Map.entry("011", "shipped"),
          Map.entry("455", "lastXray"),
          Map.entry("454", "initialTreatment"),
          Map.entry("441", "priorPlacement"),
          Map.entry("452", "appliancePlaced"),
          Map.entry("446", "replacement"),
          Map.entry("196", "treatmentStart"),
          Map.entry("198", "treatmentCompleted"));

  private LineAsPlain() {}

  static boolean isSayable(ServiceLine line) {
    return ClaimAsPlain.areDistinct(line.references())
        && line.dates().stream().allMatch(date -> DATES.containsKey(date.qualifier()))
        && line.amounts().stream().allMatch(amount -> amount.qualifier().matches("T|F4"))
        && line.drug().stream().allMatch(drug -> drug.qualifier().equals("N4"));
  }

  static ObjectNode of(Claim claim, ServiceLine line) {
    ObjectNode node = ClaimAsPlain.JSON.createObjectNode();
    procedure(node, line.procedure());
    node.put("charge", line.charge().toString())
        .put("units", line.units().toString())
        .put("unit", line.unitBasis())
        .put("placeOfService", line.placeOfService())
        .put("from", line.service().from().toString())
        .put("to", line.service().to().toString());
    ArrayNode pointers = node.putArray("diagnoses");
    line.diagnosisPointers().forEach(pointers::add);
    if (line.emergency()) {
      node.put("emergency", true);
    }
    if (!line.controlNumber().isEmpty()) {
      node.put("controlNumber", line.controlNumber());
    }
    for (Reference one : line.references()) {
      switch (one.qualifier()) {
        case "G1" -> node.put("authorization", one.value());
        case "9F" -> node.put("referral", one.value());
        default -> node.withObject("/references").put(one.qualifier(), one.value());
      }
    }
    for (AmountFact amount : line.amounts()) {
      node.put(amount.qualifier().equals("T") ? "salesTax" : "postage", amount.amount().toString());
    }
    ClaimAsPlain.dates(node, line.dates(), DATES);
    ClaimAsPlain.texts(node, "notes", line.notes());
    ClaimAsPlain.documents(node, SubmittedDocuments.ofLine(claim, line));
    ClaimAsPlain.providers(node, line.providers());
    detail(node, line);
    if (claim.type() == ClaimType.INSTITUTIONAL) {
      node.remove(List.of("placeOfService", "diagnoses"));
    }
    if (claim.type() == ClaimType.DENTAL) {
      node.remove("unit"); // what is done to teeth is counted and not measured
    }
    if (claim.isPredetermination()) {
      node.remove(List.of("from", "to"));
    }
    line.drug()
        .ifPresent(
            drug ->
                node.putObject("drug")
                    .put("ndc", drug.code())
                    .put("quantity", drug.quantity().toString())
                    .put("unit", drug.unit())
                    .put("prescription", drug.prescription()));
    line.priorAdjudications().forEach(one -> decided(node, one));
    return node;
  }

  private static void procedure(ObjectNode node, Procedure procedure) {
    if (!procedure.code().isEmpty()) {
      node.put("procedure", procedure.code()).put("codeSystem", procedure.qualifier());
      ClaimAsPlain.texts(node, "modifiers", procedure.modifiers());
      if (!procedure.description().isEmpty()) {
        node.put("description", procedure.description());
      }
    }
  }

  private static void detail(ObjectNode node, ServiceLine line) {
    switch (line.detail()) {
      case LineDetail.Professional none -> {}
      case LineDetail.Institutional i -> {
        node.put("revenueCode", i.revenueCode());
        if (!i.nonCovered().isZero()) {
          node.put("nonCovered", i.nonCovered().toString());
        }
      }
      case LineDetail.Dental d -> {
        ClaimAsPlain.texts(node, "oralCavity", d.oralCavity());
        if (!d.placement().isEmpty()) {
          node.put("placement", d.placement().equals("I") ? "initial" : "replacement");
        }
        d.teeth()
            .forEach(
                tooth ->
                    ClaimAsPlain.texts(
                        node.withArray("/teeth").addObject().put("number", tooth.number()),
                        "surfaces",
                        tooth.surfaces()));
      }
    }
  }

  private static void decided(ObjectNode node, PriorAdjudication prior) {
    ObjectNode one =
        node.withArray("/decidedBefore")
            .addObject()
            .put("payer", prior.payerId())
            .put("paid", prior.paid().toString())
            .put("units", prior.units().toString());
    procedure(one, prior.procedure());
    prior.adjudicated().ifPresent(day -> one.put("decidedOn", day.toString()));
    prior.remainingPatientLiability().ifPresent(left -> one.put("patientOwes", left.toString()));
    adjustments(one, prior.adjustments());
  }

  static void adjustments(ObjectNode node, List<PriorAdjustment> adjustments) {
    for (PriorAdjustment one : adjustments) {
      node.withArray("/adjustments")
          .addObject()
          .put("group", one.reason().group().name())
          .put("carc", one.reason().carc())
          .put("amount", one.amount().toString());
    }
  }
}
