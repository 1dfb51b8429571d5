package org.payersim.routes;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a client is answered.
 *
 * @param status HTTP status
 * @param contentType media type
 * @param bytes body
 * @param headers further headers
 * @param problem what is wrong, if that is what it says
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
record Response(
    int status,
    String contentType,
    byte[] bytes,
    Map<String, String> headers,
    Optional<Problem> problem) {
  static final String X12 = "application/edi-x12";
  static final String JSON = "application/json";
  static final String TEXT = "text/plain; charset=utf-8";
  static final String YAML = "application/yaml; charset=utf-8";

  /** One that says nothing is wrong, or says it in its own way. */
  Response(int status, String contentType, byte[] bytes, Map<String, String> headers) {
    this(status, contentType, bytes, headers, Optional.empty());
  }

  static Response ok(String contentType, byte[] bytes) {
    return new Response(200, contentType, bytes, Map.of());
  }

  static Response ok(String contentType, String text) {
    return ok(contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  Response with(String header, String value) {
    Map<String, String> all = new HashMap<>(headers);
    all.put(header, value);
    return new Response(status, contentType, bytes, Map.copyOf(all), problem);
  }

  /** The same under another status. */
  Response withStatus(int other) {
    return new Response(other, contentType, bytes, headers, problem);
  }

  /** The same, with something going wrong on the wire. */
  Response over(WireFault fault) {
    return with(WireFault.HEADER, fault.header());
  }
}
