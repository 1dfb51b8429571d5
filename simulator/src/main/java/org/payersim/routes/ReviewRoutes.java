package org.payersim.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.payersim.benefit.Authorization;
import org.payersim.inquiry.ReviewDecision.Decided;
import org.payersim.money.Quantity;
import org.payersim.sandbox.ReviewAct;
import org.payersim.sandbox.ReviewOutcome;
import org.payersim.sandbox.ReviewedService;
import org.payersim.sandbox.Sandbox;

/**
 * {@code GET /reviews}: services reviewed beforehand. {@code POST /reviews/{number}/certify} and
 * {@code /deny}: an examiner decides one that waits.
 */
final class ReviewRoutes extends Conversation {
  private static final String PATH = "/reviews";
  private static final List<String> VERBS = List.of("certify", "deny");
  private static final Pattern REASON = Pattern.compile("[0-9A-Z]{1,2}");

  private final Sandbox sandbox;

  ReviewRoutes(Sandbox sandbox) {
    super("reviews", PATH, true, "GET", "POST");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    boolean list = request.path().equals(PATH);
    String method = list ? "GET" : "POST";
    if (!request.method().equals(method)) {
      return Problem.methodNotAllowed(method);
    }
    if (list) {
      return Json.response(list());
    }
    try {
      Optional<ReviewAct> act = act(request);
      return act.isEmpty()
          ? Problem.notFound("reviews are addressed as /reviews/NUMBER/certify or deny")
          : answer(sandbox.correspondence().review(act.get()));
    } catch (IllegalArgumentException e) {
      return Problem.of(ProblemType.NOT_AN_ACT, e);
    }
  }

  private static Optional<ReviewAct> act(Request request) throws IOException {
    for (String verb : VERBS) {
      Optional<String> number = request.between(PATH + "/", "/" + verb);
      if (number.isPresent()) {
        JsonNode body = JsonBody.read(request);
        return Optional.of(
            verb.equals("certify")
                ? new ReviewAct.Certify(number.get(), most(body))
                : new ReviewAct.Deny(number.get(), reason(JsonBody.text(body, "reason"))));
      }
    }
    return Optional.empty();
  }

  private static Optional<Quantity> most(JsonNode body) {
    JsonNode most = body.get("most");
    if (most == null || most.isNull()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Quantity.of(most.asText()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("most: is a number such as 12", e);
    }
  }

  private static String reason(String text) {
    if (!REASON.matcher(text).matches()) {
      throw new IllegalArgumentException("reason: is a decision reason code such as 0F");
    }
    return text;
  }

  private JsonNode list() {
    ObjectNode node = Json.object();
    ArrayNode list = node.putArray("reviews");
    sandbox.correspondence().reviews().forEach(review -> list.add(json(review)));
    return node;
  }

  private static ObjectNode json(ReviewedService review) {
    Decided decided = review.decided();
    ObjectNode node =
        Json.object()
            .put("number", decided.number())
            .put("action", decided.action().code())
            .put("decision", decided.action().name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .put("reason", decided.reason())
            .put("category", decided.item().category())
            .put("serviceType", decided.item().serviceType())
            .put("procedure", decided.item().procedure().code());
    decided.amount().ifPresent(amount -> node.put("amount", amount.quantity().toString()));
    if (review.permit().isPresent()) {
      Authorization permit = review.permit().get();
      node.put("member", permit.familyId())
          .put("person", permit.person())
          .put("from", permit.span().from().toString())
          .put("to", permit.span().to().toString());
    }
    return node;
  }

  private static Response answer(ReviewOutcome outcome) {
    return switch (outcome) {
      case ReviewOutcome.Settled settled -> Json.response(json(settled.service()));
      case ReviewOutcome.NotWaiting none ->
          Problem.of(ProblemType.NOT_PENDING, "the review of this number does not wait");
      case ReviewOutcome.Unknown none -> Problem.notFound("there is no review of this number");
    };
  }
}
