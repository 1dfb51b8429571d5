package org.payersim.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.payersim.access.PasswordHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code payersim sftp-password}: what of a password may stand in a file. */
@Command(
    name = "sftp-password",
    description =
        "Reads a password, one line from the standard input, and prints its hash for the files of"
            + " --sftp-partners, --core-partners and --access.",
    mixinStandardHelpOptions = true)
public final class SftpPasswordCommand implements Subcommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Optional<String> line = Optional.ofNullable(in.readLine()).filter(text -> !text.isEmpty());
    if (line.isEmpty()) {
      throw new CannotRunException("no password came in");
    }
    spec.commandLine().getOut().println(PasswordHash.of(line.get().toCharArray()));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
