package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The document beside the schema of OpenAPI 3.1 documents that the OpenAPI Initiative publishes
 * (https://spec.openapis.org/oas/3.1, Apache License 2.0), as the jar of Vert.x brings it: paths,
 * operations and parameters by the one, every schema by the dialect the other is written in.
 */
class OpenApiSchemaTest {
  private static final String PUBLISHED = "https://spec.openapis.org/";
  private static final String DOCUMENT = PUBLISHED + "oas/3.1/schema-base/2022-10-07";

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry ->
                registry.schemas(
                    address ->
                        address.startsWith(PUBLISHED)
                            ? resource(address.substring("https:/".length()))
                            : null))
        .getSchema(SchemaLocation.of(DOCUMENT));
  }

  private static String resource(String path) {
    try (InputStream in =
        Objects.requireNonNull(OpenApiSchemaTest.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theDocumentIsValid() {
    assertThat(schema().validate(OpenApiRoute.document())).isEmpty();
  }

  @Test
  void whatIsNoneIsNoticed() {
    Schema schema = schema();
    ObjectNode document = (ObjectNode) OpenApiRoute.document();
    ObjectNode operation = (ObjectNode) document.at("/paths/~1claims/get");
    JsonNode responses = operation.remove("responses");
    operation.put("respnses", 1);
    assertThat(schema.validate(document)).isNotEmpty();
    operation.remove("respnses");
    operation.set("responses", responses);
    assertThat(schema.validate(document)).isEmpty();

    ((ObjectNode) document.at("/components/schemas/Money")).put("type", "money");
    assertThat(schema.validate(document)).isNotEmpty();
  }

  /** YAML ends an unquoted sentence at its first comma, and takes the rest for a key. */
  @Test
  void noSentenceIsCutInTwo() {
    assertThat(keys(OpenApiRoute.document())).noneMatch(key -> key.contains(" "));
  }

  private static Set<String> keys(JsonNode node) {
    Set<String> keys = new TreeSet<>();
    node.fieldNames().forEachRemaining(keys::add);
    node.forEach(child -> keys.addAll(keys(child)));
    return keys;
  }

  @Test
  void aParameterOfNowhereIsNoticed() {
    ObjectNode document = (ObjectNode) OpenApiRoute.document();
    ((ObjectNode) document.at("/paths/~1claims/get/parameters/0")).put("in", "somewhere");
    assertThat(schema().validate(document)).isNotEmpty();
  }
}
