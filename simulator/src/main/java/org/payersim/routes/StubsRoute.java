package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.StubReport;

/**
 * {@code GET /stubs}: the stubs in force in the order they are asked, and how often each was asked
 * for and answered. They are rules, and put and removed as such: {@code PUT /rules/NAME}.
 */
final class StubsRoute extends Conversation {
  private final Sandbox sandbox;

  StubsRoute(Sandbox sandbox) {
    super("stubs", "/stubs", false, "GET");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) {
    return Json.response(json());
  }

  private ObjectNode json() {
    ObjectNode body = Json.object();
    ArrayNode stubs = body.putArray("stubs");
    sandbox.stubs().forEach(report -> stubs.add(json(report)));
    return body;
  }

  private static ObjectNode json(StubReport report) {
    ObjectNode stub =
        Json.object()
            .put("document", report.stub().document())
            .put("name", report.stub().name())
            .put("priority", report.stub().priority())
            .put("matched", report.matched())
            .put("answered", report.answered());
    if (report.stub().step().isPresent()) {
      stub.put("scenario", report.stub().step().get().scenario()).put("state", report.state());
    }
    return stub;
  }
}
