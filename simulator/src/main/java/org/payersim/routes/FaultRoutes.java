package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.payersim.delivery.FaultEntry;
import org.payersim.delivery.FaultReport;
import org.payersim.sandbox.Sandbox;

/**
 * {@code GET /faults}: the faults in force in the order they are asked, and what came of them;
 * {@code GET /faults/journal}: what was done to which document or request; {@code GET
 * /faults/journal/{number}}: the document as the payer made it. They are rules, and put and removed
 * as such: {@code PUT /rules/NAME}.
 */
final class FaultRoutes extends Conversation {
  private static final String PATH = "/faults";
  private static final String JOURNAL = PATH + "/journal";

  private final Sandbox sandbox;

  FaultRoutes(Sandbox sandbox) {
    super("faults", PATH, true, "GET");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    if (request.path().equals(PATH)) {
      return Json.response(faults());
    }
    if (request.path().equals(JOURNAL)) {
      return Json.response(journal(request.root()));
    }
    Optional<FaultEntry> entry = request.between(JOURNAL + "/", "").flatMap(this::find);
    Optional<byte[]> original =
        entry.isPresent() ? sandbox.outbound().original(entry.get()) : Optional.empty();
    return original
        .map(bytes -> Response.ok(Response.X12, bytes))
        .orElseGet(() -> Problem.notFound("no document of this number is in the fault journal"));
  }

  private Optional<FaultEntry> find(String number) {
    return sandbox.outbound().faultJournal().stream()
        .filter(entry -> Long.toString(entry.number()).equals(number))
        .findFirst();
  }

  private ObjectNode faults() {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("faults");
    for (FaultReport report : sandbox.outbound().faults()) {
      list.addObject()
          .put("document", report.fault().document())
          .put("name", report.fault().name())
          .put("partner", report.fault().scope().partner().orElse(""))
          .put("matched", report.matched())
          .put("happened", report.happened());
    }
    return body;
  }

  private ObjectNode journal(String root) {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("entries");
    for (FaultEntry entry : sandbox.outbound().faultJournal()) {
      ObjectNode node =
          list.addObject()
              .put("number", entry.number())
              .put("at", entry.at().toString())
              .put("fault", entry.fault())
              .put("partner", entry.partner())
              .put("subject", entry.subject())
              .put("document", entry.document())
              .put("done", entry.done());
      if (entry.original().isPresent()) {
        entry.delivered().forEach(node.putArray("delivered")::add);
        node.put("original", root + JOURNAL + "/" + entry.number());
      }
    }
    return body;
  }
}
