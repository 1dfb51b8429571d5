package org.payersim.routes;

import java.util.List;
import java.util.Optional;
import org.payersim.ledger.Accumulator;
import org.payersim.sandbox.Sandbox;

/** {@code GET /members/{id}/accumulators}: what has been counted for a member's family. */
final class MemberRoutes extends Conversation {
  private static final String PATH = "/members";

  private final Sandbox sandbox;

  MemberRoutes(Sandbox sandbox) {
    super("accumulators", PATH, true, "GET");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) {
    Optional<String> member = request.between(PATH + "/", "/accumulators");
    if (member.isEmpty()) {
      return Problem.notFound("accumulators are addressed as /members/ID/accumulators");
    }
    List<Accumulator> accumulators = sandbox.accumulators(member.get());
    if (accumulators.isEmpty() && sandbox.rules().findFamily(member.get()).isEmpty()) {
      return Problem.notFound("there is no member of this number");
    }
    return Json.response(Json.accumulators(member.get(), accumulators));
  }
}
