package org.payersim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.cli.PayersimCommand;
import org.payersim.journal.Body;
import org.payersim.ledger.LedgerMember;
import org.payersim.routes.PayerServer;
import org.payersim.routes.Settings;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.OutboundRemittance;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.Sandboxes;

/** Scenarios played over HTTP, against a Payersim and against a payer that knows X12 only. */
class PlayEndpointTest {
  @TempDir private static Path folder;
  private static LedgerMember member;
  private static Sandbox payer;
  private static Sandboxes others;
  private static PayerServer server;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void start() throws IOException {
    member = LedgerMember.start();
    payer =
        Sandbox.open(
            SandboxSettings.passing("endpoint", folder.resolve("payer"), RuleFiles.shipped()),
            member);
    others = new Sandboxes(member, folder.resolve("others"), RuleFiles.shipped(), 2);
    server = PayerServer.start(Settings.DEFAULT, payer, others);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    others.close();
    payer.close();
    member.close();
  }

  private int play(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "play";
    all[1] = "catalog";
    System.arraycopy(args, 0, all, 2, args.length);
    return PayersimCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "7", "13", "14"})
  void aServedPayersimAnswersAsTheFilesSay(String chapter) {
    int status = play("--only", chapter, "--endpoint", server.address().toString());

    assertThat(status).as(out.toString() + err).isZero();
    assertThat(out.toString())
        .contains("not compared, as the endpoint does not tell them: explain.txt")
        .doesNotContain("  left ");
    assertThat(others.list()).isEmpty();
  }

  @Test
  void aPayerOfAnotherMakeIsComparedByWhatItSays() throws Exception {
    try (Foreign foreign = Foreign.start("2026-04-20T08:00:00")) {
      int status =
          play(
              "--only",
              "4.2",
              "--endpoint",
              foreign.url("/edi"),
              "--remittances",
              foreign.url("/835"));

      assertThat(status).as(out.toString() + err).isZero();
      assertThat(out.toString()).contains("  ok      4.2 ", "compared by what answers say");
    }
  }

  @Test
  void whatItSaysOtherwiseIsShown() throws Exception {
    try (Foreign foreign = Foreign.start("2026-04-20T08:00:00")) {
      assertThat(play("--only", "4.2", "--endpoint", foreign.url("/edi"))).isZero();
      assertThat(out.toString())
          .contains("not compared, as the endpoint does not tell them: out.835, explain.txt");
    }
    try (Foreign none = Foreign.start("2029-03-09T10:15:00")) {
      int late =
          play("--only", "4.2", "--endpoint", none.url("/edi"), "--remittances", none.url("/835"));
      assertThat(late).isEqualTo(1);
      assertThat(out.toString())
          .contains("1-out.835 says something else", "  not said    claim ", "  said        ");
    }
  }

  @Test
  void whatCannotBePlayedThereIsLeftAndSaid() throws Exception {
    try (Foreign foreign = Foreign.start("2026-03-09T10:15:00")) {
      play("--only", "11", "--endpoint", foreign.url("/edi"));

      assertThat(out.toString()).containsPattern("  left    11\\.[0-9]+ .*: (an examiner|time)");
    }
  }

  @Test
  void wrongUsageAndNobodyThereAreSaidInASentence() {
    assertThat(play("--remittances", "http://127.0.0.1:1/")).isEqualTo(2);
    assertThat(play("--accept", "--endpoint", "http://127.0.0.1:1/")).isEqualTo(2);
    assertThat(play("--only", "4.2", "--endpoint", "http://127.0.0.1:1")).isEqualTo(2);
    assertThat(err.toString())
        .contains("--remittances goes with --endpoint", "--accept takes the answers of this payer")
        .contains("no answer from the payer at http://127.0.0.1:1/sandboxes");
  }

  @Test
  void aPayerThatFailsIsADifferenceAndNoEndOfTheRun() throws Exception {
    try (Foreign foreign = Foreign.start("2026-03-09T10:15:00")) {
      assertThat(play("--only", "4.2", "--endpoint", foreign.url("/broken"))).isEqualTo(1);
      assertThat(out.toString()).contains("cannot be played: ", "the payer answered 500");
    }
  }

  /** A payer behind a server of the platform that knows nothing but X12. */
  private record Foreign(HttpServer server, Sandbox sandbox) implements AutoCloseable {
    static Foreign start(String clock) throws IOException {
      List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
      for (String file :
          List.of("payer.yaml", "plans.yaml", "fees.yaml", "practices.yaml", "families.yaml")) {
        rules.add(new RuleSource(file, Files.readString(Path.of("catalog/given", file))));
      }
      String id = "foreign-" + UUID.randomUUID();
      Sandbox sandbox =
          Sandbox.open(
              SandboxSettings.passing(id, folder.resolve(id), rules)
                  .withClock(PayerClock.fixed(LocalDateTime.parse(clock))),
              member);
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/edi",
          exchange ->
              answer(
                  exchange,
                  200,
                  sandbox.receive(Body.of(exchange.getRequestBody().readAllBytes())).text()));
      server.createContext("/835", exchange -> answer(exchange, 200, remittances(sandbox)));
      server.createContext(
          "/broken", exchange -> answer(exchange, 500, "no".getBytes(StandardCharsets.UTF_8)));
      server.start();
      return new Foreign(server, sandbox);
    }

    private static byte[] remittances(Sandbox sandbox) throws IOException {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (OutboundRemittance one : sandbox.listRemittances()) {
        all.writeBytes(sandbox.findRemittance(one.id()).orElseThrow());
      }
      return all.toByteArray();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    }

    String url(String path) {
      return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() throws IOException {
      server.stop(0);
      sandbox.close();
    }
  }
}
