package org.payersim.scenarios.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.payersim.cli.Subcommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code payersim generate}: writes an 837P file of any size. */
@Command(
    name = "generate",
    description = "Writes a seeded 837P file of any size; same options, same bytes.",
    mixinStandardHelpOptions = true)
public final class GenerateCommand implements Subcommand {
  /** From so many claims on a progress bar is shown. */
  private static final long LONG_RUN = 200_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--claims", paramLabel = "N", required = true, description = "How many claims.")
  private long claims;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Seed; default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The 837 file to write.")
  private Path out = Path.of("claims.837");

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "Also write the families and providers of the file here, as rules documents to lay over"
              + " the shipped ones.")
  private Optional<Path> rules = Optional.empty();

  @Option(
      names = "--set-size",
      paramLabel = "N",
      defaultValue = "5000",
      description = "Most claims in one transaction set; default ${DEFAULT-VALUE}.")
  private int claimsPerSet;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      defaultValue = "2026-01-02",
      description = "First day of service; default ${DEFAULT-VALUE}.")
  private LocalDate from = LocalDate.EPOCH;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      defaultValue = "2026-10-30",
      description = "Last day of service; default ${DEFAULT-VALUE}.")
  private LocalDate to = LocalDate.EPOCH;

  @Override
  public Integer call() throws IOException {
    CommandLine line = spec.commandLine();
    Workload workload;
    try {
      workload = Workload.of(claims, seed).withClaimsPerSet(claimsPerSet).withDays(from, to);
    } catch (IllegalArgumentException e) {
      line.getErr().println(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    ClaimFile.Written written = write(workload, out);
    line.getOut()
        .printf(
            "%,d claims in %,d transaction sets, %,d bytes: %s%n",
            written.claims(), written.sets(), written.bytes(), out);
    if (rules.isPresent()) {
      int documents = new RulesFiles(workload).write(rules.get());
      line.getOut().printf("%,d rules documents: %s%n", documents, rules.get());
    }
    return CommandLine.ExitCode.OK;
  }

  private static ClaimFile.Written write(Workload workload, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (OutputStream stream = Files.newOutputStream(file)) {
      if (workload.claims() < LONG_RUN) {
        return new ClaimFile(workload).write(stream, done -> {});
      }
      try (ProgressBar bar =
          new ProgressBarBuilder()
              .setTaskName("generate")
              .setInitialMax(workload.claims())
              .setUnit(" claims", 1)
              .build()) {
        return new ClaimFile(workload).write(stream, bar::stepTo);
      }
    }
  }
}
