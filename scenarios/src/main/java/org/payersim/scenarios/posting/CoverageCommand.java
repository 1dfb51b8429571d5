package org.payersim.scenarios.posting;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.cli.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payersim coverage}: what the 835s a posting system was tested with have said. */
@Command(
    name = "coverage",
    description =
        "Tells which of the things an 835 can say stand in these files, as coverage tells it of"
            + " code: adjustments, remarks, status, provider adjustments, reversals, interest...",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:as much was met as --min asks for", "1:less was met", "2:wrong usage"},
    mixinStandardHelpOptions = true)
public final class CoverageCommand implements Subcommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "835s, or folders that hold *.835 at any depth.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--missing", description = "List what was not met, and scenarios that show it.")
  private boolean missing;

  @Option(names = "--html", paramLabel = "FILE", description = "Also write a page.")
  private Optional<Path> html = Optional.empty();

  @Option(names = "--xml", paramLabel = "FILE", description = "Also write XML.")
  private Optional<Path> xml = Optional.empty();

  @Option(
      names = "--min",
      paramLabel = "PERCENT",
      defaultValue = "0",
      description = "Exit with 1 if less than this was met; default ${DEFAULT-VALUE}.")
  private int least;

  @Option(
      names = "--cover",
      paramLabel = "DIR",
      description =
          "Write the 837s and 835s of the fewest scenarios that say all that is missing; needs"
              + " --catalog.")
  private Optional<Path> cover = Optional.empty();

  @Option(
      names = "--catalog",
      paramLabel = "DIR",
      defaultValue = "scenarios/catalog",
      description = "The folder of scenarios; default ${DEFAULT-VALUE}.")
  private Path catalog = Path.of("");

  @Override
  public Integer call() throws IOException {
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
    }
    RemittanceCoverage coverage = RemittanceCoverage.of(KnownItems.shipped(), files);
    CoverageReport report = new CoverageReport(coverage);
    PrintWriter console = spec.commandLine().getOut();
    console.print(report.text(missing));
    if (html.isPresent()) {
      Files.writeString(html.get(), report.html());
      console.println("  wrote " + html.get());
    }
    if (xml.isPresent()) {
      Files.writeString(xml.get(), report.xml());
      console.println("  wrote " + xml.get());
    }
    if (cover.isPresent()) {
      cover(coverage, cover.get());
    }
    console.flush();
    return coverage.percent() >= least ? 0 : 1;
  }

  /** Copies what goes in and out of the scenarios, each under its number. */
  private void cover(RemittanceCoverage coverage, Path target) throws IOException {
    List<String> chosen = coverage.scenariosForMissing();
    Files.createDirectories(target);
    int copied = 0;
    try (Stream<Path> all = Files.walk(catalog)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        String number = KnownItems.number(file);
        if (chosen.contains(number) && (name.endsWith(".837") || name.endsWith(".835"))) {
          Files.copy(
              file, target.resolve(number + "-" + name), StandardCopyOption.REPLACE_EXISTING);
          copied++;
        }
      }
    }
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT, "  wrote %d files of %d scenarios to %s%n", copied, chosen.size(), target);
  }
}
