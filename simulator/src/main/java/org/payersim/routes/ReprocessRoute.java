package org.payersim.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.payersim.remittance.Recovery;
import org.payersim.sandbox.ReprocessReport;
import org.payersim.sandbox.ReprocessRequest;
import org.payersim.sandbox.Sandbox;

/**
 * {@code POST /reprocess}: final claims are decided again under the rules in force, and corrected
 * where they come out otherwise. With {@code "dryRun": true} nothing changes, and the answer says
 * what would.
 */
final class ReprocessRoute extends Conversation {
  private static final String PATH = "/reprocess";
  private static final Set<String> FIELDS =
      Set.of(
          "dryRun",
          "claims",
          "members",
          "providers",
          "plans",
          "from",
          "to",
          "decidedBefore",
          "recover");

  private final Sandbox sandbox;

  ReprocessRoute(Sandbox sandbox) {
    super("reprocess", PATH, false, "POST");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    JsonNode body;
    ReprocessRequest which;
    try {
      body = JsonBody.read(request);
      which = request(body);
    } catch (IllegalArgumentException | DateTimeException e) {
      return Problem.of(ProblemType.NOT_A_RUN, e);
    }
    boolean dry = body.path("dryRun").asBoolean();
    ReprocessReport report = dry ? sandbox.tryReprocess(which) : sandbox.reprocess(which);
    return Json.response(json(report, dry, request.root()));
  }

  private static ReprocessRequest request(JsonNode body) {
    Set<String> unknown = new TreeSet<>();
    body.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(FIELDS);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("unknown fields: " + String.join(", ", unknown));
    }
    return new ReprocessRequest(
        JsonBody.texts(body, "claims"),
        JsonBody.texts(body, "members"),
        JsonBody.texts(body, "providers"),
        JsonBody.texts(body, "plans"),
        day(body, "from"),
        day(body, "to"),
        body.has("decidedBefore")
            ? Optional.of(body.get("decidedBefore").asLong())
            : Optional.empty(),
        recovery(body.path("recover").asText("now")));
  }

  private static Optional<LocalDate> day(JsonNode body, String field) {
    return body.has(field)
        ? Optional.of(LocalDate.parse(body.get(field).asText()))
        : Optional.empty();
  }

  private static Recovery recovery(String word) {
    return switch (word) {
      case "now" -> Recovery.NOW;
      case "later" -> Recovery.LATER;
      default -> throw new IllegalArgumentException("recover: is now or later");
    };
  }

  private static JsonNode json(ReprocessReport report, boolean dry, String root) {
    ObjectNode node =
        Json.object()
            .put("dryRun", dry)
            .put("claims", report.chosen())
            .put("different", report.differences().size())
            .put("paid", report.paid().toString());
    ObjectNode reasons = node.putObject("byReason");
    report.byReason().forEach((reason, amount) -> reasons.put(reason, amount.toString()));
    ArrayNode differences = node.putArray("differences");
    for (ReprocessReport.Difference difference : report.differences()) {
      differences
          .addObject()
          .put("claim", difference.claim())
          .put("patientControlNumber", difference.patientControlNumber())
          .put("corrected", difference.corrected().payerControlNumber())
          .put("paidBefore", difference.before().paid().toString())
          .put("paid", difference.after().paid().toString())
          .put("patientBefore", difference.before().patientResponsibility().toString())
          .put("patient", difference.after().patientResponsibility().toString());
    }
    ArrayNode left = node.putArray("left");
    report.left().forEach(left::add);
    new QueueJson(root).links(node, report.remittances());
    return node;
  }
}
