package org.payersim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.access.AccessFile;
import org.payersim.access.ApiKey;
import org.payersim.access.AuditLog;
import org.payersim.ledger.LedgerMember;
import org.payersim.routes.PayerServer;
import org.payersim.routes.Protection;
import org.payersim.routes.Settings;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import picocli.CommandLine;

/**
 * Twice what the payer sustains, from one user, while another asks now and then. {@code
 * -Doverload.claims=60000 -Doverload.places=1056} is the long form.
 */
class OverloadTest {
  private static final int CLAIMS = Integer.getInteger("overload.claims", 2_000);
  private static final int PLACES = Integer.getInteger("overload.places", 48);

  @TempDir private Path folder;
  private final String big = ApiKey.make();
  private final String small = ApiKey.make();

  private Workload workload() throws IOException {
    Path to = folder.resolve("load");
    int status =
        new CommandLine(new WorkloadCommand())
            .setOut(new PrintWriter(new StringWriter()))
            .execute("--claims=" + CLAIMS, "--seed=9", "--profile=clean", "--out=" + to);
    assertThat(status).isZero();
    return Workload.open(to);
  }

  private Sandbox open(LedgerMember member, String name) throws IOException {
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.addAll(RuleFiles.directories(List.of(folder.resolve("load").resolve(Workload.RULES))));
    return Sandbox.open(
        SandboxSettings.journalled("overload-" + name, folder.resolve(name), rules), member);
  }

  private PayerServer serve(Sandbox sandbox) throws IOException {
    Path access =
        Files.writeString(
            folder.resolve("access.yaml"),
            """
            users:
            - {name: big, role: tester, keys: [%s]}
            - {name: small, role: administrator, keys: [%s]}
            """
                .formatted(ApiKey.hash(big), ApiKey.hash(small)));
    Protection asked =
        Protection.NONE.withAccess(
            AccessFile.read(access, PayerClock::wallNanos),
            new AuditLog(folder.resolve("audit"), PayerClock::wallNanos));
    return PayerServer.start(
        Settings.DEFAULT.withWorkers(8, PLACES - 8).withProtection(asked), sandbox);
  }

  /** What it sustains: claims a second while always some wait, and none too many. */
  private double sustained(Workload workload, LedgerMember member) throws Exception {
    try (Sandbox sandbox = open(member, "measured");
        PayerServer server = serve(sandbox);
        PayerEndpoint payer = new HttpPayer(server.address(), Optional.of(big))) {
      Drive drive =
          new Drive(
              workload,
              payer,
              new Arrivals(Arrivals.Shape.STEADY, 1_000_000, 0),
              new Drive.Limits(1, PLACES / 3, CLAIMS / 2));
      drive.run(done -> {});
      assertThat(drive.grades().differences()).isEmpty();
      assertThat(drive.measured().failures()).isEmpty();
      return drive.measured().perSecond();
    }
  }

  @Test
  void whatIsAcceptedIsDoneRightAndNobodyStandsInAnothersWay() throws Exception {
    Workload workload = workload();
    try (LedgerMember member = LedgerMember.start()) {
      double rate = sustained(workload, member);
      try (Sandbox sandbox = open(member, "flooded");
          PayerServer server = serve(sandbox);
          ComingBack payer =
              new ComingBack(new HttpPayer(server.address(), Optional.of(big)), 100_000);
          Other other = new Other(server.address(), small)) {
        Drive drive =
            new Drive(
                workload,
                payer,
                new Arrivals(Arrivals.Shape.STEADY, 2 * rate, 0),
                new Drive.Limits(1, PLACES * 4, CLAIMS));
        drive.run(done -> {});
        other.stop();

        print(rate, drive, payer, other);
        assertThat(drive.measured().failures()).as("each came with Retry-After").isEmpty();
        assertThat(drive.grades().differences()).isEmpty();
        assertThat(drive.grades().areAllRight()).isTrue();
        assertThat(drive.answers().faults()).isEmpty();
        assertThat(payer.count()).as("it was too much").isPositive();
        assertThat(other.refusals()).as("the other is none of those").isEmpty();
        assertThat(other.answered()).isPositive();
        assertThat(other.mostUnderWay()).isBetween(1, PLACES);
        assertThat(other.metrics())
            .contains("payersim_http_requests_open 1.0\n", "payersim_deliveries_open 0.0\n");
      }
    }
  }

  private static void print(double rate, Drive drive, ComingBack payer, Other other) {
    Runtime.getRuntime().gc();
    long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.printf(
        Locale.ROOT,
        "overload: sustained %,.0f claims/s, offered %,.0f; %,d claims answered, %,d refusals came"
            + " back%n  the one, from when it was due (refusals and waiting included): p50 %,.0f"
            + " ms, p99 %,.0f ms%n  the other, %,d questions, none refused: p50 %,.1f ms, p99 %,.1f"
            + " ms%n  most requests under way %d of %d, heap in use afterwards %,d MiB%n",
        rate,
        2 * rate,
        drive.measured().answered(),
        payer.count(),
        drive.measured().millisAt(50),
        drive.measured().millisAt(99),
        other.answered(),
        other.millisAt(50),
        other.millisAt(99),
        other.mostUnderWay(),
        PLACES,
        heap >> 20);
  }

  /** Somebody with one question at a time: a 270, and how much is under way. */
  private static final class Other implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final String key;
    private final Histogram micros = new Histogram(3);
    private final List<String> refusals = new ArrayList<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private final Future<Void> asking;
    private int most;

    Other(URI address, String key) {
      this.address = address;
      this.key = key;
      this.asking =
          thread.submit(
              () -> {
                ask();
                return null;
              });
    }

    private void ask() throws IOException, InterruptedException {
      for (int i = 1; !stopped.get(); i++) {
        long began = System.nanoTime();
        HttpResponse<String> answer = client.send(inquiry(i), BodyHandlers.ofString());
        micros.recordValue((System.nanoTime() - began) / 1_000);
        if (answer.statusCode() != 200 || !answer.body().contains("ST*271*")) {
          refusals.add(answer.statusCode() + " " + answer.body());
        }
        most =
            Math.max(
                most,
                metrics()
                    .lines()
                    .filter(line -> line.startsWith("payersim_http_requests_open "))
                    .mapToInt(line -> (int) Double.parseDouble(line.split(" ", -1)[1]))
                    .findFirst()
                    .orElseThrow());
        Thread.sleep(BETWEEN);
      }
    }

    private HttpRequest inquiry(int control) {
      String text =
          ("ISA*00*          *00*          *ZZ*SMALL          *ZZ*LANTF          *261116*0830*^"
                  + "*00501*%09d*0*T*:~GS*HS*SMALL*LANTF*20261116*0830*%d*X*005010X279A1~"
                  + "ST*270*0001*005010X279A1~BHT*0022*13*A%d*20261116*0830~HL*1**20*1~"
                  + "NM1*PR*2*LANTERN*****PI*LANTF~HL*2*1*21*1~"
                  + "NM1*1P*2*PRACTICE*****XX*2000001000~HL*3*2*22*0~"
                  + "NM1*IL*1*NOBODY*ANN****MI*M1~DMG*D8*19850709~EQ*30~SE*11*0001~GE*1*%d~"
                  + "IEA*1*%09d~")
              .formatted(control, control, control, control, control);
      return request("/x12").POST(HttpRequest.BodyPublishers.ofString(text)).build();
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + key);
    }

    String metrics() throws IOException, InterruptedException {
      return client.send(request("/metrics").GET().build(), BodyHandlers.ofString()).body();
    }

    void stop() throws InterruptedException, ExecutionException {
      stopped.set(true);
      asking.get();
    }

    List<String> refusals() {
      return refusals;
    }

    long answered() {
      return micros.getTotalCount();
    }

    int mostUnderWay() {
      return most;
    }

    double millisAt(double percentile) {
      return micros.getValueAtPercentile(percentile) / 1e3;
    }

    @Override
    public void close() {
      stopped.set(true);
      thread.close();
      client.close();
    }
  }
}
