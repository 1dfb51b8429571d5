package org.payersim.cli;

import java.io.PrintWriter;
import org.payersim.access.ApiKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code payersim api-key}: a key for a program, and what of it may stand in a file. */
@Command(
    name = "api-key",
    description =
        "Makes a key for a program and prints it, and below it its hash for the file of"
            + " serve --access.",
    mixinStandardHelpOptions = true)
public final class ApiKeyCommand implements Subcommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String key = ApiKey.make();
    out.println(key);
    out.println(ApiKey.hash(key));
    out.flush();
    return 0;
  }
}
