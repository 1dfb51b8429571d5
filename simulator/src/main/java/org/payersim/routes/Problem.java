package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.payersim.rules.RuleFault;

/** Errors as RFC 9457 has them. Never with a stack trace, never with a person's data. */
final class Problem {
  private static final String TYPE = "application/problem+json";
  private static final String RETRY_AFTER_SECONDS = "1";

  private Problem() {}

  static Response of(int status, String title, String detail) {
    return response(status, node(status, title, detail));
  }

  /** Come back later. */
  static Response busy(String detail) {
    return of(503, "Service unavailable", detail).with("Retry-After", RETRY_AFTER_SECONDS);
  }

  static Response notFound(String detail) {
    return of(404, "Not found", detail);
  }

  static Response tooLarge(long limit) {
    return of(413, "Content too large", "a delivery may have up to " + limit + " bytes");
  }

  /** Rules that cannot be compiled: every fault with source, line and field. */
  static Response faults(List<RuleFault> faults) {
    ObjectNode node =
        node(422, "Faulty rules", "the rules were not changed; faults found: " + faults.size());
    Json.faults(faults, node.putArray("faults"));
    return response(422, node);
  }

  private static ObjectNode node(int status, String title, String detail) {
    return Json.object()
        .put("type", "about:blank")
        .put("title", title)
        .put("status", status)
        .put("detail", detail);
  }

  private static Response response(int status, ObjectNode node) {
    return new Response(status, TYPE, Json.bytes(node), Map.of());
  }
}
