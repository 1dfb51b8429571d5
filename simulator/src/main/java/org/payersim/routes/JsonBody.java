package org.payersim.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The JSON object a client sent; whatever is wrong with it is said in one sentence. */
final class JsonBody {
  private static final int LIMIT = 1 << 16;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonBody() {}

  /**
   * An empty body is an empty object.
   *
   * @throws IllegalArgumentException if it is no object
   */
  static JsonNode read(Request request) throws IOException {
    return read(request, LIMIT);
  }

  /**
   * The same of a body that may be longer.
   *
   * @param limit in bytes
   */
  static JsonNode read(Request request, int limit) throws IOException {
    if (request.body().size() > limit) {
      throw new IllegalArgumentException("the body is too large");
    }
    byte[] bytes = request.bytes();
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

  /** A text that must be there. */
  static String text(JsonNode body, String field) {
    String text = body.path(field).asText().trim();
    if (text.isEmpty()) {
      throw new IllegalArgumentException(field + ": is missing");
    }
    return text;
  }

  /** The texts of a list; none if it is absent. */
  static List<String> texts(JsonNode body, String field) {
    List<String> texts = new ArrayList<>();
    JsonNode list = body.path(field);
    if (!list.isMissingNode() && !list.isArray()) {
      throw new IllegalArgumentException(field + ": is a list");
    }
    for (JsonNode item : list) {
      if (!item.isTextual()) {
        throw new IllegalArgumentException(field + ": is a list of texts");
      }
      texts.add(item.asText());
    }
    return texts;
  }
}
