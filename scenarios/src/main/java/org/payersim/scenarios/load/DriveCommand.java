package org.payersim.scenarios.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.payersim.cli.Subcommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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

  @Option(
      names = "--url",
      required = true,
      paramLabel = "URL",
      description = "Where the payer is: http://localhost:8080, or a sandbox's address.")
  private URI url = URI.create("http://localhost");

  @Option(
      names = "--rate",
      required = true,
      paramLabel = "N",
      description = "Claims a second that fall due.")
  private double rate;

  @Option(
      names = "--shape",
      paramLabel = "NAME",
      defaultValue = "steady",
      description =
          "steady; ramp (up to the rate, see --ramp); or burst (ten seconds' claims within two)."
              + " Default ${DEFAULT-VALUE}.")
  private String shape = "steady";

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
    try (PayerEndpoint payer = new PayerEndpoint(url)) {
      Workload workload = Workload.open(folder);
      Arrivals arrivals = new Arrivals(shape(), rate, ramp);
      Drive.Limits limits =
          new Drive.Limits(batch, connections, claims.orElse(Math.max(1, workload.key().size())));
      Drive drive = new Drive(workload, payer, arrivals, limits);
      run(drive, Math.min(limits.claims(), workload.key().size()));
      return tell(drive, arrivals);
    } catch (IllegalArgumentException e) {
      errors.println(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    } catch (ConnectException e) {
      errors.println("nobody answers at " + url + "; start a payer with payersim serve");
      return CommandLine.ExitCode.USAGE;
    }
  }

  private Arrivals.Shape shape() {
    return Arrays.stream(Arrivals.Shape.values())
        .filter(one -> one.word().equals(shape))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("--shape: steady, ramp or burst"));
  }

  private static void run(Drive drive, int claims) throws IOException, InterruptedException {
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

  private int tell(Drive drive, Arrivals arrivals) throws IOException {
    Grades grades = drive.grades();
    String how =
        String.format(
            Locale.ROOT,
            "%s to %s: %s, %,.1f claims/s, %d a request, at most %d requests at once",
            folder,
            url,
            arrivals.shape().word(),
            arrivals.rate(),
            batch,
            connections);
    LoadReport written = new LoadReport(drive, grades, how);
    Path to = report.orElse(folder);
    written.write(to);
    PrintWriter console = spec.commandLine().getOut();
    console.println(how);
    console.print(written.text());
    console.println("  report     " + to.resolve(LoadReport.PAGE));
    console.flush();
    boolean well =
        grades.areAllRight()
            && drive.answers().faultCount() == 0
            && drive.measured().failures().isEmpty();
    return well ? 0 : 1;
  }
}
