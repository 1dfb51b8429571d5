package org.payersim.scenarios.plain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.payersim.claim.Circumstances;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.IcdProcedure;
import org.payersim.claim.Occurrence;
import org.payersim.claim.Stay;
import org.payersim.claim.ToothStatus;
import org.payersim.claim.ValueAmount;

/** What only one kind of claim says. */
final class DetailAsPlain {
  private DetailAsPlain() {}

  static void write(Claim claim, ObjectNode node) {
    circumstances(claim.detail().circumstances(), node);
    switch (claim.detail()) {
      case ClaimDetail.Professional p -> {
        node.put("placeOfService", claim.facilityCode()).put("frequency", claim.frequency());
        ClaimAsPlain.texts(node, "conditions", p.conditions());
        ClaimAsPlain.texts(node, "anesthesiaFor", p.anesthesiaFor());
      }
      case ClaimDetail.Institutional i -> institutional(claim, i, node);
      case ClaimDetail.Dental d -> {
        node.put("placeOfService", claim.facilityCode()).put("frequency", claim.frequency());
        dental(d, node);
      }
    }
  }

  private static void circumstances(Circumstances said, ObjectNode node) {
    if (!said.causes().isEmpty()) {
      ObjectNode accident = node.putObject("accident");
      ArrayNode causes = accident.putArray("causes");
      for (String cause : said.causes()) {
        causes.add(
            switch (cause) {
              case "AA" -> "auto";
              case "EM" -> "work";
              default -> "other";
            });
      }
      accident.put("state", said.accidentState()).put("country", said.accidentCountry());
    }
    put(node, "specialProgram", said.specialProgram());
    put(node, "delayReason", said.delayReason());
  }

  private static void put(ObjectNode node, String field, String value) {
    if (!value.isEmpty()) {
      node.put(field, value);
    }
  }

  private static void institutional(Claim claim, ClaimDetail.Institutional bill, ObjectNode node) {
    node.put("typeOfBill", claim.typeOfBill());
    node.putObject("statement")
        .put("from", bill.statement().from().toString())
        .put("to", bill.statement().to().toString());
    Stay said = bill.stay();
    ObjectNode stay =
        node.putObject("stay")
            .put("type", said.type())
            .put("source", said.source())
            .put("status", said.patientStatus());
    said.admitted().ifPresent(day -> stay.put("admitted", day.toString()));
    said.admissionHour().ifPresent(hour -> stay.put("admissionHour", hour));
    said.dischargeHour().ifPresent(hour -> stay.put("dischargeHour", hour));
    put(node, "drg", bill.drg());
    for (IcdProcedure one : bill.procedures()) {
      node.withArray("/procedures")
          .addObject()
          .put("code", one.code())
          .put("date", one.performed().toString());
    }
    for (Occurrence one : bill.occurrences()) {
      node.withArray("/occurrences")
          .addObject()
          .put("code", one.code())
          .put("date", one.span().from().toString());
    }
    for (Occurrence one : bill.occurrenceSpans()) {
      node.withArray("/occurrenceSpans")
          .addObject()
          .put("code", one.code())
          .put("from", one.span().from().toString())
          .put("to", one.span().to().toString());
    }
    for (ValueAmount one : bill.values()) {
      node.withArray("/values")
          .addObject()
          .put("code", one.code())
          .put("amount", one.amount().toString());
    }
    ClaimAsPlain.texts(node, "conditions", bill.conditions());
    ClaimAsPlain.texts(node, "treatments", bill.treatments());
  }

  private static void dental(ClaimDetail.Dental dental, ObjectNode node) {
    if (dental.predetermination()) {
      node.put("predetermination", true);
    }
    dental
        .orthodontics()
        .ifPresent(
            treatment -> {
              ObjectNode one = node.putObject("orthodontics");
              treatment.months().ifPresent(months -> one.put("months", months.toString()));
              treatment
                  .monthsRemaining()
                  .ifPresent(months -> one.put("monthsRemaining", months.toString()));
              put(one, "note", treatment.note());
            });
    ClaimAsPlain.texts(node, "missingTeeth", teeth(dental.teeth(), "M"));
    ClaimAsPlain.texts(node, "teethToExtract", teeth(dental.teeth(), "E"));
  }

  private static List<String> teeth(List<ToothStatus> teeth, String status) {
    return teeth.stream()
        .filter(tooth -> tooth.status().equals(status))
        .map(ToothStatus::tooth)
        .toList();
  }
}
