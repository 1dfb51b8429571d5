package org.payersim.scenarios.site;

import java.io.IOException;
import java.nio.file.Path;
import org.payersim.cli.Subcommand;
import org.payersim.scenarios.Catalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payersim site}: the scenarios of a folder as pages. */
@Command(
    name = "site",
    description = "Writes the scenarios of a folder as pages for a browser; they need no network.",
    mixinStandardHelpOptions = true)
public final class SiteCommand implements Subcommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "Chapters of scenarios, as for play.")
  private Path directory = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "site",
      description = "Where the pages go; default ${DEFAULT-VALUE}.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    try {
      int pages = new CatalogSite(Catalog.read(directory), out).write();
      spec.commandLine()
          .getOut()
          .println("wrote " + pages + " pages; begin at " + out.resolve("index.html"));
      spec.commandLine().getOut().flush();
      return 0;
    } catch (IllegalArgumentException e) {
      throw new IOException("not a folder of scenarios: " + e.getMessage(), e);
    }
  }
}
