package org.payersim.scenarios.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.ServiceLine;

/**
 * Where a line stands: who the patient is, which plan covers him, on which side of its network the
 * provider is.
 *
 * @param claim the claim
 * @param line the line
 * @param person the patient within the family
 * @param alone whether the plan covers nobody else of the family that day
 * @param plan the plan's document
 * @param tier the plan's terms that hold: preferred, in or out
 * @param coveredSince first day of the coverage
 * @param rule the service rule
 */
record Situation(
    Claim claim,
    ServiceLine line,
    String person,
    boolean alone,
    JsonNode plan,
    Side tier,
    LocalDate coveredSince,
    Optional<JsonNode> rule) {

  /** The plan's terms on that side. */
  enum Side {
    PREFERRED("preferred"),
    IN("inNetwork"),
    OUT("outOfNetwork");

    final String field;

    Side(String field) {
      this.field = field;
    }
  }

  LocalDate day() {
    return line.service().from();
  }

  /** Who rendered it on that day. */
  String visit() {
    return day() + "/" + claim.rendering(line).npi();
  }

  /** The day of admission, else the line's. */
  LocalDate admission() {
    return claim.detail() instanceof ClaimDetail.Institutional hospital
        ? hospital.stay().admitted().orElse(day())
        : day();
  }

  String planId() {
    return plan.path("id").asText();
  }

  /** What the patient bears under the rule, on the line's side of the network. */
  JsonNode share() {
    JsonNode terms = rule.orElseThrow();
    return tier == Side.PREFERRED && !terms.has("preferred")
        ? terms.path(Side.IN.field)
        : terms.path(tier.field);
  }

  /** The first day of the benefit period, so many periods from this one. */
  String period(int from) {
    String text = plan.path("benefitPeriod").asText();
    if (text.equals("stay")) {
      return "stay of " + admission();
    }
    MonthDay start = text.equals("calendar-year") ? MonthDay.of(1, 1) : MonthDay.parse("--" + text);
    LocalDate first = start.atYear(day().getYear());
    return first.minusYears(day().isBefore(first) ? 1 : 0).plusYears(from).toString();
  }

  /** Whether the benefit period ends within three months. */
  boolean isLastQuarter() {
    LocalDate next = LocalDate.parse(period(1));
    return !day().isBefore(next.minusMonths(3));
  }

  JsonNode terms(Side side) {
    return plan.path(side.field);
  }
}
