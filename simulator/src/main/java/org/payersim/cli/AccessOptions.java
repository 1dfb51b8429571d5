package org.payersim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.payersim.access.AccessFile;
import org.payersim.access.AuditLog;
import org.payersim.routes.Protection;
import org.payersim.sandbox.PayerClock;
import picocli.CommandLine.Option;

/** Who may come over HTTP. */
final class AccessOptions {
  private static final String FOLDER = "audit";

  @Option(
      names = "--access",
      paramLabel = "FILE",
      description =
          "Who may come over HTTP and in what role, as YAML; without it whoever reaches the payer"
              + " can do everything, and that is this machine only.")
  private Optional<Path> access = Optional.empty();

  @Option(
      names = "--open-to-all",
      description = "Without --access, let others than this machine come too.")
  private boolean openToAll;

  /**
   * Refuses, or says loudly, what leaves the payer open.
   *
   * @throws CannotRunException if others than this machine could come, and nobody said they may
   */
  Protection applyTo(Protection protection, String host, Path data, PrintWriter complaints)
      throws IOException {
    if (access.isPresent()) {
      return protection.withAccess(
          AccessFile.read(access.get(), PayerClock::wallNanos),
          new AuditLog(data.resolve(FOLDER), PayerClock::wallNanos));
    }
    if (!InetAddress.getByName(host).isLoopbackAddress()) {
      if (!openToAll) {
        throw new CannotRunException(
            "--host "
                + host
                + " lets others than this machine come: say who may with --access, or let all of"
                + " them do everything with --open-to-all");
      }
      complaints.println("WARNING: WHOEVER REACHES " + host + " CAN DO EVERYTHING (no --access)");
    } else {
      complaints.println("Whoever is on this machine can do everything: there is no --access.");
    }
    complaints.flush();
    return protection;
  }
}
