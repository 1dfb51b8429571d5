package org.payersim.routes;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a client is answered.
 *
 * @param status HTTP status
 * @param contentType media type
 * @param bytes body
 * @param headers further headers
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
record Response(int status, String contentType, byte[] bytes, Map<String, String> headers) {
  static final String X12 = "application/edi-x12";
  static final String JSON = "application/json";
  static final String TEXT = "text/plain; charset=utf-8";
  static final String YAML = "application/yaml; charset=utf-8";

  static Response ok(String contentType, byte[] bytes) {
    return new Response(200, contentType, bytes, Map.of());
  }

  static Response ok(String contentType, String text) {
    return ok(contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  Response with(String header, String value) {
    Map<String, String> all = new HashMap<>(headers);
    all.put(header, value);
    return new Response(status, contentType, bytes, Map.copyOf(all));
  }

  /** The same, with something going wrong on the wire. */
  Response over(WireFault fault) {
    return with(WireFault.HEADER, fault.header());
  }
}
