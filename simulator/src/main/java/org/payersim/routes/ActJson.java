package org.payersim.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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
  static final List<String> VERBS = List.of("release", "deny", "ask", "answer");

  private static final Pattern CARC = Pattern.compile("[A-Z]?[0-9]{1,3}");
  private static final Pattern LOINC = Pattern.compile("[0-9]{1,7}-[0-9]");
  private static final Pattern RARC = Pattern.compile("[A-Z]{1,2}[0-9]{1,4}");

  /** Reasons that by their definition need a remark code. Source: X12 code list 139. */
  private static final Set<String> NEED_A_REMARK =
      Set.of("16", "96", "129", "148", "226", "227", "252", "A1");

  private ActJson() {}

  /**
   * @throws IllegalArgumentException if the body says no such act
   */
  static ExaminerAct read(String verb, String claim, Request request) throws IOException {
    JsonNode body = JsonBody.read(request);
    return switch (verb) {
      case "release" -> new ExaminerAct.Release(claim, stages(body));
      case "deny" -> new ExaminerAct.Deny(claim, reason(body));
      case "ask" -> ask(claim, JsonBody.text(body, "question"), JsonBody.texts(body, "loincs"));
      case "answer" -> new ExaminerAct.Answer(claim, JsonBody.text(body, "documents"));
      default -> throw new IllegalArgumentException("no act: " + verb);
    };
  }

  private static ExaminerAct ask(String claim, String question, List<String> loincs) {
    if (!loincs.stream().allMatch(code -> LOINC.matcher(code).matches())) {
      throw new IllegalArgumentException("loincs: are LOINC codes such as 11506-3");
    }
    return loincs.isEmpty()
        ? new ExaminerAct.Ask(claim, question)
        : new ExaminerAct.AskForDocuments(claim, question, loincs);
  }

  static List<String> stages(JsonNode body) {
    List<String> stages = JsonBody.texts(body, "override");
    try {
      StageSwitches.USUAL.overriding(stages);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("override: " + e.getMessage(), e);
    }
    return stages;
  }

  private static Reason reason(JsonNode body) {
    String carc = JsonBody.text(body, "carc");
    if (!CARC.matcher(carc).matches()) {
      throw new IllegalArgumentException("carc: is no claim adjustment reason code such as 29");
    }
    List<String> rarcs = JsonBody.texts(body, "rarcs");
    if (!rarcs.stream().allMatch(rarc -> RARC.matcher(rarc).matches())) {
      throw new IllegalArgumentException("rarcs: are remark codes such as N130");
    }
    if (rarcs.isEmpty() && NEED_A_REMARK.contains(carc)) {
      throw new IllegalArgumentException("rarcs: reason " + carc + " needs a remark code");
    }
    return new Reason(group(JsonBody.text(body, "group")), carc, rarcs);
  }

  private static AdjustmentGroup group(String text) {
    try {
      return AdjustmentGroup.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("group: is CO, OA, PI or PR", e);
    }
  }
}
