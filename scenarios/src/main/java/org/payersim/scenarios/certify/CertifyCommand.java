package org.payersim.scenarios.certify;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.cli.PayerOptions;
import org.payersim.cli.Subcommand;
import org.payersim.ledger.LedgerMember;
import org.payersim.reference.TableKind;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.web.money.Pdf;
import org.payersim.x12.InboundSettings;
import org.payersim.x12.X12Inbound;
import org.payersim.x12.syntax.ByteSources;
import org.payersim.x12.syntax.FileByteSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code payersim certify}: a batch test of a submitter's files, as a payer's help desk runs it.
 */
@Command(
    name = "certify",
    description =
        "Tests files as a payer tests a new submitter: findings by SNIP level, claims without a"
            + " finding, and whether the answers keep the operating rules; HTML and PDF.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:passed", "1:not passed", "2:asked the wrong way"},
    mixinStandardHelpOptions = true)
public final class CertifyCommand implements Subcommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "What a submitter would send: 837, and 270 or 276 if he asks too.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "certification",
      description = "Where report and answers go; default ${DEFAULT-VALUE}.")
  private Path out = Path.of("");

  @Option(
      names = "--min-claims",
      paramLabel = "N",
      defaultValue = "25",
      description = "How many claims make a test; default ${DEFAULT-VALUE}.")
  private int minClaims;

  @Option(
      names = "--accuracy",
      paramLabel = "PERCENT",
      defaultValue = "95",
      description = "How many of them have to be without a finding; default ${DEFAULT-VALUE}.")
  private int accuracy;

  @Mixin private PayerOptions payer = new PayerOptions();

  @Override
  public Integer call() throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
    }
    SandboxSettings settings =
        payer
            .applyTo(SandboxSettings.passing("certify", out, payer.sources()))
            .withRefusesDuplicates(true);
    Certification result;
    String at;
    try (LedgerMember member = LedgerMember.start();
        Sandbox sandbox = Sandbox.open(settings, member)) {
      List<TestedFile> tested = new ArrayList<>();
      for (Path file : files) {
        tested.add(test(file, sandbox));
      }
      boolean combinations = sandbox.rules().tables().has(TableKind.COMBINATIONS);
      result =
          new Certification(
              tested,
              new CoreChecks(tested, combinations).run(),
              new Certification.Measure(minClaims, accuracy));
      at = sandbox.payerClock().now().toString().replace('T', ' ');
    }
    String html = new CertificationReport(result, at).html();
    Files.writeString(out.resolve("certification.html"), html);
    Files.write(out.resolve("certification.pdf"), Pdf.of(html));
    print(result);
    return result.isPassed() ? 0 : 1;
  }

  private static TestedFile test(Path file, Sandbox sandbox) throws IOException {
    String name = String.valueOf(file.getFileName());
    SyntaxTest syntax = new SyntaxTest(name);
    try (FileByteSource source = ByteSources.of(file)) {
      X12Inbound.read(source, InboundSettings.DEFAULT.withNpiCheckDigit(true), syntax);
    }
    Answered answered = new Answered();
    try (FileByteSource source = ByteSources.of(file)) {
      sandbox.receive(source, answered);
    }
    List<SnipFinding> findings = new ArrayList<>(syntax.findings());
    for (AdjudicatedClaim claim : answered.claims()) {
      findings.addAll(DecisionTest.findings(name, claim));
    }
    return new TestedFile(name, syntax.sent(), answered, List.copyOf(findings));
  }

  private void print(Certification result) {
    PrintWriter console = spec.commandLine().getOut();
    for (Map.Entry<SnipLevel, Integer> level : result.byLevel().entrySet()) {
      console.printf(
          Locale.ROOT,
          "  SNIP %d %-22s %,6d findings%n",
          level.getKey().number(),
          level.getKey().title(),
          level.getValue());
    }
    for (CoreCheck check : result.checks()) {
      console.printf("  %-8s %s: %s%n", check.verdict(), check.name(), check.detail());
    }
    console.printf(
        Locale.ROOT,
        "  claims    %,d, %,d without a finding%n",
        result.claims(),
        result.accurate());
    console.println("  wrote     " + out.resolve("certification.html") + " and .pdf");
    console.println(result.isPassed() ? "passed" : "not passed");
    console.flush();
  }
}
