package org.payersim.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.payersim.ledger.LedgerMember;
import org.payersim.remittance.Remittance;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.AnswerSink;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.Tally;
import org.payersim.x12.syntax.ByteSources;

/**
 * 837P in memory to 999, 277CA and 835, with ledger and determination log, without journal and
 * without a network. One operation is one claim; the time is wall time and two cores work at it.
 * Each run checks that every claim was decided.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = SampleFile.COMMON_POOL)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EndToEndBenchmark {
  private final byte[] file = SampleFile.bytes();
  private Optional<LedgerMember> member = Optional.empty();
  private Optional<Sandbox> sandbox = Optional.empty();
  private Optional<Path> folder = Optional.empty();

  @Setup
  public void start() {
    member = Optional.of(LedgerMember.start());
  }

  @Setup(Level.Iteration)
  public void open() throws IOException {
    Path fresh = Files.createTempDirectory("payersim-bench");
    folder = Optional.of(fresh);
    sandbox =
        Optional.of(
            Sandbox.open(
                SandboxSettings.passing("bench", fresh, RuleFiles.shipped())
                    .withEnrollment(new Enrollment.Open(SampleFile.PLAN)),
                member.orElseThrow()));
  }

  @TearDown(Level.Iteration)
  public void close() throws IOException {
    sandbox.orElseThrow().close();
    try (Stream<Path> files = Files.walk(folder.orElseThrow())) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @TearDown
  public void stop() {
    member.orElseThrow().close();
  }

  @Benchmark
  @OperationsPerInvocation(SampleFile.CLAIMS)
  public long receive() {
    try {
      Tally tally = sandbox.orElseThrow().receive(ByteSources.of(file), new Discarding());
      if (tally.claims() != SampleFile.CLAIMS) {
        throw new IllegalStateException(tally.claims() + " claims of " + SampleFile.CLAIMS);
      }
      return tally.claims();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Discarding implements AnswerSink {
    @Override
    public void acknowledgment(Kind kind, byte[] document) {}

    @Override
    public void decided(List<AdjudicatedClaim> claims) {}

    @Override
    public OutputStream remittance(Remittance remittance) {
      return OutputStream.nullOutputStream();
    }

    @Override
    public void unreadable(long offset, String problem) {
      throw new IllegalStateException(problem);
    }
  }
}
