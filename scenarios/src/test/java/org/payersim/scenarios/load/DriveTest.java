package org.payersim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.ledger.LedgerMember;
import org.payersim.routes.PayerServer;
import org.payersim.routes.Settings;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.scenarios.load.Grades.Grade;
import picocli.CommandLine;

/** A workload driven into a real payer, and into one that answers wrongly. */
class DriveTest {
  private static final Arrivals AT_ONCE = new Arrivals(Arrivals.Shape.STEADY, 100_000, 0);

  @TempDir private Path folder;

  private Workload workload(String profile, int claims) throws IOException {
    Path to = folder.resolve(profile);
    int status =
        new CommandLine(new WorkloadCommand())
            .setOut(new PrintWriter(new StringWriter()))
            .execute("--claims=" + claims, "--seed=4", "--profile=" + profile, "--out=" + to);
    assertThat(status).isZero();
    return Workload.open(to);
  }

  private PayerServer payer(LedgerMember member, String profile) throws Exception {
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.addAll(RuleFiles.directories(List.of(folder.resolve(profile).resolve(Workload.RULES))));
    Sandbox sandbox =
        Sandbox.open(
            SandboxSettings.passing("drive-" + profile, folder.resolve("payer"), rules), member);
    return PayerServer.start(Settings.DEFAULT, sandbox);
  }

  /** Every profile, one claim a request and several, every amount as the second opinion has it. */
  @ParameterizedTest
  @CsvSource({"clean,1,300", "realistic,1,800", "dirty,7,800", "storm,3,600", "year,1,600"})
  void aPayerIsRightToTheCentInEveryProfile(String profile, int batch, int claims)
      throws Exception {
    Workload workload = workload(profile, claims);
    try (LedgerMember member = LedgerMember.start();
        PayerServer server = payer(member, profile);
        PayerEndpoint endpoint = new HttpPayer(server.address())) {
      Drive drive = new Drive(workload, endpoint, AT_ONCE, new Drive.Limits(batch, 16, claims));
      drive.run(done -> {});

      Grades grades = drive.grades();
      assertThat(grades.differences()).isEmpty();
      assertThat(grades.count(Grade.RIGHT)).isEqualTo(claims);
      assertThat(drive.answers().faults()).isEmpty();
      assertThat(drive.measured().failures()).isEmpty();
      assertThat(drive.measured().answered()).isEqualTo(claims);
      assertThat(drive.isClockMoved()).isTrue();
    }
    if (profile.equals("dirty")) {
      assertThat(workload.key()).extracting(KeyEntry::outcome).contains(KeyEntry.Outcome.values());
    }
  }

  /** In front of a payer, somebody who changes what it says. */
  private HttpServer liar(
      URI payer, UnaryOperator<String> ofAcknowledgments, UnaryOperator<String> ofRemittances)
      throws IOException {
    PayerEndpoint behind = new HttpPayer(payer);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] reply;
          try {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (path.equals("/x12")) {
              String x12 = new String(body, StandardCharsets.ISO_8859_1);
              reply = changed(behind.send(x12), ofAcknowledgments);
            } else if (path.startsWith("/remittances/")) {
              reply = changed(behind.get(path), ofRemittances);
            } else if (path.equals("/clock")) {
              JsonNode time = new ObjectMapper().readTree(body);
              behind.setDay(LocalDate.parse(time.path("at").asText().substring(0, 10)));
              reply = body;
            } else {
              reply = behind.get(path);
            }
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          exchange.sendResponseHeaders(200, reply.length);
          exchange.getResponseBody().write(reply);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static byte[] changed(byte[] x12, UnaryOperator<String> change) {
    return change
        .apply(new String(x12, StandardCharsets.ISO_8859_1))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** One amount, one acknowledgment and one remittance of hundreds: each is noticed. */
  @Test
  void aPayerThatErrsOnceIsFoundOut() throws Exception {
    Workload workload = workload("clean", 200);
    AtomicInteger acknowledgments = new AtomicInteger();
    AtomicInteger remittances = new AtomicInteger();
    try (LedgerMember member = LedgerMember.start();
        PayerServer server = payer(member, "clean")) {
      HttpServer liar =
          liar(
              server.address(),
              text -> acknowledgments.incrementAndGet() == 20 ? "" : text,
              text ->
                  switch (remittances.incrementAndGet()) {
                    case 50 -> text.replaceFirst("SVC\\*([^*]*)\\*([^*]*)\\*", "SVC*$1*$2*1");
                    case 60 -> text + text;
                    case 70 -> "";
                    default -> text;
                  });
      URI address = URI.create("http://localhost:" + liar.getAddress().getPort());
      try (PayerEndpoint endpoint = new HttpPayer(address)) {
        Drive drive = new Drive(workload, endpoint, AT_ONCE, new Drive.Limits(1, 1, 200));
        drive.run(done -> {});

        Grades grades = drive.grades();
        assertThat(grades.count(Grade.TWICE)).isEqualTo(1);
        assertThat(grades.count(Grade.MISSING)).isEqualTo(2);
        assertThat(grades.count(Grade.WRONG)).isEqualTo(1);
        assertThat(drive.answers().faultCount()).isPositive();
        assertThat(grades.areAllRight()).isFalse();
      } finally {
        liar.stop(0);
      }
    }
  }

  /** Claims by folder, the clock and the metrics by HTTP. */
  @ParameterizedTest
  @CsvSource({"dirty,1,120", "realistic,40,200"})
  void aWatchedFolderIsDrivenToo(String profile, int batch, int claims) throws Exception {
    workload(profile, claims);
    Path watched = folder.resolve("watched");
    StringWriter out = new StringWriter();
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.addAll(RuleFiles.directories(List.of(folder.resolve(profile).resolve(Workload.RULES))));
    try (LedgerMember member = LedgerMember.start();
        Sandbox sandbox =
            Sandbox.open(
                SandboxSettings.passing("drive-folder", folder.resolve("payer"), rules), member);
        PayerServer server = PayerServer.start(Settings.DEFAULT.withWatched(watched), sandbox)) {
      int status =
          new CommandLine(new DriveCommand())
              .setOut(new PrintWriter(out))
              .execute(
                  "--workload=" + folder.resolve(profile),
                  "--url=" + watched.toUri(),
                  "--control=" + server.address(),
                  "--rate=1000",
                  "--batch=" + batch,
                  "--report=" + folder.resolve("report"));
      assertThat(status).as(out.toString()).isZero();
    }
    assertThat(out.toString()).contains(claims + " right, 0 wrong").contains("us a claim");
  }

  @Test
  void theCommandWritesAPageAndFiguresAndSaysHowItWent() throws Exception {
    workload("clean", 60);
    StringWriter out = new StringWriter();
    try (LedgerMember member = LedgerMember.start();
        PayerServer server = payer(member, "clean")) {
      int status =
          new CommandLine(new DriveCommand())
              .setOut(new PrintWriter(out))
              .execute(
                  "--workload=" + folder.resolve("clean"),
                  "--url=" + server.address(),
                  "--rate=5000",
                  "--shape=burst",
                  "--report=" + folder.resolve("report"));
      assertThat(status).as(out.toString()).isZero();
    }
    assertThat(out.toString()).contains("60 right, 0 wrong, 0 missing, 0 twice");
    JsonNode json =
        new ObjectMapper().readTree(folder.resolve("report/" + LoadReport.JSON_FILE).toFile());
    assertThat(json.path("claims").path("right").asInt()).isEqualTo(60);
    assertThat(json.path("latencyMillis").path("p99.9").asDouble()).isPositive();
    assertThat(Files.readString(folder.resolve("report/" + LoadReport.PAGE)))
        .contains("Every claim is right to the cent.")
        .contains("<polyline")
        .doesNotContain("<script");
  }

  @ParameterizedTest
  @CsvSource({
    "--rate=0, more than 0",
    "--rate=NaN, more than 0",
    "--shape=round, 'steady, ramp or burst'",
    "--batch=0, at least 1",
    "--url=gopher://localhost, 'http, https, file or sftp'",
    "--url=sftp://harbor@localhost, needs --password-file",
    "--url=http://localhost:1, nobody answers"
  })
  void whatCannotBeDoneIsSaid(String option, String said) throws Exception {
    workload("clean", 20);
    StringWriter errors = new StringWriter();
    int status =
        new CommandLine(new DriveCommand())
            .setErr(new PrintWriter(errors))
            .setOverwrittenOptionsAllowed(true)
            .execute(
                "--workload=" + folder.resolve("clean"),
                "--url=http://localhost:1",
                "--rate=10",
                option);

    assertThat(status).isEqualTo(2);
    assertThat(errors.toString()).contains(said);
  }

  @Test
  void aDamagedKeyIsNamedByFileAndLine() throws Exception {
    workload("clean", 3);
    Path key = folder.resolve("clean").resolve(Workload.KEY);
    Files.writeString(key, Files.readString(key).replaceFirst("\tfinalized\t", "\tfinished\t"));

    assertThatThrownBy(() -> Workload.open(folder.resolve("clean")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("key.tsv, line 2");
  }
}
