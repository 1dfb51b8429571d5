package org.payersim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payersim check}: rules read as a payer would read them, and nothing else. */
@Command(
    name = "check",
    description = "Reads rules folders as a payer would, and tells faults and what is doubtful.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:a payer takes the rules, warned or not",
      "1:the rules have faults",
      "2:asked the wrong way"
    },
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Subcommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "Folders of rules, laid over the shipped ones in this order.")
  private List<Path> folders = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    RuleCheck check = RuleCheck.of(folders);
    PrintWriter err = spec.commandLine().getErr();
    if (!check.faults().isEmpty()) {
      err.println("payersim: the rules have faults:");
      check.faults().forEach(fault -> err.println("  " + fault));
      err.flush();
      return 1;
    }
    check.printWarnings(err);
    PrintWriter console = spec.commandLine().getOut();
    console.println("A payer takes these rules; warnings: " + check.warnings().size());
    console.flush();
    return 0;
  }
}
