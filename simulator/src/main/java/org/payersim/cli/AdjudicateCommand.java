package org.payersim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.payersim.journal.DeterminationLog;
import org.payersim.ledger.LedgerMember;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.Tally;
import org.payersim.x12.syntax.ByteSource;
import org.payersim.x12.syntax.ByteSources;
import org.payersim.x12.syntax.FileByteSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payersim adjudicate}: files in, answers in files out. */
@Command(
    name = "adjudicate",
    description = "Adjudicates 837 files and writes TA1, 999, 277CA and 835 beside each other.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:every claim got its answer",
      "1:something was rejected (TA1 R, 999 R or P, 277CA reject)",
      "2:it was asked the wrong way"
    },
    mixinStandardHelpOptions = true)
public final class AdjudicateCommand implements Subcommand {
  /** From this size on a file is long enough to wait for. */
  private static final long LONG_FILE = 16L << 20;

  private static final String PAYDAYS = "paydays";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "837 files.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the answers go; made if need be.")
  private Path out = Path.of("");

  @Mixin private PayerOptions payer = new PayerOptions();

  @Override
  public Integer call() throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
    }
    SandboxSettings settings =
        payer.applyTo(SandboxSettings.passing("adjudicate", out, payer.sources()));
    try (LedgerMember member = LedgerMember.start();
        Sandbox sandbox = Sandbox.open(settings, member)) {
      RuleCheck.warn(sandbox.rules(), spec.commandLine().getErr());
      Tally total = Tally.NONE;
      Set<String> names = new HashSet<>();
      for (Path file : files) {
        total = total.plus(adjudicate(sandbox, file, AnswerFiles.nameOf(file, names)));
      }
      pay(sandbox, AnswerFiles.nameOf(Path.of(PAYDAYS), names));
      if (files.size() > 1) {
        spec.commandLine().getOut().println("All together");
        print(total);
      }
      PrintWriter console = spec.commandLine().getOut();
      console.println("  decisions  " + out.resolve(DeterminationLog.FILE));
      console.println("  why        payersim explain CLAIM --out " + out);
      console.flush();
      return total.hasRejection() ? 1 : 0;
    }
  }

  private Tally adjudicate(Sandbox sandbox, Path file, String name) throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    long start = System.nanoTime();
    try (FileByteSource source = ByteSources.of(file);
        AnswerFiles answers = new AnswerFiles(out, name)) {
      Tally tally = receive(sandbox, file, source, answers);
      long millis = Math.max(1, (System.nanoTime() - start) / 1_000_000);
      console.println(file);
      answers.problems().forEach(p -> console.println("  not X12    " + p));
      print(tally);
      console.printf(Locale.ROOT, "  speed      %,d claims/s%n", tally.claims() * 1000 / millis);
      answers.files().forEach(f -> console.println("  wrote      " + f));
      console.flush();
      return tally;
    }
  }

  /** What waits for a payday is paid there, in files of its own. */
  private void pay(Sandbox sandbox, String name) throws IOException {
    try (AnswerFiles answers = new AnswerFiles(out, name)) {
      sandbox.outbound().payAll(answers);
      answers.files().forEach(f -> spec.commandLine().getOut().println("  wrote      " + f));
    }
  }

  private static Tally receive(Sandbox sandbox, Path file, ByteSource source, AnswerFiles answers)
      throws IOException {
    if (source.size() < LONG_FILE || !Boolean.getBoolean("payersim.terminal")) {
      return sandbox.receive(source, answers);
    }
    ProgressBarBuilder bar =
        new ProgressBarBuilder()
            .setTaskName(String.valueOf(file.getFileName()))
            .setInitialMax(source.size())
            .setUnit(" MB", 1 << 20)
            .hideEta();
    try (ProgressBar progress = bar.build()) {
      return sandbox.receive(new WatchedSource(source, progress::stepTo), answers);
    }
  }

  private void print(Tally tally) {
    PrintWriter console = spec.commandLine().getOut();
    console.printf(
        Locale.ROOT,
        "  claims     %,d: %,d paid, %,d owed by the patient, %,d denied, %,d pended, "
            + "%,d voided, %,d rejected%n",
        tally.claims(),
        tally.paid(),
        tally.patientOwes(),
        tally.denied(),
        tally.pended(),
        tally.voided(),
        tally.rejected());
    if (tally.rejectedInterchanges() + tally.rejectedSets() + tally.rejectedGroups() > 0) {
      console.printf(
          Locale.ROOT,
          "  rejected   %,d interchanges, %,d groups, %,d transaction sets%n",
          tally.rejectedInterchanges(),
          tally.rejectedGroups(),
          tally.rejectedSets());
    }
    console.println(
        "  amounts    charged "
            + tally.charged()
            + ", paid "
            + tally.paidAmount()
            + ", patients owe "
            + tally.patientAmount());
  }
}
