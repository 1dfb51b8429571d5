package org.payersim.routes;

import java.io.IOException;
import org.payersim.sandbox.Reply;
import org.payersim.sandbox.Sandbox;

/** {@code POST /x12}: a delivery in, its acknowledgments back, one after the other. */
final class ClaimsRoute extends Conversation {
  private final Sandbox sandbox;

  ClaimsRoute(Sandbox sandbox) {
    super("claims", "/x12", false, "POST");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
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
