package org.payersim.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.payersim.sandbox.Appeal;
import org.payersim.sandbox.AppealAct;
import org.payersim.sandbox.AppealAnswer;
import org.payersim.sandbox.Sandbox;

/**
 * {@code GET /appeals}: the appeals that wait for an examiner. {@code POST /appeals/{claim}/file},
 * {@code /uphold} and {@code /overturn}: an appeal filed and answered, addressed by the payer's
 * number of the claim.
 */
final class AppealRoutes extends Conversation {
  private static final String PATH = "/appeals";
  private static final List<String> VERBS = List.of("file", "uphold", "overturn");

  private final Sandbox sandbox;

  AppealRoutes(Sandbox sandbox) {
    super("appeals", PATH, true, "GET", "POST");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    if (request.path().equals(PATH)) {
      return request.method().equals("GET")
          ? Json.response(list())
          : Problem.methodNotAllowed("GET");
    }
    if (!request.method().equals("POST")) {
      return Problem.methodNotAllowed("POST");
    }
    try {
      Optional<AppealAct> act = act(request);
      return act.isEmpty()
          ? Problem.notFound("appeals are addressed as /appeals/CLAIM/file, uphold or overturn")
          : answer(sandbox.appeal(act.get()), new QueueJson(request.root()));
    } catch (IllegalArgumentException e) {
      return Problem.of(ProblemType.NOT_AN_ACT, e);
    }
  }

  private static Optional<AppealAct> act(Request request) throws IOException {
    for (String verb : VERBS) {
      Optional<String> claim = request.between(PATH + "/", "/" + verb);
      if (claim.isPresent()) {
        JsonNode body = JsonBody.read(request);
        return Optional.of(
            switch (verb) {
              case "file" -> new AppealAct.File(claim.get(), JsonBody.text(body, "text"));
              case "uphold" -> new AppealAct.Uphold(claim.get());
              default -> new AppealAct.Overturn(claim.get(), ActJson.stages(body));
            });
      }
    }
    return Optional.empty();
  }

  private JsonNode list() {
    ObjectNode node = Json.object();
    ArrayNode list = node.putArray("appeals");
    sandbox.appeals().forEach(appeal -> list.add(json(appeal)));
    return node;
  }

  private static ObjectNode json(Appeal appeal) {
    return Json.object()
        .put("claim", appeal.claim())
        .put("patientControlNumber", appeal.patientControlNumber())
        .put("level", appeal.level())
        .put("filed", appeal.filed().toString())
        .put("text", appeal.text());
  }

  private static Response answer(AppealAnswer answer, QueueJson json) {
    return switch (answer) {
      case AppealAnswer.Open open -> Json.response(json(open.appeal()).put("outcome", "open"));
      case AppealAnswer.Settled settled ->
          Json.response(json.settled(settled.claim(), "corrected", settled.remittances()));
      case AppealAnswer.Stands stands ->
          Json.response(json(stands.appeal()).put("outcome", "stands"));
      case AppealAnswer.TooLate late ->
          Problem.of(ProblemType.TOO_LATE, "the last day was " + late.due());
      case AppealAnswer.NotAppealable refused ->
          Problem.of(ProblemType.NOT_APPEALABLE, refused.why());
      case AppealAnswer.Unknown none ->
          Problem.notFound("there is no final claim, or no appeal, of this number");
    };
  }
}
