package org.payersim.routes;

import java.util.Optional;
import org.payersim.replica.Replica;
import org.payersim.replica.ReplicaStatus;
import org.payersim.sandbox.Sandbox;

/**
 * {@code GET /ready}: whether what is sent here is answered now, by this payer or by the replica
 * that leads. A payer that is not ready may well be healthy.
 */
final class ReadyRoute extends Conversation {
  static final String PATH = "/ready";

  private final Sandbox sandbox;
  private final Optional<Replica> replica;

  ReadyRoute(Sandbox sandbox, Optional<Replica> replica) {
    super("ready", PATH, false, "GET");
    this.sandbox = sandbox;
    this.replica = replica;
  }

  @Override
  public Response answer(Request request) {
    if (sandbox.hasFailed()) {
      return Problem.diskFailed(
          "the payer's disk failed; it takes nothing until it is started again");
    }
    if (replica.isEmpty()) {
      return Json.response(Json.object().put("status", "ready"));
    }
    ReplicaStatus status = replica.get().status();
    return status.leads() || status.leaderAddress().isPresent()
        ? Json.response(ReplicaRoutes.json(status).put("status", "ready"))
        : Problem.notLeading("no replica leads now");
  }
}
