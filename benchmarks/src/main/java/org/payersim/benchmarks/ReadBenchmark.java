package org.payersim.benchmarks;

import io.xlate.edi.stream.EDIStreamException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading one 837P file that lies in memory. Ours checks every segment and element against the
 * guide and makes a typed claim of each; StAEDI only tokenizes; imsweb only builds its loop tree.
 * One operation is one claim. Each run checks that every claim was seen.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadBenchmark {
  private final byte[] file = SampleFile.bytes();
  private final byte[] miscounted = SampleFile.miscounted(file);

  @Benchmark
  @OperationsPerInvocation(SampleFile.CLAIMS)
  public long readAndCheck() {
    return SampleFile.count(file);
  }

  /**
   * The sets are checked whole and then, for a wrong SE01, not taken: reading claims is left out.
   */
  @Benchmark
  @OperationsPerInvocation(SampleFile.CLAIMS)
  public long checkOnly() {
    return SampleFile.countRejected(miscounted);
  }

  @Benchmark
  @OperationsPerInvocation(SampleFile.CLAIMS)
  public long peerStaediTokenizes() throws EDIStreamException, IOException {
    return all(Peers.staedi(new ByteArrayInputStream(file)));
  }

  @Benchmark
  @OperationsPerInvocation(SampleFile.CLAIMS)
  public long peerImswebReads() throws IOException {
    return all(Peers.imsweb(new ByteArrayInputStream(file)));
  }

  private static long all(long claims) {
    if (claims != SampleFile.CLAIMS) {
      throw new IllegalStateException(claims + " claims instead of " + SampleFile.CLAIMS);
    }
    return claims;
  }
}
