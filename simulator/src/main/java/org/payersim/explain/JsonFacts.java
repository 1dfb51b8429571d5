package org.payersim.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import org.payersim.money.Money;

/** The facts of a finding as JSON, by the components of its record. */
final class JsonFacts {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonFacts() {}

  static ObjectNode of(Record facts) {
    ObjectNode json = JSON.objectNode();
    for (PlainWords.Component component : PlainWords.values(facts)) {
      json.set(component.name(), node(component.value()));
    }
    return json;
  }

  /** Money, rates and quantities as decimal strings, records as objects, the rest as they are. */
  private static JsonNode node(Object value) {
    return switch (value) {
      case Boolean truth -> JSON.booleanNode(truth);
      case Integer number -> JSON.numberNode(number);
      case Long number -> JSON.numberNode(number);
      case Optional<?> optional -> optional.map(v -> node((Object) v)).orElseGet(JSON::nullNode);
      case Collection<?> values -> {
        ArrayNode array = JSON.arrayNode();
        values.forEach(v -> array.add(node(v)));
        yield array;
      }
      case Record facts
          when !facts.getClass().getPackageName().equals(Money.class.getPackageName()) ->
          of(facts);
      case Enum<?> constant -> JSON.textNode(constant.name());
      default -> JSON.textNode(value.toString());
    };
  }
}
