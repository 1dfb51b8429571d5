package org.payersim.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.payersim.ledger.Accumulator;
import org.payersim.ledger.RuleSources;
import org.payersim.money.Quantity;
import org.payersim.rules.RuleBook;
import org.payersim.rules.RuleFault;
import org.payersim.sandbox.OutboundRemittance;

/** What the payer's answers look like as JSON. Amounts are strings: no client may round them. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot be written", e);
    }
  }

  static Response response(JsonNode node) {
    return Response.ok(Response.JSON, bytes(node));
  }

  /** With links below a root, see {@link Request}. */
  static JsonNode remittances(String root, List<OutboundRemittance> remittances) {
    ArrayNode list = MAPPER.createArrayNode();
    for (OutboundRemittance remittance : remittances) {
      list.add(remittance(root, remittance.id(), remittance));
    }
    return list;
  }

  /**
   * One of them.
   *
   * @param id what is picked up: the remittance, or a copy or piece of it
   */
  static ObjectNode remittance(String root, String id, OutboundRemittance remittance) {
    return object()
        .put("id", id)
        .put("payeeNpi", remittance.payeeNpi())
        .put("payeeTaxNumber", remittance.payeeTaxNumber())
        .put("paidOn", remittance.paidOn().toString())
        .put("total", remittance.total().toString())
        .put("claims", remittance.claims())
        .put("href", root + "/remittances/" + id);
  }

  /** A change that took effect, and what is doubtful about the rules now, if anything is. */
  static ObjectNode changed(RuleBook rules) {
    ObjectNode node = object().put("version", rules.version());
    warnings(rules, node);
    return node;
  }

  static void warnings(RuleBook rules, ObjectNode node) {
    if (!rules.warnings().isEmpty()) {
      faults(rules.warnings(), node.putArray("warnings"));
    }
  }

  /** Each with source, line and field. */
  static void faults(List<RuleFault> faults, ArrayNode list) {
    for (RuleFault fault : faults) {
      list.addObject()
          .put("source", fault.source())
          .put("line", fault.line())
          .put("field", fault.field())
          .put("message", fault.message());
    }
  }

  /** With links below a root. */
  static JsonNode rules(String root, RuleSources sources) {
    ObjectNode node = object().put("version", sources.version());
    ArrayNode list = node.putArray("sources");
    sources
        .sources()
        .forEach(
            s ->
                list.addObject()
                    .put("name", s.name())
                    .put("href", href(root + "/rules/" + s.name())));
    return node;
  }

  /** A path as it stands in an address: a folder's name may hold a blank. */
  static String href(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("an absolute path is always an address", e);
    }
  }

  /** A JSON Pointer as a URI's fragment, so that it may hold whatever a field is called. */
  static String fragment(String pointer) {
    try {
      return new URI(null, null, pointer).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a fragment may hold anything", e);
    }
  }

  static JsonNode accumulators(String member, List<Accumulator> accumulators) {
    ObjectNode node = object().put("member", member);
    ArrayNode list = node.putArray("accumulators");
    for (Accumulator accumulator : accumulators) {
      list.addObject()
          .put("plan", accumulator.id().planId())
          .put("from", accumulator.id().period().from().toString())
          .put("to", accumulator.id().period().to().toString())
          .put("person", accumulator.id().person())
          .put("network", accumulator.id().network().name())
          .put("kind", accumulator.id().kind().name())
          .put("scope", accumulator.id().scope())
          .put("used", used(accumulator));
    }
    return node;
  }

  /** Dollars, or a number of visits, units or days. */
  private static String used(Accumulator accumulator) {
    return accumulator.id().kind().isMoney()
        ? accumulator.used().toString()
        : Quantity.ofThousandths(Math.max(0, accumulator.used().cents())).toString();
  }
}
