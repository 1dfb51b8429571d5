package org.payersim.routes;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.payersim.sandbox.KeyTakenException;
import org.payersim.sandbox.Reply;
import org.payersim.sandbox.Sandbox;

/**
 * {@code POST /x12}: a delivery in, its acknowledgments back, one after the other. With an {@code
 * Idempotency-Key} it may be sent again until an answer gets through: one effect, the same answer.
 */
final class ClaimsRoute extends Conversation {
  static final String PATH = "/x12";

  /** A string as RFC 8941 has it; many clients leave out the quotes, and so may they here. */
  private static final Pattern KEY = Pattern.compile("\"([ !#-\\[\\]-~]{1,255})\"|([!#-~]{1,255})");

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
      return refused(400, "Nothing sent", "the body is empty; send an X12 interchange");
    }
    String header = request.headers().key();
    if (header.isEmpty()) {
      return sandbox.submit(request.takeBody()).thenApply(ClaimsRoute::answer);
    }
    Matcher key = KEY.matcher(header);
    if (!key.matches()) {
      return refused(
          400, "Bad Idempotency-Key", "a key is a string of 1 to 255 printable ASCII characters");
    }
    try {
      String name = key.group(1) == null ? key.group(2) : key.group(1);
      return sandbox.submit(request.takeBody(), name).thenApply(ClaimsRoute::answer);
    } catch (KeyTakenException e) {
      return refused(
          422,
          "Idempotency-Key taken",
          "another delivery came with this key before; use a new one");
    }
  }

  private static CompletableFuture<Response> refused(int status, String title, String detail) {
    return CompletableFuture.completedFuture(Problem.of(status, title, detail));
  }

  private static Response answer(Reply reply) {
    if (reply.acknowledgments().isEmpty() && !reply.problems().isEmpty()) {
      return Problem.of(422, "No X12", String.join("; ", reply.problems()));
    }
    return Response.ok(Response.X12, reply.text());
  }
}
