package org.payersim.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of a form or query. Of a field that is sent twice the first counts.
 *
 * @param values by name
 */
public record FormFields(Map<String, String> values) {
  public FormFields {
    values = Map.copyOf(values);
  }

  /**
   * Reads {@code application/x-www-form-urlencoded}.
   *
   * @throws IllegalArgumentException if it is not that
   */
  static FormFields parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        values.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return new FormFields(values);
  }

  /** As a query has it. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Empty if there is none. */
  public String get(String name) {
    return values.getOrDefault(name, "");
  }
}
