package org.payersim.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.payersim.code.Reason;

/** Does acts at a payer over HTTP. What comes of them in words is not told. */
final class HttpActs {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Wire wire;
  private final URI root;

  HttpActs(Wire wire, URI root) {
    this.wire = wire;
    this.root = root;
  }

  /** Lays rules over those in force. */
  Wire.Answer put(Path rules) throws IOException {
    return wire.send(
        "PUT",
        Wire.below(root, "/rules/scenario/" + rules.getFileName()),
        "application/yaml",
        Files.readAllBytes(rules));
  }

  void setClock(LocalDateTime at) throws IOException {
    wire.sendJson(
        "PUT", Wire.below(root, "/clock"), JSON.createObjectNode().put("at", at.toString()));
  }

  void play(Act act) throws IOException {
    switch (act.verb()) {
      case "rules" -> {
        for (Path file : act.rules()) {
          put(file);
        }
      }
      case "ask" -> queue(act, list(body("question", act), "loincs", act.texts("loincs")));
      case "answer" -> queue(act, body("documents", act));
      case "release" -> queue(act, overriding(act));
      case "deny" -> queue(act, denial(Reason.parse(act.text("reason"))));
      case "certify" -> post("/reviews/" + act.text("review") + "/certify", body("most", act));
      case "refuse" -> post("/reviews/" + act.text("review") + "/deny", body("reason", act));
      case "appeal" -> post("/appeals/" + claim(act) + "/file", body("text", act));
      case "uphold" -> post("/appeals/" + claim(act) + "/uphold", JSON.createObjectNode());
      case "overturn" -> post("/appeals/" + claim(act) + "/overturn", overriding(act));
      case "reprocess" -> post("/reprocess", act.details());
      default -> throw new IllegalArgumentException("no act: " + act.verb());
    }
  }

  private void queue(Act act, JsonNode body) throws IOException {
    post("/queue/" + claim(act) + "/" + act.verb(), body);
  }

  private static ObjectNode body(String field, Act act) {
    ObjectNode body = JSON.createObjectNode();
    return act.text(field).isEmpty() ? body : body.put(field, act.text(field));
  }

  private static ObjectNode overriding(Act act) {
    return list(JSON.createObjectNode(), "override", act.texts("override"));
  }

  private static ObjectNode denial(Reason reason) {
    ObjectNode body =
        JSON.createObjectNode().put("group", reason.group().name()).put("carc", reason.carc());
    return list(body, "rarcs", reason.rarcs());
  }

  private static ObjectNode list(ObjectNode body, String field, List<String> values) {
    values.forEach(body.putArray(field)::add);
    return body;
  }

  /** What the payer refuses is an answer too, and shows in what it sends. */
  private void post(String path, JsonNode body) throws IOException {
    Wire.Answer answer = wire.sendJson("POST", Wire.below(root, path), body);
    if (answer.status() >= 500) {
      throw new IOException("the payer answered " + answer.status() + " at " + path);
    }
  }

  /** The payer's number of a claim named by the provider's. */
  private String claim(Act act) throws IOException {
    String number = act.text("claim");
    Wire.Answer answer = wire.get(Wire.below(root, "/claims/" + number + "/explanation"));
    if (!answer.isFine()) {
      throw new IllegalArgumentException("no claim " + number);
    }
    return answer.json().path("payerControlNumber").asText();
  }
}
