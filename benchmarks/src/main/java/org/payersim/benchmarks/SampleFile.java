package org.payersim.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.payersim.claim.Batch;
import org.payersim.claim.Claim;
import org.payersim.inquiry.Inquiry;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleBook;
import org.payersim.rules.RuleFiles;
import org.payersim.scenarios.generate.ClaimFile;
import org.payersim.scenarios.generate.Workload;
import org.payersim.x12.GroupHeader;
import org.payersim.x12.GroupResult;
import org.payersim.x12.InboundReceiver;
import org.payersim.x12.InboundSettings;
import org.payersim.x12.InterchangeHeader;
import org.payersim.x12.InterchangeResult;
import org.payersim.x12.TransactionSetResult;
import org.payersim.x12.X12Inbound;
import org.payersim.x12.syntax.ByteSources;

/** The generated claims every benchmark works on: 2,000 of them, seed 42, no two alike. */
final class SampleFile {
  static final int CLAIMS = 2_000;

  /** The plan unknown members are taken into. */
  static final String PLAN = "lantern-ppo";

  /** As the launcher has it: without it Hazelcast starts a thread for every answer on two cores. */
  static final String COMMON_POOL = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2";

  private SampleFile() {}

  static byte[] bytes() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new ClaimFile(Workload.of(CLAIMS, 42)).write(out, done -> {});
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same file with wrong segment counts: all of it is checked, none of its claims taken. */
  static byte[] miscounted(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1)
        .replaceAll("(?<=[~\n])SE\\*\\d+\\*", "SE*1*")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Checks a file whose sets are all rejected for their count, and for nothing else. */
  static long countRejected(byte[] file) {
    Keeper keeper = new Keeper(false);
    run(file, keeper);
    if (keeper.claims != 0 || keeper.miscounted == 0) {
      throw new IllegalStateException(keeper.claims + " claims read of sets miscounted");
    }
    return keeper.miscounted;
  }

  /** The shipped rules, everybody enrolled. */
  static RuleBook rules() {
    return RuleBook.compile(1, RuleFiles.shipped(), new Enrollment.Open(PLAN));
  }

  /** Reads and checks a file, and keeps its claims only if asked to. */
  static List<Claim> claims(byte[] file) {
    Keeper keeper = new Keeper(true);
    read(file, keeper);
    return keeper.kept;
  }

  /** Reads and checks a file; the claims it holds. */
  static long count(byte[] file) {
    Keeper keeper = new Keeper(false);
    read(file, keeper);
    return keeper.claims;
  }

  private static void run(byte[] file, Keeper keeper) {
    try {
      X12Inbound.read(ByteSources.of(file), InboundSettings.DEFAULT, keeper);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(byte[] file, Keeper keeper) {
    run(file, keeper);
    if (keeper.claims != CLAIMS) {
      throw new IllegalStateException(keeper.claims + " claims read instead of " + CLAIMS);
    }
  }

  private static final class Keeper implements InboundReceiver {
    private final boolean keeps;
    private final List<Claim> kept = new ArrayList<>();
    private long claims;
    private long miscounted;

    Keeper(boolean keeps) {
      this.keeps = keeps;
    }

    @Override
    public boolean interchangeOpened(InterchangeHeader header) {
      return true;
    }

    @Override
    public void groupOpened(GroupHeader header) {}

    @Override
    public void set(TransactionSetResult result) {
      if (result.setCodes().equals(List.of("4"))) {
        miscounted++;
      } else if (!result.isAccepted()) {
        throw new IllegalStateException("a generated set was not accepted: " + result);
      }
    }

    @Override
    public void batchOpened(Batch batch) {}

    @Override
    public void claim(Claim claim) {
      claims++;
      if (keeps) {
        kept.add(claim);
      }
    }

    @Override
    public void batchClosed() {}

    @Override
    public void inquiry(Inquiry inquiry) {}

    @Override
    public void groupClosed(GroupResult result) {}

    @Override
    public void interchangeClosed(InterchangeResult result) {}

    @Override
    public void unreadable(long offset, String problem) {
      throw new IllegalStateException(problem);
    }
  }
}
