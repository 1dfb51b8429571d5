package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.x12.InquiryTexts;

/** CORE vC2.2.0 by MIME with Apache's client, and vC4.0.0 by REST with the JDK's. */
class CoreMimeAndRestTest {
  private static final String INQUIRY = "X12_270_Request_005010X279A1";
  private static final String CLAIMS = "X12_837_Request_005010X222A1";

  @TempDir private Path folder;
  private CorePayer payer;

  @BeforeEach
  void start() throws IOException {
    payer = CorePayer.start(folder);
  }

  @AfterEach
  void stop() throws IOException {
    payer.close();
  }

  private record Answer(int status, String body) {}

  @Test
  void anInquiryIsAnsweredInRealTimeByMime() throws Exception {
    Answer answer =
        mime(
            CorePayer.fields(INQUIRY, "RealTime", id(), "2.2.0"),
            InquiryTexts.eligibility(77),
            CorePayer.PASSWORD);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("name=\"PayloadType\"\r\n\r\nX12_271_Response_005010X279A1\r\n")
        .contains("name=\"ErrorCode\"\r\n\r\nSuccess\r\n", "ST*271*");
  }

  @Test
  void aBatchIsTakenByMime() throws Exception {
    byte[] claims = delivery(1, "C1");
    String id = id();
    Answer taken = mime(CorePayer.batch(CLAIMS, id, "2.2.0", claims), claims, CorePayer.PASSWORD);
    assertThat(taken.status()).isEqualTo(202);
    assertThat(taken.body()).contains("X12_BatchReceiptConfirmation", "Success");
    Answer acknowledgment =
        mime(
            CorePayer.fields("X12_999_RetrievalRequest_005010X231A1", "Batch", id, "2.2.0"),
            new byte[0],
            CorePayer.PASSWORD);
    assertThat(acknowledgment.body()).contains("X12_999_Response_005010X231A1", "ST*999*");
  }

  @Test
  void refusalsByMimeStandInTheEnvelope() throws Exception {
    byte[] claims = delivery(1, "C1");
    Map<String, String> fields = CorePayer.batch(CLAIMS, id(), "2.2.0", claims);
    assertThat(mime(fields, claims, "wrong").body()).contains("UnAuthorized");
    fields.put("CheckSum", CorePayer.sha1(new byte[1]));
    assertThat(mime(fields, claims, CorePayer.PASSWORD).body()).contains("ChecksumMismatched");
    fields.put("PayloadType", "X12_834_Request");
    assertThat(mime(fields, claims, CorePayer.PASSWORD).body()).contains("PayloadTypeIllegal");
    assertThat(payer.sandbox.listClaims("C1")).isEmpty();
  }

  @Test
  void whatIsNoMultipartIsABadRequest() throws Exception {
    for (String type :
        new String[] {"text/plain", "multipart/form-data", "multipart/form-data; boundary="}) {
      HttpResponse<String> answer = post("/core/mime", type, "hello", "");
      assertThat(answer.statusCode()).as(type).isEqualTo(400);
      assertThat(answer.body()).contains("No envelope").doesNotContain("Exception");
    }
  }

  @Test
  void restAnswersInRealTimeAndTakesBatches() throws Exception {
    HttpResponse<String> inquiry =
        rest(
            CorePayer.fields(INQUIRY, "RealTime", id(), "4.0.0"),
            InquiryTexts.eligibility(77),
            CorePayer.PASSWORD);
    assertThat(inquiry.statusCode()).isEqualTo(200);
    JsonNode answer = new ObjectMapper().readTree(inquiry.body());
    assertThat(answer.path("ErrorCode").asText()).isEqualTo("Success");
    assertThat(CorePayer.text(Base64.getDecoder().decode(answer.path("Payload").asText())))
        .contains("ST*271*");
    byte[] claims = delivery(1, "C1");
    String id = id();
    for (int i = 0; i < 2; i++) {
      assertThat(
              rest(CorePayer.batch(CLAIMS, id, "4.0.0", claims), claims, CorePayer.PASSWORD)
                  .statusCode())
          .isEqualTo(202);
    }
    assertThat(payer.sandbox.listClaims("C1")).hasSize(1);
  }

  @Test
  void restTellsRefusalsByStatusToo() throws Exception {
    byte[] claims = delivery(1, "C1");
    Map<String, String> fields = CorePayer.batch(CLAIMS, id(), "4.0.0", claims);
    HttpResponse<String> wrong = rest(fields, claims, "wrong");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(wrong.body()).contains("UnAuthorized");
    fields.put("CORERuleVersion", "2.2.0");
    HttpResponse<String> old = rest(fields, claims, CorePayer.PASSWORD);
    assertThat(old.statusCode()).isEqualTo(400);
    assertThat(old.body()).contains("VersionMismatch");
    assertThat(post("/core/rest/v1", "application/json", "{", "").statusCode()).isEqualTo(400);
    assertThat(post("/core/rest/v1", "application/json", "{}", "").statusCode()).isEqualTo(401);
    assertThat(post("/core/rest/v1", "application/json", "[".repeat(9000), "").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aBodyWithoutEndIsRefusedBeforeItIsRead() throws Exception {
    try (Socket socket =
        new Socket(payer.server.address().getHost(), payer.server.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /core/mime HTTP/1.1\r\nHost: payer\r\nContent-Type: multipart/form-data;"
                  + " boundary=x\r\nContent-Length: 99999999999\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      socket.setSoTimeout(10_000);
      assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void aSlowReaderGetsItsAnswerWhileOthersAreServed() throws Exception {
    byte[] body =
        ("{\"PayloadType\": \"" + "x".repeat(500) + "\"}").getBytes(StandardCharsets.US_ASCII);
    try (Socket slow =
        new Socket(payer.server.address().getHost(), payer.server.address().getPort())) {
      OutputStream out = slow.getOutputStream();
      out.write(
          ("POST /core/rest/v1 HTTP/1.1\r\nHost: payer\r\nContent-Type: application/json\r\n"
                  + "Content-Length: "
                  + body.length
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(body, 0, 10);
      out.flush();
      restAnswersInRealTimeAndTakesBatches();
      out.write(body, 10, body.length - 10);
      out.flush();
      slow.setSoTimeout(10_000);
      assertThat(new String(slow.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 401");
    }
  }

  /** He takes a byte at a time of more than the machine's buffers hold; a second one is served. */
  @Test
  void whoReadsSlowlyGetsTheWholeAnswerAndHoldsNobodyUp() throws Exception {
    String[] claims = new String[4_000];
    for (int i = 0; i < claims.length; i++) {
      claims[i] = "C" + i;
    }
    byte[] sent = delivery(1, claims);
    String id = id();
    assertThat(
            rest(CorePayer.batch(CLAIMS, id, "4.0.0", sent), sent, CorePayer.PASSWORD).statusCode())
        .isEqualTo(202);
    Map<String, String> ask =
        CorePayer.fields("X12_835_Request_005010X221A1", "Batch", id(), "4.0.0");
    byte[] body = new ObjectMapper().writeValueAsBytes(ask);
    String basic =
        Base64.getEncoder()
            .encodeToString(("harbor:" + CorePayer.PASSWORD).getBytes(StandardCharsets.UTF_8));
    try (Socket slow = new Socket()) {
      slow.setReceiveBufferSize(1_024);
      slow.setSoTimeout(60_000);
      slow.connect(
          new InetSocketAddress(
              payer.server.address().getHost(), payer.server.address().getPort()));
      OutputStream out = slow.getOutputStream();
      out.write(
          ("POST /core/rest/v1 HTTP/1.1\r\nHost: payer\r\nContent-Type: application/json\r\n"
                  + "Authorization: Basic "
                  + basic
                  + "\r\nConnection: close\r\nContent-Length: "
                  + body.length
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(body);
      out.flush();
      InputStream in = slow.getInputStream();
      ByteArrayOutputStream got = new ByteArrayOutputStream();
      for (int i = 0; i < 100; i++) {
        got.write(in.readNBytes(1));
        assertThat(
                rest(
                        CorePayer.fields(INQUIRY, "RealTime", id(), "4.0.0"),
                        InquiryTexts.eligibility(1_000 + i),
                        CorePayer.PASSWORD)
                    .statusCode())
            .isEqualTo(200);
      }
      in.transferTo(got);
      String answer = got.toString(StandardCharsets.US_ASCII);
      JsonNode envelope =
          new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
      byte[] remittance = Base64.getDecoder().decode(envelope.path("Payload").asText());
      assertThat(remittance).hasSizeGreaterThan(500_000);
      assertThat(CorePayer.sha1(remittance)).isEqualTo(envelope.path("CheckSum").asText());
    }
  }

  private Answer mime(Map<String, String> fields, byte[] payload, String password)
      throws IOException {
    MultipartEntityBuilder form = MultipartEntityBuilder.create();
    fields.forEach(form::addTextBody);
    form.addTextBody("UserName", "harbor").addTextBody("Password", password);
    if (payload.length > 0) {
      form.addBinaryBody("Payload", payload, ContentType.create("application/edi-x12"), "claims");
    }
    HttpPost post = new HttpPost(payer.uri("/core/mime"));
    post.setEntity(form.build());
    try (CloseableHttpClient client = HttpClients.createDefault()) {
      return client.execute(
          post,
          answer ->
              new Answer(
                  answer.getCode(),
                  EntityUtils.toString(answer.getEntity(), StandardCharsets.ISO_8859_1)));
    }
  }

  private HttpResponse<String> rest(Map<String, String> fields, byte[] payload, String password)
      throws IOException, InterruptedException {
    fields.put("Payload", Base64.getEncoder().encodeToString(payload));
    String basic =
        Base64.getEncoder().encodeToString(("harbor:" + password).getBytes(StandardCharsets.UTF_8));
    return post(
        "/core/rest/v1",
        "application/json",
        new ObjectMapper().writeValueAsString(fields),
        "Basic " + basic);
  }

  private HttpResponse<String> post(String path, String type, String body, String authorization)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(payer.uri(path)))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
