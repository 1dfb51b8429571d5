package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.ledger.Accumulator;
import org.payersim.sandbox.Sandbox;

/**
 * {@code GET /members/{id}}: a family on file; {@code GET /members/{id}/accumulators}: what has
 * been counted for it. Members are rules, and put and ended as such: {@code PUT /rules/NAME}.
 */
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
      return family(request.between(PATH + "/", ""));
    }
    List<Accumulator> accumulators = sandbox.accumulators(member.get());
    if (accumulators.isEmpty() && sandbox.rules().findFamily(member.get()).isEmpty()) {
      return Problem.notFound("there is no member of this number");
    }
    return Json.response(Json.accumulators(member.get(), accumulators));
  }

  private Response family(Optional<String> number) {
    Optional<Family> family =
        number.flatMap(sandbox.rules()::findFamily).filter(one -> !one.members().isEmpty());
    return family
        .map(one -> Json.response(json(one)))
        .orElseGet(() -> Problem.notFound("there is no member of this number on file"));
  }

  private static ObjectNode json(Family family) {
    ObjectNode node = Json.object().put("member", family.id());
    ArrayNode persons = node.putArray("persons");
    for (Member member : family.members()) {
      ObjectNode person =
          persons
              .addObject()
              .put("person", member.person())
              .put("lastName", member.lastName())
              .put("firstName", member.firstName())
              .put("born", member.birthDate().toString())
              .put("gender", member.gender())
              .put("relationship", member.relationship());
      ArrayNode coverages = person.putArray("coverages");
      for (Member.Coverage coverage : member.coverages()) {
        ObjectNode one =
            coverages
                .addObject()
                .put("plan", coverage.planId())
                .put("from", coverage.span().from().toString());
        if (!coverage.span().to().equals(DateSpan.OPEN_END)) {
          one.put("to", coverage.span().to().toString());
        }
      }
    }
    return node;
  }
}
