package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.payersim.access.User;
import org.payersim.delivery.Parcel;
import org.payersim.sandbox.Sandbox;

/**
 * {@code GET /outbound}: what can be picked up, in the order it goes out: remittances, and
 * acknowledgments that did not go out with the answer to their delivery; {@code GET
 * /outbound/{id}}: one of them.
 */
final class OutboundRoutes extends Conversation {
  private static final String PATH = "/outbound";

  private final Sandbox sandbox;

  OutboundRoutes(Sandbox sandbox) {
    super("outbound", PATH, true, "GET");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    if (request.path().equals(PATH)) {
      return Json.response(list(request));
    }
    Optional<String> id = request.between(PATH + "/", "");
    return pickUp(sandbox, request.user(), id, "there is nothing of this name to be picked up");
  }

  /** What a partner gets who picks this up. */
  static Response pickUp(Sandbox sandbox, User user, Optional<String> id, String otherwise)
      throws IOException {
    Optional<Parcel> parcel =
        id.flatMap(sandbox.outbound()::find).filter(one -> user.fetchesFor(one.partner()));
    if (parcel.isEmpty()) {
      return Problem.notFound(otherwise);
    }
    byte[] bytes = sandbox.outbound().bytes(parcel.get());
    sandbox.outbound().handed(parcel.get());
    return Response.ok(Response.X12, bytes);
  }

  /** What there is for somebody. */
  static List<Parcel> of(User user, Sandbox sandbox) {
    return sandbox.outbound().list().stream()
        .filter(parcel -> user.fetchesFor(parcel.partner()))
        .toList();
  }

  private ObjectNode list(Request request) {
    ObjectNode body = Json.object();
    ArrayNode documents = body.putArray("documents");
    of(request.user(), sandbox).forEach(parcel -> documents.add(json(parcel, request.root())));
    return body;
  }

  /** One of them. */
  static ObjectNode json(Parcel parcel, String root) {
    return Json.object()
        .put("id", parcel.id())
        .put("kind", parcel.kind().word())
        .put("partner", parcel.partner())
        .put("since", parcel.due().toString())
        .put("href", root + PATH + "/" + parcel.id());
  }
}
