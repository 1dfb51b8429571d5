package org.payersim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.ledger.LedgerMember;
import org.payersim.routes.PayerServer;
import org.payersim.routes.Settings;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import picocli.CommandLine;

/**
 * Some seconds of what LOAD.md has as a soak of an hour: in the first half of the claims the
 * process gets the threads and files it needs, and in the second no more.
 */
class SoakTest {
  private static final int CLAIMS = Integer.getInteger("soak.claims", 1_200);

  /** What comes and goes meanwhile: connections under way, a file of the classes. */
  private static final int SLACK = 24;

  @TempDir private Path folder;
  private final List<PayerUsage.Sample> samples = new ArrayList<>();

  @Test
  void claimsLeaveNoThreadsAndNoFilesBehind() throws Exception {
    Path to = folder.resolve("load");
    int status =
        new CommandLine(new WorkloadCommand())
            .setOut(new PrintWriter(new StringWriter()))
            .execute("--claims=" + CLAIMS, "--seed=21", "--profile=realistic", "--out=" + to);
    assertThat(status).isZero();
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.addAll(RuleFiles.directories(List.of(to.resolve(Workload.RULES))));
    try (LedgerMember member = LedgerMember.start();
        Sandbox payer =
            Sandbox.open(
                SandboxSettings.journalled("soak", folder.resolve("payer"), rules), member);
        PayerServer server = PayerServer.start(Settings.DEFAULT, payer);
        PayerEndpoint endpoint = new HttpPayer(server.address())) {
      Drive drive =
          new Drive(
              Workload.open(to),
              endpoint,
              new Arrivals(Arrivals.Shape.STEADY, 200, 0),
              new Drive.Limits(1, 16, CLAIMS));
      drive.run(
          sent -> {
            if (sent == CLAIMS / 2 || sent == CLAIMS) {
              sample(server.address());
            }
          });

      assertThat(drive.grades().differences()).isEmpty();
      assertThat(drive.measured().failures()).isEmpty();
    }
    PayerUsage.Sample early = samples.get(0);
    PayerUsage.Sample late = samples.get(1);
    System.out.printf(
        Locale.ROOT,
        "soak: threads %.0f/%.0f, open files %.0f/%.0f%n",
        early.threads(),
        late.threads(),
        early.files(),
        late.files());
    assertThat(late.threads()).isLessThanOrEqualTo(early.threads() + SLACK);
    assertThat(late.files()).isLessThanOrEqualTo(early.files() + SLACK);
  }

  private void sample(URI payer) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(payer.resolve("/metrics")).build();
      String metrics = client.send(request, BodyHandlers.ofString()).body();
      samples.add(PayerUsage.Sample.parse(0, metrics).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
