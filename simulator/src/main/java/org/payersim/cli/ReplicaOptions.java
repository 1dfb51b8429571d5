package org.payersim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.payersim.ledger.LedgerMember;
import org.payersim.replica.Replica;
import org.payersim.replica.ReplicaSettings;
import org.payersim.routes.Standby;
import org.payersim.sandbox.Following;
import org.payersim.sandbox.SandboxSettings;
import picocli.CommandLine.Option;

/** How a payer stands in for others that keep the same journal. */
final class ReplicaOptions {
  @Option(
      names = "--replica",
      paramLabel = "FILE",
      description =
          "Keep the journal together with other payers, any of which can stand in for the one that"
              + " leads: names and addresses, as YAML. Wants a --port other than 0.")
  private Optional<Path> file = Optional.empty();

  boolean isGiven() {
    return file.isPresent();
  }

  /** Finds the others and does what their journal says; returns when it has begun to. */
  Opened open(
      SandboxSettings settings, LedgerMember member, String host, int port, PrintWriter console)
      throws IOException, InterruptedException {
    ReplicaSettings replicas = ReplicaSettings.read(file.orElseThrow());
    if (port == 0) {
      throw new IOException("--replica wants a --port other than 0: others have to find it");
    }
    if (settings.snapshots().keepJournal().isPresent()) {
      throw new IOException("--replica wants --keep-journal all: others may have to be handed it");
    }
    if (replicas.address().isEmpty() && host.equals("0.0.0.0")) {
      throw new IOException("with --host 0.0.0.0 the file of --replica says address");
    }
    URI address = replicas.address().orElse(URI.create("http://" + host + ":" + port));
    Replica replica =
        Replica.start(
            replicas, settings.folder().resolve("journal"), address, Standby.first(settings));
    try {
      console.println(
          "Replica " + replicas.name() + " looks for a majority of " + replicas.replicas());
      console.flush();
      replica.awaitFirstEntry();
      Following payer = Following.open(settings, member, replica.journal(), replica.own());
      replica.follow(payer::follow, payer.after());
      return new Opened(payer.sandbox(), Optional.of(new Standby(replica, payer)));
    } catch (IOException | InterruptedException | RuntimeException e) {
      replica.close();
      throw e;
    }
  }
}
