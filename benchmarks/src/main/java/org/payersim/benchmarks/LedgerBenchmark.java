package org.payersim.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.claim.Claim;
import org.payersim.ledger.Ledger;
import org.payersim.ledger.LedgerMember;
import org.payersim.ledger.RuleChange;
import org.payersim.ledger.SubmittedClaim;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;

/**
 * The ledger step in batches of 250: gather, decide, post, in Hazelcast's entry runs, answers back
 * in order. One operation is one claim. The ledger is new for every iteration; each run checks that
 * every claim was answered.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = SampleFile.COMMON_POOL)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class LedgerBenchmark {
  private static final int BATCH = 250;

  private final List<Claim> claims = SampleFile.claims(SampleFile.bytes());
  private Optional<LedgerMember> member = Optional.empty();
  private Optional<Ledger> ledger = Optional.empty();
  private long number;

  @Setup
  public void start() {
    member = Optional.of(LedgerMember.start());
  }

  @Setup(Level.Iteration)
  public void empty() {
    ledger.ifPresent(Ledger::drop);
    number = 0;
    ledger =
        Optional.of(
            member
                .orElseThrow()
                .open(
                    "bench",
                    RuleChange.first(RuleFiles.shipped(), new Enrollment.Open(SampleFile.PLAN))));
  }

  @TearDown
  public void stop() {
    member.orElseThrow().close();
  }

  @Benchmark
  @OperationsPerInvocation(SampleFile.CLAIMS)
  public int step() {
    int answered = 0;
    for (int from = 0; from < claims.size(); from += BATCH) {
      long settled = number;
      List<SubmittedClaim> batch = new ArrayList<>(BATCH);
      for (Claim claim : claims.subList(from, from + BATCH)) {
        number++;
        batch.add(
            new SubmittedClaim(number, Long.toString(number), LocalDate.of(2026, 11, 2), claim));
      }
      List<AdjudicatedClaim> answers =
          ledger.orElseThrow().decide(batch, settled).toCompletableFuture().join();
      for (AdjudicatedClaim answer : answers) {
        answered += answer == null ? 0 : 1;
      }
    }
    if (answered != SampleFile.CLAIMS) {
      throw new IllegalStateException(answered + " answers for " + SampleFile.CLAIMS + " claims");
    }
    return answered;
  }
}
