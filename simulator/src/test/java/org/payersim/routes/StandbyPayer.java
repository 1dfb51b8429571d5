package org.payersim.routes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.payersim.ledger.LedgerMember;
import org.payersim.replica.Discovery;
import org.payersim.replica.Replica;
import org.payersim.replica.ReplicaSettings;
import org.payersim.replica.protocol.Timing;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.Following;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.SandboxSettings;

/** One of several payers that keep one journal, served in this process. */
final class StandbyPayer implements AutoCloseable {
  private static final Timing TIMING = new Timing(50, 500);

  final String name;
  final URI address;
  final Replica replica;
  private final LedgerMember member;
  private final Following payer;
  private final PayerServer server;

  private StandbyPayer(
      String name,
      URI address,
      Replica replica,
      LedgerMember member,
      Following payer,
      PayerServer server) {
    this.name = name;
    this.address = address;
    this.replica = replica;
    this.member = member;
    this.payer = payer;
    this.server = server;
  }

  /** A port nobody has at the moment. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Settings of a replica that finds the others at these ports. */
  static ReplicaSettings replica(String name, int port, List<String> first, List<Integer> ports) {
    return new ReplicaSettings(
        name,
        "test-" + ports,
        first,
        "127.0.0.1",
        port,
        new Discovery.Addresses(ports.stream().map(one -> "127.0.0.1:" + one).toList()),
        Optional.empty(),
        TIMING);
  }

  /** Starts one; returns when it does what the journal says. */
  static StandbyPayer start(ReplicaSettings replicas, Path folder, Settings settings)
      throws IOException, InterruptedException {
    int port = freePort();
    URI address = URI.create("http://127.0.0.1:" + port);
    SandboxSettings payers =
        SandboxSettings.journalled("payer", folder, RuleFiles.shipped())
            .withClock(PayerClock.fixed(LocalDateTime.of(2026, 11, 16, 9, 0)))
            .withEnrollment(new Enrollment.Open("lantern-open"));
    LedgerMember member = LedgerMember.start();
    Replica replica =
        Replica.start(replicas, folder.resolve("journal"), address, Standby.first(payers));
    replica.awaitFirstEntry();
    Following payer = Following.open(payers, member, replica.journal(), replica.own());
    replica.follow(payer::follow, payer.after());
    PayerServer server =
        PayerServer.start(
            settings.withPort(port), Served.of(payer.sandbox()).with(new Standby(replica, payer)));
    return new StandbyPayer(replicas.name(), address, replica, member, payer, server);
  }

  Following payer() {
    return payer;
  }

  @Override
  public void close() throws IOException {
    replica.close();
    server.close();
    payer.sandbox().close();
    member.close();
  }
}
