package org.payersim.routes;

import java.io.IOException;
import java.util.Optional;
import org.payersim.ledger.ExaminerAct;
import org.payersim.sandbox.ExaminerAnswer;
import org.payersim.sandbox.Sandbox;

/**
 * {@code GET /queue}: the claims that wait for an examiner. {@code POST /queue/{claim}/release},
 * {@code /deny}, {@code /ask} and {@code /answer}: what happens about one, addressed by the payer's
 * number.
 */
final class QueueRoutes extends Conversation {
  private static final String PATH = "/queue";

  private final Sandbox sandbox;

  QueueRoutes(Sandbox sandbox) {
    super("queue", PATH, true, "GET", "POST");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    if (request.path().equals(PATH)) {
      return request.method().equals("GET")
          ? Json.response(new QueueJson(request.root()).items(sandbox.queue()))
          : Problem.methodNotAllowed("GET");
    }
    if (!request.method().equals("POST")) {
      return Problem.methodNotAllowed("POST");
    }
    try {
      Optional<ExaminerAct> act = act(request);
      return act.isEmpty()
          ? Problem.notFound("acts are addressed as /queue/CLAIM/release, deny, ask or answer")
          : answer(sandbox.examine(act.get()), new QueueJson(request.root()));
    } catch (IllegalArgumentException e) {
      return Problem.of(ProblemType.NOT_AN_ACT, e);
    }
  }

  private static Optional<ExaminerAct> act(Request request) throws IOException {
    for (String verb : ActJson.VERBS) {
      Optional<String> claim = request.between(PATH + "/", "/" + verb);
      if (claim.isPresent()) {
        return Optional.of(ActJson.read(verb, claim.get(), request));
      }
    }
    return Optional.empty();
  }

  private static Response answer(ExaminerAnswer answer, QueueJson json) {
    return switch (answer) {
      case ExaminerAnswer.Settled settled -> Json.response(json.settled(settled));
      case ExaminerAnswer.Waiting waiting -> Json.response(json.item(waiting.item()));
      case ExaminerAnswer.NotAcceptable refused ->
          Problem.of(
              ProblemType.NO_LONGER_ACCEPTABLE,
              "under the rules in force the claim would be rejected: " + refused.statuses());
      case ExaminerAnswer.NotWaiting none ->
          Problem.of(ProblemType.NOT_PENDING, "the claim of this number does not wait");
      case ExaminerAnswer.Unknown none -> Problem.notFound("there is no claim of this number");
    };
  }
}
