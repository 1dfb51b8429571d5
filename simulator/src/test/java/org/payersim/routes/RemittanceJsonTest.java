package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.payersim.money.Money;

/** Every 835 of the catalogue in JSON: nothing of its money is lost, and all of it balances. */
class RemittanceJsonTest {
  private static final Path CATALOG = Path.of("../scenarios/catalog");
  private static final Pattern TRACE = Pattern.compile("(?m)^TRN\\*1\\*([^*]+)\\*");

  @Test
  void everyRemittanceOfTheCatalogueBalances() throws IOException {
    Schema schema = schema();
    List<String> wrong = new ArrayList<>();
    int read = 0;
    for (Path file : files()) {
      byte[] document = Files.readAllBytes(file);
      Matcher trace = TRACE.matcher(new String(document, StandardCharsets.ISO_8859_1));
      while (trace.find()) {
        ObjectNode json = RemittanceJson.of(document, trace.group(1)).orElseThrow();
        read++;
        if (!schema.validate(json).isEmpty()) {
          wrong.add(file + ": " + schema.validate(json));
        }
        balance(json, file + " " + trace.group(1), wrong);
      }
      counts(document, file.toString(), wrong);
    }
    assertThat(wrong).isEmpty();
    assertThat(read).isGreaterThan(300);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(CATALOG)) {
      return walk.filter(file -> file.toString().endsWith("-out.835")).sorted().toList();
    }
  }

  private static Schema schema() {
    ObjectNode whole = Json.object();
    whole.set("components", OpenApiRoute.document().path("components"));
    whole.putArray("allOf").addObject().put("$ref", "#/components/schemas/RemittanceAdvice");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
  }

  private static void balance(JsonNode remittance, String name, List<String> wrong) {
    Money open = Money.ZERO;
    for (JsonNode claim : remittance.path("claims")) {
      Money adjusted = adjusted(claim);
      for (JsonNode line : claim.path("lines")) {
        if (!money(line, "charge").minus(adjusted(line)).equals(money(line, "paid"))) {
          wrong.add(name + ": " + line);
        }
        adjusted = adjusted.plus(adjusted(line));
      }
      if (!money(claim, "charge").minus(adjusted).equals(money(claim, "paid"))) {
        wrong.add(name + ": " + claim);
      }
      open = open.plus(money(claim, "paid"));
    }
    for (JsonNode balance : remittance.path("balances")) {
      open = open.minus(money(balance, "amount"));
    }
    if (!open.equals(money(remittance, "total"))) {
      wrong.add(name + ": total " + remittance.path("total") + ", open " + open);
    }
  }

  private static Money adjusted(JsonNode of) {
    Money sum = Money.ZERO;
    for (JsonNode one : of.path("adjustments")) {
      sum = sum.plus(money(one, "amount"));
    }
    return sum;
  }

  private static Money money(JsonNode node, String field) {
    return Money.of(node.path(field).asText());
  }

  /** As many claims, lines and remarks as the document has segments of them. */
  private static void counts(byte[] document, String name, List<String> wrong) {
    String text = new String(document, StandardCharsets.ISO_8859_1);
    Matcher trace = TRACE.matcher(text);
    int claims = 0;
    int lines = 0;
    int remarks = 0;
    while (trace.find()) {
      for (JsonNode claim :
          RemittanceJson.of(document, trace.group(1)).orElseThrow().path("claims")) {
        claims++;
        lines += claim.path("lines").size();
        for (JsonNode line : claim.path("lines")) {
          remarks += line.path("remarks").size();
        }
      }
    }
    if (claims != count(text, "CLP")
        || lines != count(text, "SVC")
        || remarks != count(text, "LQ")) {
      wrong.add(name + ": " + claims + " claims, " + lines + " lines, " + remarks + " remarks");
    }
  }

  private static int count(String text, String segment) {
    return (int) Pattern.compile("(?m)^" + segment + "\\*").matcher(text).results().count();
  }

  @Test
  void aDocumentThatDoesNotTellOfIt() {
    assertThat(RemittanceJson.of(new byte[0], "1")).isEmpty();
    assertThat(RemittanceJson.of("ISA*00".getBytes(StandardCharsets.US_ASCII), "1")).isEmpty();
  }
}
