package org.payersim.whatif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.payersim.explain.JsonText;
import org.payersim.whatif.variation.Change;
import org.payersim.whatif.variation.Variation;

/** Renders the answer for a program. */
final class WhatIfJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private WhatIfJson() {}

  static String of(WhatIf answer) {
    return JsonText.of(tree(answer));
  }

  private static ObjectNode tree(WhatIf answer) {
    ObjectNode json = JSON.objectNode();
    json.put("patientControlNumber", answer.decided().claim().patientControlNumber());
    json.put("payerControlNumber", answer.decided().payerControlNumber());
    json.put("charge", answer.decided().claim().charge().toString());
    json.set("before", outcome(answer.before()));
    json.put("reproduced", answer.isReproduced());
    if (!answer.isReproduced()) {
      json.set("again", outcome(answer.again()));
    }
    ArrayNode obstacles = json.putArray("obstacles");
    answer.obstacles().forEach(obstacle -> obstacle(obstacles.addObject(), obstacle));
    json.put("tried", answer.tried());
    json.put("complete", answer.complete());
    ArrayNode suggestions = json.putArray("suggestions");
    answer.suggestions().forEach(s -> suggestion(suggestions.addObject(), s));
    return json;
  }

  private static void obstacle(ObjectNode json, Obstacle obstacle) {
    json.put("line", obstacle.line());
    json.put("stage", obstacle.stage());
    json.put("finding", obstacle.finding());
    json.put("sentence", obstacle.sentence());
    json.put("code", obstacle.code());
    json.put("amount", obstacle.amount().toString());
  }

  private static void suggestion(ObjectNode json, Suggestion suggestion) {
    Variation variation = suggestion.variation();
    ArrayNode changes = json.putArray("changes");
    for (Change change : variation.changes()) {
      ObjectNode one = changes.addObject();
      one.put("topic", change.topic().name());
      one.put("line", change.line());
      one.put("before", change.before());
      one.put("after", change.after());
      one.put("words", change.words());
    }
    json.put("judgement", variation.judgement().name());
    json.put("who", variation.who().name());
    json.put("condition", variation.condition());
    json.put("more", suggestion.more().toString());
    json.set("after", outcome(suggestion.after()));
  }

  private static ObjectNode outcome(Outcome outcome) {
    ObjectNode json = JSON.objectNode();
    json.put("state", outcome.state().name());
    json.put("paid", outcome.paid().toString());
    json.put("patient", outcome.patient().toString());
    json.put("writeOff", outcome.writeOff().toString());
    json.put("elsewhere", outcome.elsewhere().toString());
    ArrayNode lines = json.putArray("lines");
    for (Outcome.OfLine line : outcome.lines()) {
      ObjectNode one = lines.addObject();
      one.put("number", line.number());
      one.put("paid", line.paid().toString());
      one.put("patient", line.patient().toString());
      one.put("denied", line.denied());
      ArrayNode reasons = one.putArray("reasons");
      line.reasons().forEach(reasons::add);
    }
    return json;
  }
}
