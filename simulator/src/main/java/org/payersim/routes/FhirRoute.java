package org.payersim.routes;

import java.io.IOException;
import java.util.regex.Pattern;
import org.payersim.fhir.FhirAnswer;
import org.payersim.fhir.FhirDesk;
import org.payersim.fhir.FhirRequest;
import org.payersim.fhir.PlainOutcome;
import org.payersim.sandbox.Sandbox;

/**
 * Everything below {@code /fhir}: claims and questions as FHIR R4. Every method comes here, so that
 * every error is an OperationOutcome; those made before a request gets here are told as one too.
 */
final class FhirRoute extends Conversation {
  private static final String PATH = "/fhir";

  /** What a Host header may be repeated as. */
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

  /** What is FHIR's, of the payer itself and of the sandboxes. */
  private static final Pattern BELOW = Pattern.compile("(/sandboxes/[^/]*)?/fhir(/.*)?");

  private final FhirDesk desk;

  FhirRoute(Sandbox sandbox) {
    super("fhir", PATH, true, "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    this.desk = new FhirDesk(sandbox);
  }

  @Override
  public Response answer(Request request) throws IOException {
    String path = request.path().substring(PATH.length());
    String key = "";
    if (request.body().size() > FhirDesk.LIMIT) {
      return response(FhirDesk.tooLong(asked(request, path, key, new byte[0])));
    }
    try {
      key = IdempotencyKey.of(request.headers().key()).orElse("");
    } catch (IllegalArgumentException e) {
      return response(FhirDesk.badKey(asked(request, path, key, new byte[0])));
    }
    return response(desk.answer(asked(request, path, key, request.bytes())));
  }

  /** The same answer as it is told at this path: a problem below {@code /fhir} in FHIR's words. */
  static Response told(Response response, String path, String query, String accept) {
    if (response.problem().isEmpty() || !BELOW.matcher(path).matches()) {
      return response;
    }
    FhirAnswer outcome =
        PlainOutcome.of(query, accept, response.status(), response.problem().get().detail());
    return new Response(
        outcome.status(), outcome.contentType(), outcome.bytes(), response.headers());
  }

  private static FhirRequest asked(Request request, String path, String key, byte[] body) {
    return new FhirRequest(
        request.method(),
        path,
        request.query(),
        request.headers().accept(),
        key,
        base(request),
        body);
  }

  private static String base(Request request) {
    String host = request.headers().host();
    return (HOST.matcher(host).matches() ? "http://" + host : "") + request.root() + PATH;
  }

  private static Response response(FhirAnswer answer) {
    return new Response(answer.status(), answer.contentType(), answer.bytes(), answer.headers());
  }
}
