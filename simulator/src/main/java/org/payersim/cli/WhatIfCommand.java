package org.payersim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.journal.DeterminationLog;
import org.payersim.rules.RuleBook;
import org.payersim.whatif.Limits;
import org.payersim.whatif.Records;
import org.payersim.whatif.Subject;
import org.payersim.whatif.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payersim what-if}: what would have changed the decision on a claim. */
@Command(
    name = "what-if",
    description =
        "Tells what would have changed the decision on a claim, and who may change it: varied cases"
            + " are decided again.",
    mixinStandardHelpOptions = true)
public final class WhatIfCommand implements Subcommand {
  private static final int MICRO = 1_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "CLAIM",
      description = "The payer's claim number (CLP07, REF 1K) or the provider's (CLM01).")
  private String number = "";

  @Option(
      names = "--line",
      paramLabel = "N",
      defaultValue = "0",
      description = "Only what stands in the way of this line.")
  private int line;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder of results; if not given, the latest results in or below the current folder that"
              + " know the claim. Say the rules they were made with, by the options below.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--server", paramLabel = "URL", description = "Ask a running payer instead.")
  private Optional<URI> server = Optional.empty();

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  @Mixin private PayerOptions payer = new PayerOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (line < 0) {
      throw new CannotRunException("--line counts from 1 on");
    }
    String answer = server.isPresent() ? ask(server.get()) : lookUp();
    PrintWriter console = spec.commandLine().getOut();
    console.println(answer.stripTrailing());
    console.flush();
    return 0;
  }

  private String ask(URI address) throws IOException, InterruptedException {
    return new PayerClient(address).ask(number, "/what-if" + (line == 0 ? "" : "/" + line), json);
  }

  private String lookUp() throws IOException {
    try (Results results = Results.find(out, number)) {
      RuleBook rules = RuleBook.compile(1, payer.sources(), payer.enrollment());
      Subject subject =
          Subject.find(new LogRecords(results.log(), rules), rules, number).orElseThrow();
      long start = System.nanoTime();
      WhatIf answer = WhatIf.of(subject, Limits.USUAL.ofLine(line));
      long micros = (System.nanoTime() - start) / MICRO;
      return json
          ? answer.json()
          : answer.text()
              + String.format(
                  Locale.ROOT,
                  "%n%,d variations in %,d.%d ms%n",
                  answer.tried(),
                  micros / MICRO,
                  micros % MICRO / 100);
    }
  }

  /** The claims of a folder of results. */
  private record LogRecords(DeterminationLog log, RuleBook rules) implements Records {
    @Override
    public List<AdjudicatedClaim> list(String number) throws IOException {
      return log.list(number);
    }

    @Override
    public List<AdjudicatedClaim> listFamily(String familyId, String number) throws IOException {
      return log.list(
          claim ->
              rules.familyOf(claim.claim()).equals(familyId)
                  || claim.payerControlNumber().equals(number)
                  || claim.claim().patientControlNumber().equals(number));
    }
  }
}
