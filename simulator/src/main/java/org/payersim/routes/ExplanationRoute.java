package org.payersim.routes;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.explain.Explanations;
import org.payersim.sandbox.Sandbox;

/**
 * {@code GET /claims/{number}/explanation}: why a claim was decided as it was, by the payer's
 * number or the provider's. Of several claims with one provider's number the last is explained.
 */
final class ExplanationRoute extends Conversation {
  private static final String PATH = "/claims";

  private final Sandbox sandbox;

  ExplanationRoute(Sandbox sandbox) {
    super("explanation", PATH, true, "GET");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    Optional<String> number = request.between(PATH + "/", "/explanation");
    List<AdjudicatedClaim> claims =
        number.isPresent() ? sandbox.listClaims(number.get()) : List.of();
    if (claims.isEmpty()) {
      return Problem.notFound("there is no claim of this number");
    }
    AdjudicatedClaim last = claims.get(claims.size() - 1);
    return request.wantsJson()
        ? Response.ok(Response.JSON, Explanations.json(last))
        : Response.ok(Response.TEXT, Explanations.text(last));
  }
}
