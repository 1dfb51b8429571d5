package org.payersim.scenarios.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.Claim;

/** Who of a family is treated, and what covers him. */
final class Members {
  private Members() {}

  static Optional<JsonNode> find(JsonNode family, Claim claim) {
    for (JsonNode member : family.path("members")) {
      boolean self = member.path("relationship").asText().equals("self");
      boolean found =
          claim.patient().isSubscriber()
              ? self
              : !self
                  && claim.patient().birthDate().isPresent()
                  && claim
                      .patient()
                      .birthDate()
                      .get()
                      .toString()
                      .equals(member.path("born").asText())
                  && claim
                      .patient()
                      .party()
                      .firstName()
                      .equalsIgnoreCase(member.path("first").asText());
      if (found) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  /** The family's, unless the member has some of his own. */
  static List<JsonNode> coverages(JsonNode family, JsonNode member) {
    List<JsonNode> all = new ArrayList<>();
    (member.has("coverage") ? member : family).path("coverage").forEach(all::add);
    return all;
  }

  static Optional<JsonNode> coverage(JsonNode family, JsonNode member, LocalDate day) {
    return coverages(family, member).stream()
        .filter(coverage -> Documents.contains(coverage, day))
        .findFirst();
  }

  static boolean isAlone(JsonNode family, JsonNode member, String planId, LocalDate day) {
    for (JsonNode other : family.path("members")) {
      boolean same = other.path("person").asText().equals(member.path("person").asText());
      if (!same
          && coverages(family, other).stream()
              .anyMatch(
                  c -> c.path("plan").asText().equals(planId) && Documents.contains(c, day))) {
        return false;
      }
    }
    return true;
  }

  /** Before the first coverage, after the last, in a gap, or running into one. */
  static void denyUncovered(DerivedLine sheet, List<JsonNode> coverages) {
    LocalDate from = sheet.line.service().from();
    boolean ended = false;
    for (JsonNode coverage : coverages) {
      if (Documents.contains(coverage, sheet.line.service().to())) {
        sheet.deny("CO-239", "begins before the coverage");
        return;
      }
      if (LocalDate.parse(coverage.path("from").asText()).isAfter(from)) {
        sheet.deny(ended ? "PR-200" : "PR-26", "not covered yet");
        return;
      }
      ended = true;
    }
    sheet.deny("PR-27", "covered no more");
  }
}
