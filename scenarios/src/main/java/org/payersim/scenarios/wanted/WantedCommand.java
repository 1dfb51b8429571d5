package org.payersim.scenarios.wanted;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.payersim.cli.Subcommand;
import org.payersim.rules.InvalidRulesException;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.scenarios.SandboxPayers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payersim wanted}: outcome in, claim out. */
@Command(
    name = "wanted",
    description =
        "Finds a claim that comes out as wanted, such as 'line 2 denied CO-197, line 1 paid,"
            + " deductible just met', with the rules and earlier claims it takes, and the 835 to"
            + " be expected.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:a claim was found for everything wanted",
      "1:for something none was found",
      "2:wrong usage"
    },
    mixinStandardHelpOptions = true)
public final class WantedCommand implements Subcommand {
  private static final int NOT_FOUND = 1;
  private static final int USAGE = 2;

  /** The largest 837 a search begins with, in bytes. */
  private static final long LARGEST = 1 << 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "WANTED", description = "One outcome or more.")
  private List<String> wanted = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "wanted",
      description = "Where the scenarios go, for payersim play; default ${DEFAULT-VALUE}.")
  private Path out = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Another number finds another claim, if there is one; 0 the simplest.")
  private long seed;

  @Option(
      names = "--means",
      paramLabel = "MEANS",
      defaultValue = "STUB",
      description =
          "How far it may go: RULES, OWN_RULE (a user rule may be laid down) or STUB; default"
              + " ${DEFAULT-VALUE}.")
  private Means means = Means.STUB;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Your rules, under everything; those of the catalogue are laid over them.")
  private List<Path> rules = new ArrayList<>();

  @Option(
      names = "--like",
      paramLabel = "FILE",
      description = "837s of yours whose claims are begun with.")
  private List<Path> like = new ArrayList<>();

  @Option(
      names = "--clock",
      paramLabel = "TIME",
      defaultValue = "2026-06-01T09:00:00",
      description = "When those are received; default ${DEFAULT-VALUE}.")
  private String clock = "";

  @Override
  public Integer call() throws IOException {
    List<Wanted> all = new ArrayList<>();
    LocalDateTime time;
    try {
      wanted.forEach(text -> all.add(Wanted.parse(text)));
      time = LocalDateTime.parse(clock);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      spec.commandLine().getErr().println("payersim: " + e.getMessage());
      return USAGE;
    }
    List<RuleSource> base = new ArrayList<>(RuleFiles.shipped());
    base.addAll(RuleFiles.directories(rules));
    try (SandboxPayers payers = SandboxPayers.start()) {
      WantedClaims claims = new WantedClaims(payers, base, own(), time);
      boolean foundAll = true;
      for (int i = 0; i < all.size(); i++) {
        foundAll &= find(claims, all.get(i), i + 1);
      }
      return foundAll ? 0 : NOT_FOUND;
    } catch (InvalidRulesException | IllegalArgumentException e) {
      spec.commandLine().getErr().println("payersim: " + e.getMessage());
      return USAGE;
    }
  }

  private List<byte[]> own() throws IOException {
    List<byte[]> own = new ArrayList<>();
    for (Path file : like) {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      if (Files.size(file) > LARGEST) {
        throw new IllegalArgumentException(
            "an 837 to begin with has at most 1 MB: " + file.getFileName());
      }
      own.add(Files.readAllBytes(file));
    }
    return own;
  }

  private boolean find(WantedClaims claims, Wanted one, int number) throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    boolean isFound =
        switch (claims.find(one, new Limits(seed, means))) {
          case Outcome.One found -> {
            Path folder = found.found().write(out, number);
            console.printf(
                "  found    %s%n           claim %s, decided by %s, among %d claims decided%n"
                    + "           from %s%n           in %s%n",
                one.text(),
                found.found().claim(),
                found.found().means().words(),
                found.found().decided(),
                String.join("; ", found.found().origins()),
                folder);
            List<String> problems = claims.prove(folder, out);
            problems.forEach(console::print);
            yield problems.isEmpty();
          }
          case Outcome.Nothing nothing -> {
            console.printf("  nothing  %s%n           %s%n", one.text(), nothing.why());
            yield false;
          }
        };
    console.flush();
    return isFound;
  }
}
