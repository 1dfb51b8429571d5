package org.payersim.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;

/** A payer that is made to fail, and a client of the platform that talks to it over HTTP. */
final class FaultyPayer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sandbox sandbox;
  private final PayerServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private FaultyPayer(Sandbox sandbox, PayerServer server) {
    this.sandbox = sandbox;
    this.server = server;
  }

  static FaultyPayer start(Path folder, Settings settings) throws IOException {
    Sandbox sandbox =
        Sandbox.open(
            SandboxSettings.journalled("faulty-" + UUID.randomUUID(), folder, RuleFiles.shipped())
                .withClock(PayerClock.fixed(LocalDateTime.of(2026, 11, 16, 9, 0)))
                .withEnrollment(new Enrollment.Open("lantern-open")),
            SharedMember.member());
    return new FaultyPayer(sandbox, PayerServer.start(settings, sandbox));
  }

  int port() {
    return server.address().getPort();
  }

  int sftpPort() {
    return server.sftpPort().orElseThrow();
  }

  Sandbox sandbox() {
    return sandbox;
  }

  /** Sets faults over HTTP, in the place of those before. */
  void faults(String faults) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(
            request("/rules/faults.yaml")
                .PUT(
                    BodyPublishers.ofString(
                        "kind: faults\nid: faults\nseed: 1\nfaults: [" + faults + "]\n")));
    if (answer.statusCode() != 200) {
      throw new IllegalArgumentException(answer.body());
    }
  }

  HttpResponse<String> post(byte[] x12) throws IOException, InterruptedException {
    return send(request("/x12").POST(BodyPublishers.ofByteArray(x12)));
  }

  /** The same with a key, waited for no longer than this. */
  HttpResponse<String> post(byte[] x12, String key, Duration wait)
      throws IOException, InterruptedException {
    return send(
        request("/x12")
            .timeout(wait)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofByteArray(x12)));
  }

  String get(String path) throws IOException, InterruptedException {
    return send(request(path).GET()).body();
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path));
  }

  /** Names of the remittances a partner sees. */
  List<String> remittances() throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    json("/remittances").forEach(one -> ids.add(one.path("id").asText()));
    return ids;
  }

  /** Names of all there is to be picked up. */
  List<String> outbound() throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    json("/outbound").path("documents").forEach(one -> ids.add(one.path("id").asText()));
    return ids;
  }

  /** What was done, as the fault journal has it. */
  List<String> done() throws IOException, InterruptedException {
    List<String> done = new ArrayList<>();
    json("/faults/journal")
        .path("entries")
        .forEach(
            entry ->
                done.add(
                    (entry.path("subject").asText()
                            + " "
                            + entry.path("document").asText()
                            + ": "
                            + entry.path("done").asText())
                        .replace(" :", ":")));
    return done;
  }

  /** The document the latest entry is about, as the payer made it. */
  String original() throws IOException, InterruptedException {
    JsonNode entries = json("/faults/journal").path("entries");
    return get(entries.path(entries.size() - 1).path("original").asText());
  }

  void advance(String time) throws IOException, InterruptedException {
    send(request("/clock").PUT(BodyPublishers.ofString("{\"advance\": \"" + time + "\"}")));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    client.shutdownNow();
    client.close();
    server.close();
    sandbox.close();
  }
}
