package org.payersim.scenarios.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;

/** Finds the service rule of a line: the first in the plan of which everything said holds. */
final class Rules {
  private Rules() {}

  static Optional<JsonNode> find(JsonNode plan, Claim claim, ServiceLine line) {
    for (JsonNode rule : plan.path("services")) {
      if (suits(rule, claim, line)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private static boolean suits(JsonNode rule, Claim claim, ServiceLine line) {
    return any(rule, "codes", text -> isWithin(line.procedure().code(), text))
        && any(rule, "places", text -> text.equals(claim.placeOfService(line)))
        && any(rule, "modifiers", text -> line.procedure().modifiers().contains(text))
        && any(rule, "diagnoses", text -> pointsTo(claim, line, text))
        && any(rule, "revenueCodes", text -> isWithin(line.revenueCode(), text))
        && any(rule, "bills", text -> text.equals(claim.facilityCode()))
        && any(rule, "claims", text -> text.equals(claim.type().name().toLowerCase(Locale.ROOT)));
  }

  /** A condition that is not there holds. */
  private static boolean any(JsonNode rule, String name, Predicate<String> holds) {
    if (!rule.has(name) || rule.path(name).isEmpty()) {
      return true;
    }
    for (JsonNode one : rule.path(name)) {
      if (holds.test(one.asText())) {
        return true;
      }
    }
    return false;
  }

  static boolean isWithin(String code, String range) {
    int hyphen = range.indexOf('-');
    String first = hyphen < 0 ? range : range.substring(0, hyphen);
    String last = hyphen < 0 ? range : range.substring(hyphen + 1);
    return code.length() == first.length()
        && code.compareTo(first) >= 0
        && code.compareTo(last) <= 0;
  }

  private static boolean pointsTo(Claim claim, ServiceLine line, String beginning) {
    return line.diagnosisPointers().stream()
        .filter(pointer -> pointer <= claim.diagnoses().size())
        .anyMatch(pointer -> claim.diagnoses().get(pointer - 1).code().startsWith(beginning));
  }
}
