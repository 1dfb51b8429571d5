package org.payersim.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * {@code GET /openapi.json} and {@code GET /openapi.yaml}: what this server answers, as OpenAPI
 * 3.1. The document is written by hand ({@code openapi.yaml}) and held to the routes by a test.
 */
final class OpenApiRoute extends Conversation {
  private static final String JSON = "/openapi.json";
  private static final String YAML = "/openapi.yaml";
  private final boolean json;

  private OpenApiRoute(boolean json) {
    super(json ? "openapi json" : "openapi yaml", json ? JSON : YAML, false, "GET");
    this.json = json;
  }

  static OpenApiRoute inJson() {
    return new OpenApiRoute(true);
  }

  static OpenApiRoute inYaml() {
    return new OpenApiRoute(false);
  }

  @Override
  public Response answer(Request request) {
    return json ? Json.response(document()) : Response.ok(Response.YAML, text());
  }

  static JsonNode document() {
    try {
      return new YAMLMapper().readTree(text());
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of our own is no YAML", e);
    }
  }

  private static byte[] text() {
    try (InputStream in = OpenApiRoute.class.getResourceAsStream("openapi.yaml")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of our own cannot be read", e);
    }
  }
}
