package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.Sandboxes;
import org.payersim.web.Lab;

/** The lab over HTTP, beside everything else the payer answers. */
class LabRouteTest {
  @TempDir private Path folder;
  private Sandbox own;
  private Sandboxes others;
  private Lab lab;
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
    lab = Lab.open(SharedMember.member(), folder.resolve("lab"), 3);
    server = PayerServer.start(Settings.DEFAULT, Served.of(own).with(others).with(lab));
    client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
    lab.close();
    others.close();
    own.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.address().resolve(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void aStoryIsToldInABrowser() throws Exception {
    HttpResponse<String> start = get("/");
    assertThat(start.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(start.headers().firstValue("Cache-Control")).contains("no-store");
    String token = start.body().replaceAll("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
    HttpResponse<String> page = post("/lab/stories/visit-paid", "token=" + token);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.uri().getPath()).isEqualTo("/lab/sent/1");
    assertThat(page.body()).contains("$64.00 paid of $150.00");
    String css = page.body().replaceAll("(?s).*href=\"(/lab/assets/lab-[^\"]+)\".*", "$1");
    assertThat(get(css).headers().firstValue("Cache-Control").orElse("")).contains("immutable");
  }

  @Test
  void aVisitorsPayerIsNobodyElses() throws Exception {
    String token = get("/").body().replaceAll("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
    post("/lab/stories/visit-paid", "token=" + token);
    assertThat(get("/sandboxes").body()).doesNotContain("s1");
    assertThat(get("/sandboxes/s1/claims/LAB-1/explanation").statusCode()).isEqualTo(404);
    assertThat(get("/claims/LAB-1/explanation").statusCode()).isEqualTo(404);
    HttpClient stranger = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/lab/sent/1")).build();
    assertThat(stranger.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    stranger.close();
  }

  @Test
  void theRestIsAnsweredAsBefore() throws Exception {
    assertThat(get("/health").body()).contains("\"status\" : \"up\"");
    assertThat(get("/nothing").headers().firstValue("Content-Type").orElse(""))
        .contains("application/problem+json");
    assertThat(post("/", "x").statusCode()).isEqualTo(403);
    assertThat(get("/lab/nothing").body()).contains("There is no such page");
  }
}
