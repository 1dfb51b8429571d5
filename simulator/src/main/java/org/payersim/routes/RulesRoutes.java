package org.payersim.routes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.payersim.ledger.RuleChange;
import org.payersim.rules.InvalidRulesException;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.Sandbox;

/**
 * {@code /rules}: what the payer decides by, read and replaced while it runs. A change takes effect
 * whole, for every claim that comes after, or not at all.
 *
 * <p>A source is addressed by its name, slashes and all: {@code /rules/shipped/fees.yaml} is a
 * shipped one, {@code /rules/rules/fees.yaml} one from a folder {@code rules} given at the start,
 * {@code /rules/fees.yaml} one put here. Put under a new name it is laid over all others, document
 * by document; put under a known name it takes the place of that source as a whole. The answer
 * warns of what is doubtful about the rules as they now are. A name that ends in {@code .json} says
 * that it is JSON; any other text is YAML, as which JSON is read too.
 */
final class RulesRoutes extends Conversation {
  private static final String PATH = "/rules";
  static final int LIMIT = 1 << 24;

  private final Sandbox sandbox;

  RulesRoutes(Sandbox sandbox) {
    super("rules", PATH, true, "GET", "PUT", "DELETE");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    if (!request.path().equals(PATH)) {
      return one(request);
    }
    return request.method().equals("GET")
        ? Json.response(Json.rules(request.root(), sandbox.ruleSources()))
        : Problem.methodNotAllowed("GET");
  }

  private Response one(Request request) throws IOException {
    Optional<String> name = request.below(PATH + "/");
    if (name.isEmpty()) {
      return Problem.notFound("rules are addressed as /rules/NAME");
    }
    return request.method().equals("PUT")
        ? put(name.get(), request)
        : existing(name.get(), request.method());
  }

  private Response put(String name, Request request) throws IOException {
    if (request.body().size() > LIMIT) {
      return Problem.tooLarge(LIMIT);
    }
    byte[] text = new byte[(int) request.body().size()];
    int read = 0;
    while (read < text.length) {
      read += request.body().source().read(read, text, read, text.length - read);
    }
    return change(RuleChange.put(new RuleSource(name, new String(text, StandardCharsets.UTF_8))));
  }

  private Response existing(String name, String method) throws IOException {
    Optional<RuleSource> source =
        sandbox.ruleSources().sources().stream().filter(s -> s.name().equals(name)).findFirst();
    if (source.isEmpty()) {
      return Problem.notFound("there are no rules of this name");
    }
    return method.equals("DELETE")
        ? change(RuleChange.remove(name))
        : Response.ok(source.get().isJson() ? Response.JSON : Response.YAML, source.get().text());
  }

  private Response change(RuleChange change) throws IOException {
    try {
      return Json.response(Json.changed(sandbox.change(change)));
    } catch (InvalidRulesException e) {
      return Problem.faults(e.faults());
    }
  }
}
