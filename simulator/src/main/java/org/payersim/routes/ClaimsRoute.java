package org.payersim.routes;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.payersim.sandbox.KeyTakenException;
import org.payersim.sandbox.Reply;
import org.payersim.sandbox.Sandbox;

/**
 * {@code POST /x12}: a delivery in, its acknowledgments back, one after the other. With an {@code
 * Idempotency-Key} it may be sent again until an answer gets through: one effect, the same answer.
 */
final class ClaimsRoute extends Conversation {
  static final String PATH = "/x12";

  private final Sandbox sandbox;

  ClaimsRoute(Sandbox sandbox) {
    super("claims", PATH, false, "POST");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    return Workers.join(begin(request));
  }

  @Override
  public boolean neverWaits() {
    return true;
  }

  @Override
  public CompletableFuture<Response> begin(Request request) {
    if (request.body().size() == 0) {
      return refused(ProblemType.NOTHING_SENT, "the body is empty; send an X12 interchange");
    }
    Optional<String> key;
    try {
      key = IdempotencyKey.of(request.headers().key());
    } catch (IllegalArgumentException e) {
      return refused(ProblemType.BAD_IDEMPOTENCY_KEY, String.valueOf(e.getMessage()));
    }
    if (key.isEmpty()) {
      return sandbox.submit(request.takeBody()).thenApply(ClaimsRoute::answer);
    }
    try {
      return sandbox.submit(request.takeBody(), key.get()).thenApply(ClaimsRoute::answer);
    } catch (KeyTakenException e) {
      return refused(
          ProblemType.IDEMPOTENCY_KEY_TAKEN,
          "another delivery came with this key before; use a new one");
    }
  }

  private static CompletableFuture<Response> refused(ProblemType type, String detail) {
    return CompletableFuture.completedFuture(Problem.of(type, detail));
  }

  private static Response answer(Reply reply) {
    if (reply.acknowledgments().isEmpty() && !reply.problems().isEmpty()) {
      return Problem.of(ProblemType.NO_X12, String.join("; ", reply.problems()));
    }
    return Response.ok(Response.X12, reply.text());
  }
}
