package org.payersim.scenarios.shadow;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.cli.Subcommand;
import org.payersim.money.Money;
import org.payersim.rules.Enrollment;
import org.payersim.rules.InvalidRulesException;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.scenarios.Output;
import org.payersim.scenarios.SandboxPayers;
import org.payersim.scenarios.SandboxPayers.SandboxPayer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payersim compare}: two sets of 835s, or two sets of rules over the same claims. */
@Command(
    name = "compare",
    description =
        "Holds two sets of 835s against each other, or what two sets of rules make of the same"
            + " claims: differences claim by claim, and by reason with amounts.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:no difference", "1:something differs", "2:wrong usage"},
    mixinStandardHelpOptions = true)
public final class CompareCommand implements Subcommand {
  private static final int DIFFERENT = 1;
  private static final int USAGE = 2;

  /** The largest file that is read, in bytes. */
  private static final long LARGEST = 256L << 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..2",
      paramLabel = "FIRST SECOND",
      description = "Files or folders of 835s; a folder is looked through for *.835.")
  private List<Path> places = new ArrayList<>();

  @Option(names = "--claims", paramLabel = "FILE", description = "Instead: 837s, decided twice.")
  private List<Path> claims = new ArrayList<>();

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Rules of the first, over the shipped.")
  private List<Path> rules = new ArrayList<>();

  @Option(names = "--other-rules", paramLabel = "DIR", description = "Rules of the second.")
  private List<Path> otherRules = new ArrayList<>();

  @Option(
      names = "--open-enrollment",
      paramLabel = "PLAN",
      description = "Everybody is known, under this plan.")
  private Optional<String> plan = Optional.empty();

  @Option(
      names = "--clock",
      paramLabel = "TIME",
      defaultValue = "2026-06-01T09:00:00",
      description = "When the claims are received; default ${DEFAULT-VALUE}.")
  private String clock = "";

  @Option(
      names = "--tolerance",
      paramLabel = "AMOUNT",
      defaultValue = "0.00",
      description = "Amounts no further apart are the same; default ${DEFAULT-VALUE}.")
  private String tolerance = "";

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "50",
      description = "So many claims are listed; default ${DEFAULT-VALUE}. Files have all.")
  private int most;

  @Option(names = "--json", paramLabel = "FILE", description = "Also write JSON.")
  private Optional<Path> json = Optional.empty();

  @Option(names = "--html", paramLabel = "FILE", description = "Also write a page.")
  private Optional<Path> html = Optional.empty();

  @Override
  public Integer call() throws IOException {
    boolean files = places.size() == 2 && claims.isEmpty();
    boolean decided = places.isEmpty() && !claims.isEmpty();
    if (!files && !decided) {
      return wrong("say two files or folders of 835s, or --claims with --rules and --other-rules");
    }
    try {
      Money apart = Money.of(tolerance);
      LocalDateTime time = LocalDateTime.parse(clock);
      ComparisonReport report =
          files
              ? report(read(places.get(0)), read(places.get(1)), apart, places)
              : report(decided(rules, time), decided(otherRules, time), apart, List.of());
      return tell(report);
    } catch (InvalidRulesException | IllegalArgumentException | DateTimeParseException e) {
      return wrong(String.valueOf(e.getMessage()));
    }
  }

  private int wrong(String why) {
    spec.commandLine().getErr().println("payersim: " + why);
    return USAGE;
  }

  private static ComparisonReport report(
      RemitClaim.Set835 one, RemitClaim.Set835 other, Money apart, List<Path> names) {
    return new ComparisonReport(
        Comparison.of(one, other, apart),
        names.isEmpty() ? "the first rules" : names.get(0).toString(),
        names.isEmpty() ? "the other rules" : names.get(1).toString());
  }

  private int tell(ComparisonReport report) throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    console.print(report.text(most));
    if (json.isPresent()) {
      Files.writeString(json.get(), report.json());
      console.println("  wrote     " + json.get());
    }
    if (html.isPresent()) {
      Files.writeString(html.get(), report.html());
      console.println("  wrote     " + html.get());
    }
    console.flush();
    return report.comparison().isSame() ? 0 : DIFFERENT;
  }

  private static RemitClaim.Set835 read(Path place) throws IOException {
    RemitReader reader = new RemitReader();
    for (Path file : files(place)) {
      try {
        reader.read(bytes(file));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + " " + e.getMessage(), e);
      }
    }
    return reader.done();
  }

  private static List<Path> files(Path place) throws IOException {
    if (!Files.exists(place)) {
      throw new NoSuchFileException(place.toString());
    }
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(file -> file.toString().endsWith(".835")).sorted().toList();
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (Files.size(file) > LARGEST) {
      throw new IllegalArgumentException("has more than 256 MB");
    }
    return Files.readAllBytes(file);
  }

  /** What a payer of these rules makes of the claims. */
  private RemitClaim.Set835 decided(List<Path> folders, LocalDateTime time) throws IOException {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    sources.addAll(RuleFiles.directories(folders));
    Enrollment enrollment =
        plan.<Enrollment>map(Enrollment.Open::new).orElseGet(Enrollment.Closed::new);
    RemitReader reader = new RemitReader();
    try (SandboxPayers payers = SandboxPayers.start();
        SandboxPayer payer = payers.open(sources, time, enrollment)) {
      for (Path file : claims) {
        Map<Output, byte[]> answers = payer.send(Optional.of(bytes(file)), List.of(), time);
        byte[] remittance = answers.get(Output.REMITTANCE);
        if (remittance != null) {
          reader.read(remittance);
        }
      }
    }
    return reader.done();
  }
}
