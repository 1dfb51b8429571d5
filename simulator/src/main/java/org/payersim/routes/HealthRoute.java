package org.payersim.routes;

import org.apache.camel.builder.RouteBuilder;
import org.payersim.sandbox.Sandbox;

/** {@code GET /health}: whether the payer answers, by what rules and at what time of its own. */
final class HealthRoute extends RouteBuilder {
  private final HttpEndpoint http;
  private final Workers workers;
  private final Sandbox sandbox;

  HealthRoute(HttpEndpoint http, Workers workers, Sandbox sandbox) {
    this.http = http;
    this.workers = workers;
    this.sandbox = sandbox;
  }

  @Override
  public void configure() {
    from(http.at("/health", "GET")).routeId("health").process(workers.answer(r -> health()));
  }

  private Response health() {
    return Json.response(
        Json.object()
            .put("status", "up")
            .put("payer", sandbox.rules().payer().name())
            .put("rules", sandbox.rules().version())
            .put("time", sandbox.payerClock().now().toString()));
  }
}
