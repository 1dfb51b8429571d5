package org.payersim.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An OperationOutcome of one issue, written by hand: for refusals made before a request reaches the
 * desk, on threads that must not wait for HAPI's model to be made. It looks like those of the desk.
 */
public final class PlainOutcome {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PlainOutcome() {}

  /**
   * What is answered.
   *
   * @param query what follows the question mark, for its {@code _format}
   * @param accept Accept, empty if not sent
   * @param status HTTP status
   * @param text what is wrong, without a person's data
   */
  public static FhirAnswer of(String query, String accept, int status, String text) {
    FhirFormat format = format(new FhirRequest("", "", query, accept, "", "", new byte[0]));
    String written =
        switch (format) {
          case JSON -> json(code(status), text);
          case XML -> xml(code(status), text);
        };
    return new FhirAnswer(
        status, format.mediaType(), written.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private static FhirFormat format(FhirRequest request) {
    try {
      return FhirFormat.of(request);
    } catch (RefusedException e) {
      return FhirFormat.JSON;
    }
  }

  /** Source: FHIR R4, value set issue-type. */
  private static String code(int status) {
    return switch (status) {
      case 400 -> "structure";
      case 404 -> "not-found";
      case 405 -> "not-supported";
      case 408 -> "timeout";
      case 413 -> "too-long";
      case 429 -> "throttled";
      case 500 -> "exception";
      case 503 -> "transient";
      default -> "processing";
    };
  }

  private static String json(String code, String text) {
    ObjectNode outcome = MAPPER.createObjectNode().put("resourceType", "OperationOutcome");
    outcome
        .putArray("issue")
        .addObject()
        .put("severity", "error")
        .put("code", code)
        .putObject("details")
        .put("text", text);
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(outcome);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot be written", e);
    }
  }

  private static String xml(String code, String text) {
    return """
    <OperationOutcome xmlns="http://hl7.org/fhir">
      <issue>
        <severity value="error"/>
        <code value="%s"/>
        <details>
          <text value="%s"/>
        </details>
      </issue>
    </OperationOutcome>
    """
        .formatted(code, text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
  }
}
