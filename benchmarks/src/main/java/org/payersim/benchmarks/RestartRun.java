package org.payersim.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.journal.Body;
import org.payersim.ledger.LedgerMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.SnapshotPolicy;
import org.payersim.scenarios.generate.ClaimFile;
import org.payersim.scenarios.generate.Workload;

/**
 * How long a payer takes to start again that has decided so many claims: by its whole journal, then
 * by a snapshot. Inside the clock: opening the journal, the snapshot or the replay, the rules.
 * Outside: the process, the ledger member. Both starts have to stand at the same remittances.
 *
 * <p>Usage: {@code RestartRun CLAIMS CLAIMS-A-DELIVERY [BYTES-BETWEEN-SNAPSHOTS]}; with the last
 * snapshots are taken on the way, too, and the log says how long each made everything else wait.
 */
public final class RestartRun {
  private static final String REMITTANCES = "remittances, all bytes";

  private RestartRun() {}

  public static void main(String[] args) throws IOException {
    int claims = Integer.parseInt(args[0]);
    int each = Integer.parseInt(args[1]);
    long every = args.length > 2 ? Long.parseLong(args[2]) : 0;
    Path data = Files.createTempDirectory("payersim-restart");
    try (LedgerMember member = LedgerMember.start()) {
      long begun = System.nanoTime();
      try (Sandbox payer = open(data, member, new SnapshotPolicy(every, Optional.empty()))) {
        for (int from = 0; from < claims; from += each) {
          payer.receive(delivery(payer, from, Math.min(each, claims - from)));
        }
      }
      say("decided", claims + " claims", begun);
      delete(data.resolve(Sandbox.SNAPSHOTS));
      byte[] first = timed("by the journal", data, member);
      System.out.printf(
          Locale.ROOT,
          "journal   %,d bytes%nsnapshot  %,d bytes%n",
          bytes(data.resolve("journal")),
          bytes(data.resolve(Sandbox.SNAPSHOTS)));
      if (!Arrays.equals(first, timed("by the snapshot", data, member))) {
        throw new IllegalStateException("the two starts stand at different " + REMITTANCES);
      }
    }
  }

  private static byte[] timed(String how, Path data, LedgerMember member) throws IOException {
    long begun = System.nanoTime();
    SnapshotPolicy atTheEnd = new SnapshotPolicy(Long.MAX_VALUE, Optional.empty());
    Sandbox payer = open(data, member, atTheEnd);
    say("started", how, begun);
    long closing = System.nanoTime();
    payer.close();
    say("stopped", "with a snapshot if there was anything new", closing);
    return Files.readAllBytes(data.resolve(Sandbox.REMITTANCES));
  }

  private static Sandbox open(Path data, LedgerMember member, SnapshotPolicy policy)
      throws IOException {
    return Sandbox.open(
        SandboxSettings.journalled("restart", data, List.copyOf(RuleFiles.shipped()))
            .withClock(PayerClock.fixed(LocalDateTime.of(2026, 11, 16, 9, 0)))
            .withEnrollment(new Enrollment.Open(SampleFile.PLAN))
            .withRefusesDuplicates(false)
            .withSnapshots(policy),
        member);
  }

  private static Body delivery(Sandbox payer, int seed, int claims) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    new ClaimFile(Workload.of(claims, seed)).write(text, done -> {});
    Body.Spool spool = payer.spool();
    spool.write(ByteBuffer.wrap(text.toByteArray()));
    return spool.finish();
  }

  private static void say(String what, String how, long begun) {
    System.out.printf(
        Locale.ROOT, "%-9s %-45s %6.2f s%n", what, how, (System.nanoTime() - begun) / 1e9);
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
