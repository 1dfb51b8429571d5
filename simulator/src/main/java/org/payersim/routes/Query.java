package org.payersim.routes;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parameters of a query, each at most once.
 *
 * @param values by name
 */
record Query(Map<String, List<String>> values) {
  /**
   * What follows the question mark.
   *
   * @param known the names there are
   * @throws IllegalArgumentException if another stands there, or it is not encoded as URLs are
   */
  static Query of(Request request, Set<String> known) {
    Map<String, List<String>> values = new QueryStringDecoder(request.query(), false).parameters();
    Set<String> unknown = new TreeSet<>(values.keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + String.join(", ", unknown));
    }
    return new Query(values);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).map(list -> list.get(0));
  }

  /**
   * A whole number within bounds.
   *
   * @throws IllegalArgumentException if it is none
   */
  int number(String name, int usual, int least, int most) {
    String text = find(name).orElse(Integer.toString(usual));
    if (!text.matches("\\d{1,9}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(name + ": is a number from " + least + " to " + most);
    }
    return Integer.parseInt(text);
  }
}
