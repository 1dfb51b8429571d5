package org.payersim.routes;

import java.io.IOException;
import java.util.Optional;
import org.payersim.sandbox.Sandbox;

/** {@code GET /remittances}: what is in the mailbox; {@code GET /remittances/{id}}: one 835. */
final class RemittanceRoutes extends Conversation {
  private static final String PATH = "/remittances";

  private final Sandbox sandbox;

  RemittanceRoutes(Sandbox sandbox) {
    super("remittances", PATH, true, "GET");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    return request.path().equals(PATH)
        ? Json.response(Json.remittances(request.root(), sandbox.listRemittances()))
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
