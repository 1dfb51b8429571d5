package org.payersim.scenarios.load;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.payersim.cli.Subcommand;
import org.payersim.rules.RuleSource;
import org.payersim.scenarios.world.KeyedClaims;
import org.payersim.scenarios.world.KeyedClaims.Keyed;
import org.payersim.scenarios.world.Mix;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code payersim workload}: claims with the answer each of them has to get. */
@Command(
    name = "workload",
    description =
        "Writes claims (837P, I and D) over all shipped plans, the rules they need, and the answer"
            + " key a second opinion computed; same options, same bytes.",
    mixinStandardHelpOptions = true)
public final class WorkloadCommand implements Subcommand {
  /** From so many claims on a progress bar is shown. */
  private static final long LONG_RUN = 20_000;

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
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = "realistic",
      description = "clean, realistic, dirty, storm or year; default ${DEFAULT-VALUE}.")
  private String profile = "realistic";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write; made if need be.")
  private Path out = Path.of("workload");

  @Override
  public Integer call() throws IOException {
    Optional<Mix> known =
        Arrays.stream(Mix.values()).filter(one -> one.word().equals(profile)).findFirst();
    if (known.isEmpty() || claims < 1) {
      spec.commandLine()
          .getErr()
          .println(
              known.isEmpty()
                  ? "--profile: clean, realistic, dirty, storm or year"
                  : "--claims: at least 1");
      return CommandLine.ExitCode.USAGE;
    }
    Map<String, Long> outcomes = write(known.get());
    spec.commandLine().getOut().printf(Locale.ROOT, "%,d claims: %s%n", claims, outcomes);
    spec.commandLine().getOut().println("  rules      " + out.resolve(Workload.RULES));
    spec.commandLine().getOut().println("  claims     " + out.resolve(Workload.CLAIMS));
    spec.commandLine().getOut().println("  answer key " + out.resolve(Workload.KEY));
    spec.commandLine()
        .getOut()
        .printf(
            "Next: payersim serve --rules %s, and in another window payersim drive --workload %s"
                + " --url http://localhost:PORT --rate 100%n",
            out.resolve(Workload.RULES), out);
    return CommandLine.ExitCode.OK;
  }

  private Map<String, Long> write(Mix chosen) throws IOException {
    KeyedClaims drawn = new KeyedClaims(seed, claims, chosen);
    Path rules = Files.createDirectories(out.resolve(Workload.RULES));
    for (RuleSource source : drawn.rules()) {
      String name = source.name().substring(source.name().lastIndexOf('/') + 1);
      Files.writeString(rules.resolve(name), source.text());
    }
    Files.writeString(
        out.resolve(Workload.ABOUT), Workload.about(claims, seed, chosen.word()) + "\n");
    Map<String, Long> outcomes = new TreeMap<>();
    try (OutputStream text =
            new BufferedOutputStream(Files.newOutputStream(out.resolve(Workload.CLAIMS)));
        Writer key = Files.newBufferedWriter(out.resolve(Workload.KEY));
        ProgressBar bar = claims < LONG_RUN ? null : bar()) {
      key.write(KeyEntry.HEADING + "\n");
      for (long index = 0; index < claims; index++) {
        Keyed keyed = drawn.next(index);
        KeyEntry entry = KeyEntry.of(keyed);
        text.write(keyed.text());
        key.write(entry.text() + "\n");
        outcomes.merge(entry.outcome().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
        if (bar != null) {
          bar.step();
        }
      }
    }
    return outcomes;
  }

  private ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("workload")
        .setInitialMax(claims)
        .setUnit(" claims", 1)
        .build();
  }
}
