package org.payersim.routes;

import org.payersim.sandbox.Sandbox;

/** {@code GET /health}: whether the payer answers, by what rules and at what time of its own. */
final class HealthRoute extends Conversation {
  static final String PATH = "/health";

  private final Sandbox sandbox;

  HealthRoute(Sandbox sandbox) {
    super("health", PATH, false, "GET");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) {
    if (sandbox.hasFailed()) {
      return Problem.diskFailed(
          "the payer's disk failed; it takes nothing until it is started again");
    }
    return Json.response(
        Json.object()
            .put("status", "up")
            .put("payer", sandbox.rules().payer().name())
            .put("rules", sandbox.rules().version())
            .put("time", sandbox.payerClock().now().toString()));
  }
}
