package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.payersim.eligibility.EnrollmentOutcome;
import org.payersim.eligibility.PremiumOutcome;
import org.payersim.sandbox.EnrollmentReport;
import org.payersim.sandbox.PremiumReport;
import org.payersim.sandbox.Sandbox;

/**
 * {@code GET /enrollments}: what became of the members sponsors sent (834) and of premiums that
 * came (820), by numbers only.
 */
final class EnrollmentsRoute extends Conversation {
  private final Sandbox sandbox;

  EnrollmentsRoute(Sandbox sandbox) {
    super("enrollments", "/enrollments", false, "GET");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("enrollments");
    sandbox.correspondence().enrollments().forEach(report -> add(report, list.addObject()));
    ArrayNode premiums = body.putArray("premiums");
    sandbox.correspondence().premiums().forEach(report -> add(report, premiums.addObject()));
    return Json.response(body);
  }

  private static void add(EnrollmentReport report, ObjectNode node) {
    node.put("at", report.at().toString())
        .put("reference", report.reference())
        .put("sponsor", report.sponsor())
        .put("purpose", word(report.purpose()));
    ArrayNode members = node.putArray("members");
    for (EnrollmentOutcome outcome : report.outcomes()) {
      ObjectNode member =
          members.addObject().put("member", outcome.familyId()).put("person", outcome.person());
      if (outcome.effect().isRefused()) {
        member.put("outcome", "refused").put("reason", word(outcome.effect()));
      } else {
        member.put("outcome", word(outcome.effect()));
      }
    }
  }

  private static void add(PremiumReport report, ObjectNode node) {
    node.put("at", report.at().toString())
        .put("trace", report.trace())
        .put("payer", report.payer());
    ArrayNode items = node.putArray("items");
    for (PremiumOutcome outcome : report.outcomes()) {
      ObjectNode item = items.addObject().put("member", outcome.familyId());
      if (outcome.effect().isRefused()) {
        item.put("outcome", "refused").put("reason", word(outcome.effect()));
      } else {
        item.put("outcome", word(outcome.effect()));
      }
      outcome.paidThrough().ifPresent(day -> item.put("paidThrough", day.toString()));
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
