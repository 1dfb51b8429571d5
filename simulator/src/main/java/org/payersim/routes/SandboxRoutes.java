package org.payersim.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.rules.InvalidRulesException;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxWish;
import org.payersim.sandbox.Sandboxes;

/**
 * {@code POST /sandboxes}: another payer, with rules, members, clock and ledger of its own; {@code
 * GET} lists them, {@code DELETE /sandboxes/ID} drops one. Everything the payer itself answers, a
 * sandbox answers below {@code /sandboxes/ID}. They are gone when the process ends, with the
 * journal of one that keeps any.
 */
final class SandboxRoutes extends Conversation {
  private static final String PATH = "/sandboxes";

  /** Rules come with it, as long as they may be where they come alone. */
  private static final int LIMIT = RulesRoutes.LIMIT;

  private final Sandboxes sandboxes;

  /** Every method comes here: what a sandbox does not take, its own conversations say. */
  SandboxRoutes(Sandboxes sandboxes) {
    super("sandboxes", PATH, true, "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    this.sandboxes = sandboxes;
  }

  @Override
  public Response answer(Request request) throws IOException {
    if (request.path().equals(PATH)) {
      return all(request);
    }
    Optional<String> below = request.below(PATH + "/");
    return below.isEmpty()
        ? Problem.notFound("there is nothing at this path")
        : one(below.get(), request);
  }

  private Response all(Request request) throws IOException {
    return switch (request.method()) {
      case "GET" -> Json.response(list());
      case "POST" -> open(request);
      default -> Problem.methodNotAllowed("GET, POST");
    };
  }

  private ObjectNode list() {
    ObjectNode body = Json.object();
    ArrayNode ids = body.putArray("sandboxes");
    sandboxes.list().forEach(id -> ids.addObject().put("id", id).put("path", PATH + "/" + id));
    return body;
  }

  private Response open(Request request) throws IOException {
    String id;
    try {
      id = sandboxes.open(wish(JsonBody.read(request, LIMIT)));
    } catch (InvalidRulesException e) {
      return Problem.faults(e.faults());
    } catch (IllegalArgumentException | DateTimeException e) {
      return Problem.of(ProblemType.NOT_A_SANDBOX, e);
    } catch (Sandboxes.TooManyException e) {
      return Problem.of(ProblemType.TOO_MANY_SANDBOXES, "drop some; there may be " + e.most())
          .with("Retry-After", "1");
    }
    ObjectNode body = Json.object().put("id", id).put("path", PATH + "/" + id);
    sandboxes.find(id).ifPresent(made -> Json.warnings(made.rules(), body));
    return new Response(201, Response.JSON, Json.bytes(body), Map.of("Location", PATH + "/" + id));
  }

  private static SandboxWish wish(JsonNode body) {
    List<String> unknown =
        body.properties().stream()
            .map(Map.Entry::getKey)
            .filter(name -> !SandboxWish.FIELDS.contains(name))
            .toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("unknown fields: " + String.join(", ", unknown));
    }
    return new SandboxWish(
        text(body, "id"),
        text(body, "clock").map(LocalDateTime::parse),
        text(body, "openPlan"),
        truth(body, "magicValues"),
        truth(body, "journal"),
        JsonBody.texts(body, "rules"));
  }

  private static Optional<String> text(JsonNode body, String field) {
    return body.hasNonNull(field) ? Optional.of(body.path(field).asText()) : Optional.empty();
  }

  private static boolean truth(JsonNode body, String field) {
    if (body.hasNonNull(field) && !body.path(field).isBoolean()) {
      throw new IllegalArgumentException(field + ": is true or false");
    }
    return body.path(field).asBoolean();
  }

  private Response one(String below, Request request) throws IOException {
    int slash = below.indexOf('/');
    String id = slash < 0 ? below : below.substring(0, slash);
    Optional<Sandbox> sandbox = sandboxes.find(id);
    if (sandbox.isEmpty()) {
      return Problem.notFound("there is no sandbox of this name");
    }
    if (slash >= 0) {
      return Conversations.with(sandbox.get())
          .answer(request.below(PATH + "/" + id, below.substring(slash)));
    }
    return switch (request.method()) {
      case "GET" ->
          Json.response(
              Json.object()
                  .put("id", id)
                  .put("rules", sandbox.get().rules().version())
                  .put("time", sandbox.get().payerClock().now().toString()));
      case "DELETE" -> {
        sandboxes.drop(id);
        yield Json.response(Json.object().put("dropped", id));
      }
      default -> Problem.methodNotAllowed("GET, DELETE");
    };
  }
}
