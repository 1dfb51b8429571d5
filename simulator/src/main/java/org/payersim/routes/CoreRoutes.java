package org.payersim.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.payersim.access.AuditLog;
import org.payersim.core.CoreAnswer;
import org.payersim.core.CoreDesk;
import org.payersim.core.CoreField;
import org.payersim.core.CoreMessage;
import org.payersim.core.CoreOperation;
import org.payersim.core.JsonEnvelope;
import org.payersim.core.MimeEnvelope;
import org.payersim.core.SoapEnvelope;
import org.payersim.core.UnreadableEnvelopeException;

/**
 * CAQH CORE connectivity: {@code POST /core/soap} and {@code POST /core/mime} of vC2.2.0, {@code
 * POST /core/rest/v1} of vC4.0.0; {@code GET /core/soap?wsdl}.
 *
 * <p>An envelope at fault is answered in an envelope, with 200; what is no envelope with 400: a
 * SOAP fault, or a problem. A batch that was taken is answered with 202 by MIME and REST. REST says
 * 400 and 401 itself.
 */
final class CoreRoutes extends Conversation {
  private static final String PATH = "/core";
  private static final String SOAP = PATH + "/soap";
  private static final String MIME = PATH + "/mime";
  private static final String REST = PATH + "/rest/v1";
  private static final String OLDER = "2.2.0";
  private static final String NEWER = "4.0.0";

  /** An envelope is read in memory. */
  static final long LARGEST = 64L << 20;

  private static final String WSDL = wsdl();

  /** Who asks is not told where he was not found out. */
  private static final String STRANGER = "-";

  private final CoreDesk desk;
  private final Optional<AuditLog> audit;

  CoreRoutes(CoreDesk desk, Optional<AuditLog> audit) {
    super("core", PATH, true, "GET", "POST");
    this.desk = desk;
    this.audit = audit;
  }

  private CoreAnswer answer(
      CoreMessage message, String rule, Optional<CoreOperation> operation, Request request)
      throws IOException {
    CoreAnswer answer = desk.answer(message, rule, operation, request.remote());
    audit.ifPresent(
        log ->
            log.write(
                user(message, answer),
                "POST " + request.path() + " " + answer.operation().name(),
                status(answer)));
    return answer;
  }

  /** With a question mark where the envelope was refused before or after it was found out. */
  private static String user(CoreMessage message, CoreAnswer answer) {
    String said = message.fields().getOrDefault(CoreField.USER_NAME, "");
    return switch (answer.kind()) {
      case DONE, TAKEN -> said;
      case REFUSED -> said.isEmpty() ? STRANGER : said + "?";
      case UNAUTHORIZED, HELD -> STRANGER;
    };
  }

  /** As REST has it; in other envelopes the answer itself says so. */
  private static int status(CoreAnswer answer) {
    return switch (answer.kind()) {
      case DONE -> 200;
      case TAKEN -> 202;
      case REFUSED -> 400;
      case UNAUTHORIZED -> 401;
      case HELD -> 429;
    };
  }

  private static String wsdl() {
    try (InputStream in = CoreRoutes.class.getResourceAsStream("core.wsdl")) {
      return new String(
          Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Response answer(Request request) throws IOException {
    if (request.method().equals("GET")) {
      return request.path().equals(SOAP) && request.query().equalsIgnoreCase("wsdl")
          ? Response.ok("text/xml; charset=utf-8", WSDL)
          : Problem.notFound("envelopes are posted; GET /core/soap?wsdl is the description");
    }
    if (request.body().size() > LARGEST) {
      return Problem.tooLarge(LARGEST);
    }
    return switch (request.path()) {
      case SOAP -> soap(request);
      case MIME -> mime(request);
      case REST -> rest(request);
      default -> Problem.notFound("envelopes are posted to /core/soap, /core/mime, /core/rest/v1");
    };
  }

  private Response soap(Request request) throws IOException {
    String type = request.headers().contentType();
    boolean related = type.toLowerCase(Locale.ROOT).startsWith("multipart/related");
    String soap = type.contains("text/xml") ? SoapEnvelope.SOAP_11 : SoapEnvelope.SOAP_12;
    try {
      byte[] xml = request.bytes();
      Map<String, byte[]> attached = Map.of();
      if (related) {
        List<MimeEnvelope.Part> parts = MimeEnvelope.parts(type, xml);
        if (parts.isEmpty()) {
          return fault("the body has no parts", soap);
        }
        xml = parts.get(0).bytes();
        attached = MimeEnvelope.byId(parts);
      }
      SoapEnvelope.Read read = SoapEnvelope.read(xml, attached);
      soap = read.soap();
      CoreAnswer answer = answer(read.message(), OLDER, Optional.of(read.operation()), request);
      // never 202: to a SOAP client that means there is no answer
      return new Response(200, type(soap), SoapEnvelope.write(answer, soap), Map.of());
    } catch (UnreadableEnvelopeException e) {
      return fault(e.sentence(), soap);
    }
  }

  private static String type(String soap) {
    return soap.equals(SoapEnvelope.SOAP_11)
        ? "text/xml; charset=utf-8"
        : "application/soap+xml; charset=utf-8";
  }

  private static Response fault(String sentence, String soap) {
    return new Response(400, type(soap), SoapEnvelope.fault(sentence, soap), Map.of());
  }

  private Response mime(Request request) throws IOException {
    try {
      CoreMessage message = MimeEnvelope.read(request.headers().contentType(), request.bytes());
      CoreAnswer answer = answer(message, OLDER, Optional.empty(), request);
      int status = answer.kind() == CoreAnswer.Kind.TAKEN ? 202 : 200;
      return new Response(status, MimeEnvelope.contentType(), MimeEnvelope.write(answer), Map.of());
    } catch (UnreadableEnvelopeException e) {
      return Problem.of(ProblemType.NO_ENVELOPE, e.sentence());
    }
  }

  private Response rest(Request request) throws IOException {
    try {
      CoreMessage message = JsonEnvelope.read(request.bytes());
      String[] who = basic(request.headers().authorization());
      CoreAnswer answer = answer(message.from(who[0], who[1]), NEWER, Optional.empty(), request);
      boolean saidNothing = answer.kind() == CoreAnswer.Kind.REFUSED && who[0].isEmpty();
      int status = saidNothing ? 401 : status(answer);
      Response response = new Response(status, Response.JSON, JsonEnvelope.write(answer), Map.of());
      return status == 401
          ? response.with("WWW-Authenticate", "Basic realm=\"payersim\", charset=\"UTF-8\"")
          : response;
    } catch (UnreadableEnvelopeException e) {
      return Problem.of(ProblemType.NO_ENVELOPE, e.sentence());
    }
  }

  /** Name and password as RFC 7617 has them; both empty if they are not there. */
  private static String[] basic(String authorization) {
    if (authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      try {
        String both =
            new String(
                Base64.getDecoder().decode(authorization.substring(6).strip()),
                StandardCharsets.UTF_8);
        int colon = both.indexOf(':');
        if (colon > 0) {
          return new String[] {both.substring(0, colon), both.substring(colon + 1)};
        }
      } catch (IllegalArgumentException e) {
        // nobody said who he is
      }
    }
    return new String[] {"", ""};
  }
}
