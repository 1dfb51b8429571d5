package org.payersim.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** JSON or XML. */
enum FhirFormat {
  JSON("application/fhir+json; charset=utf-8"),
  XML("application/fhir+xml; charset=utf-8");

  private final String mediaType;

  FhirFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /**
   * What a client wants: {@code _format} goes before Accept, and JSON is answered where neither
   * says. Source: FHIR R4, RESTful API, content types and encodings.
   *
   * @throws RefusedException 406 if it wants neither
   */
  static FhirFormat of(FhirRequest request) {
    Optional<String> asked = Parameters.of(request.query()).find("_format");
    if (asked.isPresent()) {
      return named(asked.get().replace(' ', '+'))
          .orElseThrow(() -> notAcceptable("_format is json or xml"));
    }
    String accept = request.accept();
    if (accept.isBlank()) {
      return JSON;
    }
    for (String one : accept.split(",", -1)) {
      Optional<FhirFormat> named = named(one.split(";", 2)[0].strip());
      if (named.isPresent()) {
        return named.get();
      }
    }
    if (accept.contains("*/*") || accept.contains("application/*") || accept.contains("text/")) {
      return JSON;
    }
    throw notAcceptable("application/fhir+json and application/fhir+xml are spoken here");
  }

  private static RefusedException notAcceptable(String text) {
    return new RefusedException(
        406, org.hl7.fhir.r4.model.OperationOutcome.IssueType.NOTSUPPORTED, text);
  }

  private static Optional<FhirFormat> named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "json", "application/json", "application/fhir+json", "text/json" -> Optional.of(JSON);
      case "xml", "application/xml", "application/fhir+xml", "text/xml" -> Optional.of(XML);
      default -> Optional.empty();
    };
  }

  /** Of a body: by its first character, whatever its client says of it. */
  static FhirFormat of(byte[] body) {
    String head =
        new String(body, 0, Math.min(body.length, 64), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .strip();
    return head.startsWith("<") ? XML : JSON;
  }

  /** A part of a query as it was meant. */
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(
          400,
          org.hl7.fhir.r4.model.OperationOutcome.IssueType.INVALID,
          "the query is not encoded as URLs are");
    }
  }
}
