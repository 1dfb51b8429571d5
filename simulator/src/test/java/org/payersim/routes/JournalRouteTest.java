package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.JournalFiles;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.Sandboxes;

/** A sandbox's journal, taken while it runs, and done again elsewhere. */
class JournalRouteTest {
  private static final String JOURNALLED =
      "{\"id\": \"%s\", \"journal\": true, \"openPlan\": \"lantern-open\","
          + " \"clock\": \"2026-11-16T09:00:00\"}";

  @TempDir private Path folder;
  private Sandbox own;
  private Sandboxes others;
  private PayerServer server;
  private HttpClient client;

  @BeforeEach
  void start() throws IOException {
    own =
        Sandbox.open(
            SandboxSettings.passing(
                "own-" + UUID.randomUUID(), folder.resolve("own"), RuleFiles.shipped()),
            SharedMember.member());
    others = new Sandboxes(SharedMember.member(), folder.resolve("others"), RuleFiles.shipped(), 3);
    server = PayerServer.start(Settings.DEFAULT, own, others);
    client = HttpClient.newHttpClient();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
    others.close();
    own.close();
  }

  @Test
  void whatWasExportedGivesTheSameRemittancesElsewhere() throws Exception {
    send("POST", "/sandboxes", JOURNALLED.formatted("kept"));
    for (int i = 1; i <= 3; i++) {
      assertThat(text(deliver("kept", i))).contains("STC*A2:20");
    }

    HttpResponse<byte[]> zip = send("GET", "/sandboxes/kept/journal/export?key=a+word", "");
    assertThat(zip.statusCode()).as(text(zip)).isEqualTo(200);
    assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
    Path unpacked = unpack(zip.body(), folder.resolve("unpacked"));
    Path again = folder.resolve("again");
    try (Sandbox replayed =
        Sandbox.replay(
            JournalFiles.in(unpacked.resolve("journal")),
            SandboxSettings.passing("again-" + UUID.randomUUID(), again, RuleFiles.shipped())
                .withRefusesDuplicates(true),
            SharedMember.member())) {
      assertThat(replayed.listRemittances()).hasSize(3);
    }
    byte[] exported = Files.readAllBytes(unpacked.resolve(Sandbox.REMITTANCES));
    assertThat(Files.readAllBytes(again.resolve(Sandbox.REMITTANCES))).isEqualTo(exported);
    assertThat(new String(exported, StandardCharsets.ISO_8859_1))
        .contains("CLP*")
        .doesNotContain("CLAIM1");
    assertThat(text(deliver("kept", 4))).as("the payer goes on").contains("STC*A2:20");
  }

  @Test
  void whoKeepsNoJournalOrGivesNoKeyIsTold() throws Exception {
    HttpResponse<byte[]> none = send("GET", "/journal/export", "");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(text(none)).contains("keeps no journal");

    send("POST", "/sandboxes", JOURNALLED.formatted("other"));
    assertThat(send("GET", "/sandboxes/other/journal/export?key=", "").statusCode()).isEqualTo(422);
    assertThat(send("GET", "/sandboxes/other/journal/export?what=1", "").statusCode())
        .isEqualTo(422);
    assertThat(send("POST", "/sandboxes/other/journal/export", "").statusCode()).isEqualTo(405);
  }

  /** Its journal is gone with the sandbox. */
  @Test
  void nothingIsLeftOfADroppedSandbox() throws Exception {
    send("POST", "/sandboxes", JOURNALLED.formatted("short"));
    deliver("short", 1);
    assertThat(send("DELETE", "/sandboxes/short", "").statusCode()).isEqualTo(200);

    try (var left = Files.list(folder.resolve("others"))) {
      assertThat(left).isEmpty();
    }
  }

  private static Path unpack(byte[] bytes, Path to) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = to.resolve(entry.getName()).normalize();
        assertThat(file).startsWithRaw(to);
        Files.createDirectories(file.resolveSibling(""));
        Files.copy(zip, file);
      }
    }
    return to;
  }

  private HttpResponse<byte[]> deliver(String sandbox, int number) throws Exception {
    byte[] claim = delivery(number, "CLAIM" + number);
    String text = new String(claim, StandardCharsets.ISO_8859_1);
    return send("POST", "/sandboxes/" + sandbox + "/x12", text);
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.ISO_8859_1);
  }

  private HttpResponse<byte[]> send(String method, String path, String body) throws Exception {
    URI to = server.address().resolve(path);
    return client.send(
        HttpRequest.newBuilder(to)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
