package org.payersim.routes;

import java.io.IOException;
import org.apache.camel.builder.RouteBuilder;
import org.payersim.sandbox.Reply;
import org.payersim.sandbox.Sandbox;

/** {@code POST /x12}: a delivery in, its acknowledgments back, one after the other. */
final class ClaimsRoute extends RouteBuilder {
  private final HttpEndpoint http;
  private final Workers workers;
  private final Sandbox sandbox;

  ClaimsRoute(HttpEndpoint http, Workers workers, Sandbox sandbox) {
    this.http = http;
    this.workers = workers;
    this.sandbox = sandbox;
  }

  @Override
  public void configure() {
    from(http.at("/x12", "POST")).routeId("claims").process(workers.answer(this::receive));
  }

  private Response receive(Request request) throws IOException {
    if (request.body().size() == 0) {
      return Problem.of(400, "Nothing sent", "the body is empty; send an X12 interchange");
    }
    Reply reply = sandbox.receive(request.takeBody());
    if (reply.acknowledgments().isEmpty() && !reply.problems().isEmpty()) {
      return Problem.of(422, "No X12", String.join("; ", reply.problems()));
    }
    return Response.ok(Response.X12, reply.text(kind -> true));
  }
}
