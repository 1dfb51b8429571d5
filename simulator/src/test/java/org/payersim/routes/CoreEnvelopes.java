package org.payersim.routes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The three ways an envelope may be sent, written by hand, so that it may say anything. */
enum CoreEnvelopes {
  SOAP("/core/soap", "application/soap+xml; charset=utf-8", "2.2.0") {
    @Override
    String body(String operation, Map<String, String> fields, Sent sent) {
      StringBuilder xml = new StringBuilder();
      xml.append("<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Header>")
          .append("<w:Security xmlns:w='")
          .append(SECURITY)
          .append("'><w:UsernameToken>")
          .append("<w:Username>")
          .append(sent.user())
          .append("</w:Username><w:Password>")
          .append(sent.password().replace("&", "&amp;").replace("<", "&lt;"))
          .append("</w:Password></w:UsernameToken></w:Security></e:Header><e:Body><")
          .append(operation)
          .append(">");
      fields.forEach((name, value) -> xml.append(element(name, value)));
      if (sent.payload().length > 0) {
        boolean realTime = operation.startsWith("COREEnvelopeRealTime");
        xml.append(
            element(
                "Payload",
                realTime
                    ? CorePayer.text(sent.payload())
                    : Base64.getEncoder().encodeToString(sent.payload())));
      }
      return xml + "</" + operation + "></e:Body></e:Envelope>";
    }
  },
  MIME("/core/mime", "multipart/form-data; boundary=limit", "2.2.0") {
    @Override
    String body(String operation, Map<String, String> fields, Sent sent) {
      StringJoiner parts = new StringJoiner("--limit\r\n", "--limit\r\n", "--limit--\r\n");
      fields.forEach((name, value) -> parts.add(part(name, value)));
      parts.add(part("UserName", sent.user())).add(part("Password", sent.password()));
      if (sent.payload().length > 0) {
        parts.add(part("Payload", CorePayer.text(sent.payload())));
      }
      return parts.toString();
    }
  },
  REST("/core/rest/v1", "application/json", "4.0.0") {
    @Override
    String body(String operation, Map<String, String> fields, Sent sent) {
      StringJoiner json = new StringJoiner(", ", "{", "}");
      fields.forEach((name, value) -> json.add("\"" + name + "\": \"" + value + "\""));
      if (sent.payload().length > 0) {
        json.add("\"Payload\": \"" + Base64.getEncoder().encodeToString(sent.payload()) + "\"");
      }
      return json.toString();
    }
  };

  private static final String SECURITY =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  private static final Pattern CODE = Pattern.compile("ErrorCode\\W+(\\w+)");

  private final String path;
  private final String type;
  private final String version;

  CoreEnvelopes(String path, String type, String version) {
    this.path = path;
    this.type = type;
    this.version = version;
  }

  /** Who sends what. */
  @SuppressWarnings("ArrayRecordComponent") // of a test
  record Sent(String user, String password, byte[] payload) {}

  /** What came back. */
  record Answer(int status, String body) {
    /** ErrorCode, however it is written. */
    String code() {
      String plain = body.replaceAll("\"\\r\\n\\r\\n", " ");
      Matcher code = CODE.matcher(plain);
      return code.find() ? code.group(1) : body;
    }
  }

  abstract String body(String operation, Map<String, String> fields, Sent sent);

  /** CORERuleVersion spoken this way. */
  String version() {
    return version;
  }

  Answer send(CorePayer payer, String operation, Map<String, String> fields, Sent sent)
      throws IOException, InterruptedException {
    String basic = sent.user() + ":" + sent.password();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(payer.uri(path)))
            .header("Content-Type", type)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
            .POST(
                BodyPublishers.ofString(body(operation, fields, sent), StandardCharsets.ISO_8859_1))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(request, BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
      return new Answer(answer.statusCode(), answer.body());
    }
  }

  private static String element(String name, String value) {
    return "<" + name + ">" + value + "</" + name + ">";
  }

  private static String part(String name, String value) {
    return "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }
}
