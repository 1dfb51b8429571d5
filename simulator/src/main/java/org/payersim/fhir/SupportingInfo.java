package org.payersim.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/**
 * What a claim says besides, by category: those of FHIR (onset, missingtooth), of CARIN Blue Button
 * (typeofbill, admissionperiod, admtype, pointoforigin, discharge-status, drg), and what only the
 * 837 knows (condition, occurrence, value, note, orthodontic-months). The category's code counts,
 * whatever its system.
 *
 * @param claim whose
 */
record SupportingInfo(Claim claim) {
  /**
   * One of them.
   *
   * @param info as it came
   * @param expression where
   */
  record Item(Claim.SupportingInformationComponent info, String expression) {
    String code() {
      return Systems.first(info.getCode());
    }

    Optional<Period> period() {
      return info.getTiming() instanceof Period period ? Optional.of(period) : Optional.empty();
    }

    Optional<Days> days() {
      return Days.of(info.getTiming());
    }

    String text() {
      return info.getValue() instanceof StringType string ? Named.text(string.getValue()) : "";
    }

    /** The number of what it refers to; empty if there is none. */
    String number() {
      return info.getValue() instanceof Reference reference
          ? Named.text(reference.getIdentifier().getValue())
          : text();
    }

    Optional<Quantity> quantity() {
      return info.getValue() instanceof Quantity quantity
          ? Optional.of(quantity)
          : Optional.empty();
    }
  }

  /** All of a category, in order. */
  List<Item> list(String category) {
    List<Item> found = new ArrayList<>();
    for (int i = 0; i < claim.getSupportingInfo().size(); i++) {
      Claim.SupportingInformationComponent info = claim.getSupportingInfo().get(i);
      if (Systems.first(info.getCategory()).equals(category)) {
        found.add(new Item(info, "Claim.supportingInfo[" + i + "]"));
      }
    }
    return found;
  }

  Optional<Item> find(String category) {
    return list(category).stream().findFirst();
  }

  /** The code of the first of a category; empty if there is none. */
  String code(String category) {
    return find(category).map(Item::code).orElse("");
  }

  /** The text of the first of a category; empty if there is none. */
  String value(String category) {
    return find(category).map(Item::text).orElse("");
  }
}
