package org.payersim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.ledger.LedgerMember;
import org.payersim.routes.PayerServer;
import org.payersim.routes.Settings;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;

/** Commands that ask a running payer print what it answers over HTTP. */
class ServerCommandsTest {
  @TempDir private Path folder;
  private LedgerMember member;
  private Sandbox sandbox;
  private PayerServer server;
  private StringWriter said = new StringWriter();
  private StringWriter complained = new StringWriter();

  @BeforeEach
  void start() throws IOException {
    member = LedgerMember.start();
    sandbox =
        Sandbox.open(
            SandboxSettings.passing("cli-" + UUID.randomUUID(), folder, RuleFiles.shipped())
                .withEnrollment(new Enrollment.Open("lantern-open")),
            member);
    server = PayerServer.start(Settings.DEFAULT, sandbox);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    sandbox.close();
    member.close();
  }

  @Test
  void anAppealIsFiledListedAndAnswered() throws Exception {
    String claim = twice();

    assertThat(run("appeal", "file", claim, "--text", "look \"again\"")).isZero();
    assertThat(said.toString()).contains("\"outcome\" : \"open\"", "look \\\"again\\\"");
    assertThat(run("appeal", "list")).isZero();
    assertThat(said.toString().strip()).isEqualTo(http("GET", "/appeals", "").strip());
    assertThat(said.toString()).contains(claim);
    assertThat(run("appeal", "overturn", claim, "--override", "Duplicate")).isZero();
    assertThat(said.toString()).contains("\"outcome\" : \"corrected\"", "/remittances/");
    assertThat(run("appeal", "list")).isZero();
    assertThat(said.toString()).doesNotContain(claim);
  }

  @Test
  void whatThePayerRefusesIsStatusOneInItsOwnWords() throws Exception {
    assertThat(run("appeal", "uphold", "no/such claim")).isEqualTo(1);
    assertThat(said.toString()).isEmpty();
    assertThat(complained.toString().strip())
        .isEqualTo(http("POST", "/appeals/no%2Fsuch%20claim/uphold", "{}").strip());
    assertThat(run("appeal", "overturn", twice(), "--override", "Nothing")).isEqualTo(1);
    assertThat(complained.toString()).contains("\"status\" : 422", "override: ");
    assertThat(run("reprocess", "--recover", "never")).isEqualTo(1);
    assertThat(complained.toString()).contains("recover: is now or later");
  }

  @Test
  void claimsAreDecidedAgain() throws Exception {
    String claim = twice();
    assertThat(run("reprocess", "--dry-run", "--from", "2026-01-01", "--to", "2026-12-31"))
        .isZero();
    assertThat(said.toString().strip())
        .isEqualTo(
            http("POST", "/reprocess", "{\"dryRun\": true, \"from\": \"2026-01-01\"}").strip());
    assertThat(run("reprocess", "--dry-run", "--claim", claim, "--plan", "nobody")).isZero();
    assertThat(said.toString()).contains("\"claims\" : 0");
    assertThat(run("reprocess", "--claim", claim, "--decided-before", "2")).isZero();
    assertThat(said.toString()).contains("\"dryRun\" : false", "\"claims\" : 1");
  }

  @Test
  void beingAskedTheWrongWayIsStatusTwo() {
    assertThat(run("appeal", "file")).isEqualTo(2);
    assertThat(complained.toString()).contains("say which claim to file");
    assertThat(run("appeal", "grant", "1")).isEqualTo(2);
    assertThat(run("reprocess", "--from", "yesterday")).isEqualTo(2);
    PrintWriter err = new PrintWriter(complained);
    assertThat(PayersimCommand.run(err, err, "appeal", "list", "--server", "http://127.0.0.1:1"))
        .isEqualTo(2);
    assertThat(complained.toString()).contains("no payer answers at http://127.0.0.1:1/appeals");
  }

  /** A claim, and the same again: the payer's number of the second, which is denied. */
  private String twice() throws Exception {
    post(delivery(1, "C1"));
    post(delivery(2, "C2"));
    String queue = http("GET", "/claims/C2/explanation", "");
    Matcher number = Pattern.compile("Payer claim number\\s+(\\S+)").matcher(queue);
    assertThat(number.find()).isTrue();
    return number.group(1);
  }

  private int run(String... args) {
    said = new StringWriter();
    complained = new StringWriter();
    String[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--server";
    all[args.length + 1] = server.address().toString();
    return PayersimCommand.run(new PrintWriter(said), new PrintWriter(complained), all);
  }

  private void post(byte[] claims) throws Exception {
    send(HttpRequest.newBuilder(uri("/x12")).POST(BodyPublishers.ofByteArray(claims)));
  }

  private String http(String method, String path, String body) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.ofString(body)));
  }

  private static String send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString()).body();
    }
  }

  private URI uri(String path) {
    return server.address().resolve(path);
  }
}
