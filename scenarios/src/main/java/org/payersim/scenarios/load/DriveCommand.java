package org.payersim.scenarios.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.payersim.cli.Subcommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code payersim drive}: a workload sent to a payer, every answer checked. */
@Command(
    name = "drive",
    description =
        "Sends a workload's claims to a payer when they are due, whether or not it keeps up, and"
            + " holds every answer against the key.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:every claim was answered right",
      "1:some were wrong, missing, or told of twice",
      "2:it was asked the wrong way, or the payer cannot be reached"
    },
    mixinStandardHelpOptions = true)
public final class DriveCommand implements Subcommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--workload",
      required = true,
      paramLabel = "DIR",
      description = "What payersim workload wrote.")
  private Path folder = Path.of("workload");

  @Mixin private EndpointOptions endpoint = new EndpointOptions();

  @Option(
      names = "--rate",
      required = true,
      paramLabel = "N",
      description = "Claims a second that fall due.")
  private double rate;

  @Option(
      names = "--shape",
      paramLabel = "NAME",
      description =
          "steady; ramp (up to the rate, see --ramp); or burst (ten seconds' claims within two)."
              + " By default burst for a workload of profile storm, steady for others.")
  private Optional<String> shape = Optional.empty();

  @Option(
      names = "--ramp",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long a ramp takes; default ${DEFAULT-VALUE}.")
  private double ramp;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "1",
      description = "Claims in one request; default ${DEFAULT-VALUE}: real time.")
  private int batch;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "64",
      description = "Requests at once, at most; default ${DEFAULT-VALUE}.")
  private int connections;

  @Option(
      names = "--retries",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "How often a request comes back, after Retry-After, that the payer refuses with 429 or"
              + " 503; default ${DEFAULT-VALUE}.")
  private int retries;

  @Option(names = "--claims", paramLabel = "N", description = "Only the first so many claims.")
  private Optional<Integer> claims = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Where drive.json and drive.html go; by default the workload's folder.")
  private Optional<Path> report = Optional.empty();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter errors = spec.commandLine().getErr();
    try (ComingBack payer = new ComingBack(endpoint.open(connections), retries)) {
      Workload workload = Workload.open(folder);
      Arrivals arrivals = new Arrivals(shape(workload), rate, ramp);
      Drive.Limits limits =
          new Drive.Limits(batch, connections, claims.orElse(Math.max(1, workload.key().size())));
      Drive drive = new Drive(workload, payer, arrivals, limits);
      List<PayerUsage.Sample> used = run(drive, Math.min(limits.claims(), workload.key().size()));
      return tell(drive, used, arrivals, payer.count());
    } catch (IllegalArgumentException e) {
      errors.println(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    } catch (PayerEndpoint.RefusedException e) {
      errors.println(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    } catch (ConnectException e) {
      errors.println("nobody answers at " + endpoint.url() + "; start a payer with payersim serve");
      return CommandLine.ExitCode.USAGE;
    }
  }

  private Arrivals.Shape shape(Workload workload) throws IOException {
    String word = shape.orElse(workload.isStorm() ? "burst" : "steady");
    return Arrays.stream(Arrivals.Shape.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("--shape: steady, ramp or burst"));
  }

  private List<PayerUsage.Sample> run(Drive drive, int claims)
      throws IOException, InterruptedException {
    if (endpoint.http().isEmpty()) {
      send(drive, claims);
      return List.of();
    }
    try (PayerUsage usage = new PayerUsage(endpoint.http().get())) {
      send(drive, claims);
      return usage.samples();
    }
  }

  private static void send(Drive drive, int claims) throws IOException, InterruptedException {
    if (!Boolean.getBoolean("payersim.terminal")) {
      drive.run(done -> {});
      return;
    }
    try (ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("drive")
            .setInitialMax(claims)
            .setUnit(" claims", 1)
            .build()) {
      IntConsumer progress = bar::stepTo;
      drive.run(progress);
    }
  }

  private int tell(Drive drive, List<PayerUsage.Sample> used, Arrivals arrivals, long comebacks)
      throws IOException {
    Grades grades = drive.grades();
    String how =
        String.format(
            Locale.ROOT,
            "%s to %s: %s, %,.1f claims/s, %d a request, at most %d requests at once",
            folder,
            endpoint.url(),
            arrivals.shape().word(),
            arrivals.rate(),
            batch,
            connections);
    LoadReport written =
        new LoadReport(drive, grades, new UsageReport(used, drive.measured().answered()), how);
    Path to = report.orElse(folder);
    written.write(to);
    PrintWriter console = spec.commandLine().getOut();
    console.println(how);
    console.print(written.text());
    if (retries > 0) {
      console.printf(Locale.ROOT, "  came back  %,d times, as the payer asked%n", comebacks);
    }
    console.println("  report     " + to.resolve(LoadReport.PAGE));
    console.flush();
    boolean well =
        grades.areAllRight()
            && drive.answers().faultCount() == 0
            && drive.measured().failures().isEmpty();
    return well ? 0 : 1;
  }
}
