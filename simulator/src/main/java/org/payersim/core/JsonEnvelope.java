package org.payersim.core;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The envelope as JSON, the payload in base64. vC4.0.0 names the metadata and leaves the form of a
 * body to the parties; that it has the fields of the other two under their names is our own
 * decision.
 */
public final class JsonEnvelope {
  private static final int LONGEST_FIELD = 1000;
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(4)
                      .maxStringLength(Integer.MAX_VALUE)
                      .build())
              .build());

  private JsonEnvelope() {}

  /** Reads a request. */
  public static CoreMessage read(byte[] json) throws UnreadableEnvelopeException {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new UnreadableEnvelopeException("the body is no JSON the payer takes", e);
    } catch (IOException e) {
      throw new UnreadableEnvelopeException("the body cannot be read", e);
    }
    if (!(root instanceof ObjectNode)) {
      throw new UnreadableEnvelopeException("the body is no JSON object");
    }
    Map<CoreField, String> fields = new EnumMap<>(CoreField.class);
    Optional<byte[]> payload = Optional.empty();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      Optional<CoreField> field = CoreField.find(entry.getKey());
      if (field.isPresent() && field.get() == CoreField.PAYLOAD) {
        payload = Optional.of(decoded(entry.getValue().asText()));
      } else if (field.isPresent()) {
        String text = entry.getValue().asText().strip();
        if (text.length() > LONGEST_FIELD) {
          throw new UnreadableEnvelopeException("a field of the envelope is too long");
        }
        fields.put(field.get(), text);
      }
    }
    return new CoreMessage(fields, payload);
  }

  private static byte[] decoded(String text) throws UnreadableEnvelopeException {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new UnreadableEnvelopeException("Payload is not base64", e);
    }
  }

  /** Writes an answer. */
  public static byte[] write(CoreAnswer answer) {
    ObjectNode root = MAPPER.createObjectNode();
    for (CoreField field : CoreField.values()) {
      if (field == CoreField.PAYLOAD && answer.message().payload().isPresent()) {
        root.put(
            field.word(), Base64.getEncoder().encodeToString(answer.message().payload().get()));
      } else if (answer.message().fields().containsKey(field)) {
        root.put(field.word(), answer.message().text(field));
      }
    }
    try {
      return MAPPER.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an envelope could not be written", e);
    }
  }
}
