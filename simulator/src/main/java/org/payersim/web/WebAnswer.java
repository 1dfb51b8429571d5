package org.payersim.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the lab answers.
 *
 * @param status HTTP status
 * @param contentType media type
 * @param bytes body
 * @param headers further headers, in order
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
public record WebAnswer(int status, String contentType, byte[] bytes, Map<String, String> headers) {
  static final String HTML = "text/html; charset=utf-8";
  static final String TEXT = "text/plain; charset=utf-8";

  static WebAnswer page(int status, String html) {
    return new WebAnswer(status, HTML, html.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** Look there instead: what is answered to a form that was taken. */
  static WebAnswer seeOther(String path) {
    return new WebAnswer(303, TEXT, new byte[0], Map.of("Location", path));
  }

  WebAnswer with(String header, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new WebAnswer(status, contentType, bytes, all);
  }
}
