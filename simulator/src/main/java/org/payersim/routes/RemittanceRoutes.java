package org.payersim.routes;

import java.io.IOException;
import java.util.Optional;
import org.apache.camel.builder.RouteBuilder;
import org.payersim.sandbox.Sandbox;

/** {@code GET /remittances}: what is in the mailbox; {@code GET /remittances/{id}}: one 835. */
final class RemittanceRoutes extends RouteBuilder {
  private static final String PATH = "/remittances";

  private final HttpEndpoint http;
  private final Workers workers;
  private final Sandbox sandbox;

  RemittanceRoutes(HttpEndpoint http, Workers workers, Sandbox sandbox) {
    this.http = http;
    this.workers = workers;
    this.sandbox = sandbox;
  }

  @Override
  public void configure() {
    from(http.below(PATH, "GET")).routeId("remittances").process(workers.answer(this::answer));
  }

  private Response answer(Request request) throws IOException {
    return request.path().equals(PATH)
        ? Json.response(Json.remittances(sandbox.listRemittances()))
        : one(request);
  }

  private Response one(Request request) throws IOException {
    Optional<String> id = request.between(PATH + "/", "");
    Optional<byte[]> document =
        id.isPresent() ? sandbox.findRemittance(id.get()) : Optional.empty();
    return document
        .map(bytes -> Response.ok(Response.X12, bytes))
        .orElseGet(() -> Problem.notFound("there is no remittance of this number"));
  }
}
