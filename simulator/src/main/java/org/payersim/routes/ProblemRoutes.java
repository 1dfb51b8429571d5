package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * {@code GET /problems}: the kinds of problems there are; {@code /problems/{name}}: what one of
 * them means and what to do next, which is where the type of a problem points.
 */
final class ProblemRoutes extends Conversation {
  static final String PATH = "/problems";

  ProblemRoutes() {
    super("problems", PATH, true, "GET");
  }

  @Override
  public Response answer(Request request) {
    if (request.path().equals(PATH)) {
      return Json.response(list());
    }
    Optional<ProblemType> type = request.between(PATH + "/", "").flatMap(ProblemType::find);
    if (type.isEmpty()) {
      return Problem.notFound("there is no kind of problem of this name");
    }
    return request.wantsJson()
        ? Json.response(json(type.get()))
        : Response.ok(Response.TEXT, text(type.get()));
  }

  private static ObjectNode list() {
    ObjectNode node = Json.object();
    ArrayNode list = node.putArray("problems");
    for (ProblemType type : ProblemType.values()) {
      list.add(json(type));
    }
    return node;
  }

  private static ObjectNode json(ProblemType type) {
    return Json.object()
        .put("type", type.uri())
        .put("title", type.title())
        .put("status", type.status())
        .put("meaning", type.meaning())
        .put("next", type.next());
  }

  private static String text(ProblemType type) {
    return type.title()
        + " ("
        + type.status()
        + ")\n\n"
        + type.meaning()
        + "\n"
        + type.next()
        + "\n";
  }
}
