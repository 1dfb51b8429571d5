package org.payersim.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.ledger.ExaminerAct;
import org.payersim.rules.StageSwitches;

/** Reads what an examiner does from JSON; whatever is wrong is said in one sentence. */
final class ActJson {
  /** What can be done about a claim that waits. */
  static final List<String> VERBS = List.of("release", "deny", "ask");

  private static final int LIMIT = 1 << 16;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern CARC = Pattern.compile("[A-Z]?[0-9]{1,3}");
  private static final Pattern RARC = Pattern.compile("[A-Z]{1,2}[0-9]{1,4}");

  /** Reasons that by their definition need a remark code. Source: X12 code list 139. */
  private static final Set<String> NEED_A_REMARK =
      Set.of("16", "96", "129", "148", "226", "227", "252", "A1");

  private ActJson() {}

  /**
   * @throws IllegalArgumentException if the body says no such act
   */
  static ExaminerAct read(String verb, String claim, Request request) throws IOException {
    JsonNode body = body(request);
    return switch (verb) {
      case "release" -> new ExaminerAct.Release(claim, stages(body));
      case "deny" -> new ExaminerAct.Deny(claim, reason(body));
      case "ask" -> new ExaminerAct.Ask(claim, text(body, "question"));
      default -> throw new IllegalArgumentException("no act: " + verb);
    };
  }

  private static JsonNode body(Request request) throws IOException {
    if (request.body().size() > LIMIT) {
      throw new IllegalArgumentException("the body is too large");
    }
    byte[] bytes = new byte[(int) request.body().size()];
    int read = 0;
    while (read < bytes.length) {
      read += request.body().source().read(read, bytes, read, bytes.length - read);
    }
    try {
      JsonNode body = bytes.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(bytes);
      if (body instanceof ObjectNode) {
        return body;
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the body is no JSON", e);
    }
    throw new IllegalArgumentException("the body is no JSON object");
  }

  private static List<String> stages(JsonNode body) {
    List<String> stages = texts(body, "override");
    try {
      StageSwitches.USUAL.overriding(stages);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("override: " + e.getMessage(), e);
    }
    return stages;
  }

  private static Reason reason(JsonNode body) {
    String carc = text(body, "carc");
    if (!CARC.matcher(carc).matches()) {
      throw new IllegalArgumentException("carc: is no claim adjustment reason code such as 29");
    }
    List<String> rarcs = texts(body, "rarcs");
    if (!rarcs.stream().allMatch(rarc -> RARC.matcher(rarc).matches())) {
      throw new IllegalArgumentException("rarcs: are remark codes such as N130");
    }
    if (rarcs.isEmpty() && NEED_A_REMARK.contains(carc)) {
      throw new IllegalArgumentException("rarcs: reason " + carc + " needs a remark code");
    }
    return new Reason(group(text(body, "group")), carc, rarcs);
  }

  private static AdjustmentGroup group(String text) {
    try {
      return AdjustmentGroup.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("group: is CO, OA, PI or PR", e);
    }
  }

  private static String text(JsonNode body, String field) {
    String text = body.path(field).asText().trim();
    if (text.isEmpty()) {
      throw new IllegalArgumentException(field + ": is missing");
    }
    return text;
  }

  private static List<String> texts(JsonNode body, String field) {
    List<String> texts = new ArrayList<>();
    JsonNode list = body.path(field);
    if (!list.isMissingNode() && !list.isArray()) {
      throw new IllegalArgumentException(field + ": is a list");
    }
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
