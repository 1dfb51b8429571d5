package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.payersim.replica.Replica;
import org.payersim.replica.ReplicaStatus;

/** {@code GET /replicas}: who keeps the journal; {@code DELETE /replicas/NAME}: one less does. */
final class ReplicaRoutes extends Conversation {
  private static final String PATH = "/replicas";

  private final Optional<Replica> part;

  ReplicaRoutes(Optional<Replica> part) {
    super("replicas", PATH, true, "GET", "DELETE");
    this.part = part;
  }

  @Override
  public Response answer(Request request) throws IOException {
    if (part.isEmpty()) {
      return Problem.notFound("this payer keeps its journal alone");
    }
    Replica replica = part.get();
    Optional<String> name = request.between(PATH + "/", "");
    if (request.method().equals("DELETE") && name.isPresent()) {
      if (!replica.status().voters().contains(name.get())) {
        return Problem.notFound("there is no replica of this name");
      }
      replica.remove(name.get());
    } else if (!request.path().equals(PATH) || !request.method().equals("GET")) {
      return Problem.methodNotAllowed(name.isPresent() ? "DELETE" : "GET");
    }
    return Json.response(json(replica.status()));
  }

  /** How a replica stands. */
  static ObjectNode json(ReplicaStatus status) {
    ObjectNode node =
        Json.object()
            .put("name", status.name())
            .put("role", role(status))
            .put("term", status.term())
            .put("entries", status.last())
            .put("agreed", status.committed())
            .put("done", status.done());
    status.leader().ifPresent(name -> node.put("leader", name));
    status.leaderAddress().ifPresent(at -> node.put("leaderAddress", at.toString()));
    ArrayNode replicas = node.putArray("replicas");
    status.voters().forEach(replicas::add);
    return node;
  }

  private static String role(ReplicaStatus status) {
    if (status.failed()) {
      return "failed";
    }
    return status.leads() ? "leading" : status.leader().isPresent() ? "following" : "waiting";
  }
}
