package org.payersim.routes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.access.Permission;

/**
 * What can be asked over HTTP, and what one must be permitted for it. The OpenAPI document says the
 * same under {@code security}; a test holds one against the other.
 *
 * @param name method and path, with names in braces where numbers stand: what audit logs have
 * @param permission what it needs
 */
record Operation(String name, Permission permission) {
  private static final String SANDBOXES = "/sandboxes/";

  /** Of what is not in the table; a path nobody knows is among that. */
  private static final Operation OTHER = new Operation("other", Permission.OPERATE);

  static final List<Operation> ALL =
      List.of(
          new Operation("POST /x12", Permission.EXCHANGE),
          new Operation("POST /eligibility", Permission.EXCHANGE),
          new Operation("GET /claims", Permission.CLAIMS),
          new Operation("POST /claims", Permission.PLAY),
          new Operation("GET /claims/{number}/status", Permission.CLAIMS),
          new Operation("GET /claims/{number}/explanation", Permission.CLAIMS),
          new Operation("GET /claims/{number}/what-if", Permission.CLAIMS),
          new Operation("GET /claims/{number}/what-if/{line}", Permission.CLAIMS),
          new Operation("GET /members/{id}", Permission.LOOK),
          new Operation("GET /members/{id}/accumulators", Permission.LOOK),
          new Operation("GET /remittances", Permission.EXCHANGE),
          new Operation("GET /remittances/{id}", Permission.EXCHANGE),
          new Operation("GET /payments", Permission.LOOK),
          new Operation("GET /payments/{run}/ach", Permission.LOOK),
          new Operation("GET /payments/{run}/checks", Permission.LOOK),
          new Operation("GET /outbound", Permission.EXCHANGE),
          new Operation("GET /outbound/{id}", Permission.EXCHANGE),
          new Operation("GET /partners", Permission.LOOK),
          new Operation("GET /partners/{id}/files", Permission.LOOK),
          new Operation("GET /queue", Permission.LOOK),
          new Operation("POST /queue/{claim}/release", Permission.DECIDE),
          new Operation("POST /queue/{claim}/deny", Permission.DECIDE),
          new Operation("POST /queue/{claim}/ask", Permission.DECIDE),
          new Operation("POST /queue/{claim}/answer", Permission.DECIDE),
          new Operation("GET /reviews", Permission.LOOK),
          new Operation("POST /reviews/{number}/certify", Permission.DECIDE),
          new Operation("POST /reviews/{number}/deny", Permission.DECIDE),
          new Operation("GET /attachments", Permission.LOOK),
          new Operation("GET /attachments/{id}", Permission.LOOK),
          new Operation("GET /enrollments", Permission.LOOK),
          new Operation("GET /appeals", Permission.LOOK),
          new Operation("POST /appeals/{claim}/file", Permission.DECIDE),
          new Operation("POST /appeals/{claim}/uphold", Permission.DECIDE),
          new Operation("POST /appeals/{claim}/overturn", Permission.DECIDE),
          new Operation("POST /reprocess", Permission.DECIDE),
          new Operation("GET /rules", Permission.LOOK),
          new Operation("GET /rules/{name}", Permission.LOOK),
          new Operation("PUT /rules/{name}", Permission.SET_UP),
          new Operation("DELETE /rules/{name}", Permission.SET_UP),
          new Operation("GET /stubs", Permission.LOOK),
          new Operation("GET /faults", Permission.LOOK),
          new Operation("GET /faults/journal", Permission.LOOK),
          new Operation("GET /faults/journal/{number}", Permission.LOOK),
          new Operation("GET /clock", Permission.LOOK),
          new Operation("PUT /clock", Permission.SET_UP),
          new Operation("GET /journal/export", Permission.OPERATE),
          new Operation("GET /health", Permission.OPEN),
          new Operation("GET /ready", Permission.OPEN),
          new Operation("GET /replicas", Permission.OPERATE),
          new Operation("DELETE /replicas/{name}", Permission.OPERATE),
          new Operation("GET /metrics", Permission.OPERATE),
          new Operation("GET /openapi.json", Permission.OPEN),
          new Operation("GET /openapi.yaml", Permission.OPEN),
          new Operation("GET /sandboxes", Permission.PLAY),
          new Operation("POST /sandboxes", Permission.PLAY),
          new Operation("GET /sandboxes/{sandbox}", Permission.PLAY),
          new Operation("DELETE /sandboxes/{sandbox}", Permission.PLAY),
          new Operation("GET /problems", Permission.OPEN),
          new Operation("GET /problems/{name}", Permission.OPEN),
          new Operation("GET /core/soap", Permission.OPEN),
          new Operation("POST /core/soap", Permission.OPEN),
          new Operation("POST /core/mime", Permission.OPEN),
          new Operation("POST /core/rest/v1", Permission.OPEN),
          new Operation("GET /fhir/metadata", Permission.OPEN),
          new Operation("POST /fhir", Permission.LOOK),
          new Operation("POST /fhir/Claim/$submit", Permission.LOOK),
          new Operation("POST /fhir/CoverageEligibilityRequest/$submit", Permission.LOOK),
          new Operation("GET /fhir/ClaimResponse/{number}", Permission.LOOK),
          new Operation("GET /fhir/ExplanationOfBenefit", Permission.LOOK),
          new Operation("GET /fhir/ExplanationOfBenefit/{number}", Permission.LOOK));

  private static final Map<String, Operation> BY_NAME = new HashMap<>();

  static {
    ALL.forEach(one -> BY_NAME.put(one.name(), one));
  }

  /** What a request asks, be it of the payer or of a sandbox. */
  static Operation of(Request request) {
    String path = request.path();
    int rest = path.startsWith(SANDBOXES) ? path.indexOf('/', SANDBOXES.length()) : -1;
    return of(request.method(), rest < 0 ? path : path.substring(rest));
  }

  private static Operation of(String method, String path) {
    Operation exact = BY_NAME.get(method + " " + path);
    if (exact != null) {
      return exact;
    }
    return templated(method, path).orElseGet(() -> below(method, path));
  }

  private static Optional<Operation> templated(String method, String path) {
    String[] asked = path.split("/", -1);
    return ALL.stream()
        .filter(one -> one.name().startsWith(method + " "))
        .filter(one -> fits(one.name().substring(method.length() + 1).split("/", -1), asked))
        .findFirst();
  }

  private static boolean fits(String[] template, String[] asked) {
    if (template.length != asked.length) {
      return false;
    }
    for (int i = 0; i < asked.length; i++) {
      boolean name = template[i].startsWith("{") && !asked[i].isEmpty();
      if (!name && !template[i].equals(asked[i])) {
        return false;
      }
    }
    return true;
  }

  /** What has no operations of its own in the OpenAPI document. */
  private static Operation below(String method, String path) {
    if (path.startsWith("/core/")) {
      return new Operation(method + " /core", Permission.OPEN); // envelopes say who sends them
    }
    if (path.startsWith("/fhir/")) {
      return new Operation(method + " /fhir", Permission.LOOK);
    }
    return path.equals("/") || path.equals("/lab") || path.startsWith("/lab/")
        ? new Operation(method + " /lab", Permission.PLAY)
        : OTHER;
  }
}
