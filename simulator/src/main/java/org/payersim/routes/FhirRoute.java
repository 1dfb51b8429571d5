package org.payersim.routes;

import java.io.IOException;
import java.util.regex.Pattern;
import org.payersim.fhir.FhirAnswer;
import org.payersim.fhir.FhirDesk;
import org.payersim.fhir.FhirRequest;
import org.payersim.sandbox.Sandbox;

/**
 * Everything below {@code /fhir}: claims and questions as FHIR R4. Every method comes here, so that
 * every error is an OperationOutcome.
 */
final class FhirRoute extends Conversation {
  private static final String PATH = "/fhir";

  /** What a Host header may be repeated as. */
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

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
