package org.payersim.cli;

import java.util.Optional;
import org.payersim.routes.Limits;
import org.payersim.routes.Settings;
import picocli.CommandLine.Option;

/** How many may come at once. */
final class LimitOptions {
  @Option(
      names = "--max-requests",
      paramLabel = "N",
      description =
          "Requests under way over HTTP at once, at most; one user or address has up to half of"
              + " them. By default 1056.")
  private Optional<Integer> requests = Optional.empty();

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      description =
          "Connections open over HTTP at once, at most; one address has up to four fifths of them."
              + " By default four fifths of the files the process may open.")
  private Optional<Integer> connections = Optional.empty();

  /** With workers as they are. */
  Settings applyTo(Settings settings) {
    Limits limits = settings.protection().limits();
    if (requests.isPresent() && requests.get() < 2) {
      throw new CannotRunException("--max-requests: at least 2");
    }
    if (connections.isPresent() && connections.get() < 2) {
      throw new CannotRunException("--max-connections: at least 2");
    }
    int workers = Math.min(settings.workers(), requests.orElse(settings.workers()));
    int waiting = requests.map(most -> most - workers).orElse(settings.waiting());
    return settings
        .withWorkers(workers, waiting)
        .withProtection(
            settings
                .protection()
                .withLimits(limits.withConnections(connections.orElse(limits.connections()))));
  }
}
