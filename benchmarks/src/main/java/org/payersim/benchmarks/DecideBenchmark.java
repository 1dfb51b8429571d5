package org.payersim.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Adjudicator;
import org.payersim.adjudication.worksheet.Balances;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.claim.Claim;
import org.payersim.money.Money;
import org.payersim.rules.RuleBook;

/**
 * The adjudication kernel alone: case files lie ready, all stages run, rulings are made, nothing is
 * posted. One operation is one claim (about two lines and a half). Each run checks that what was
 * paid and adjusted adds up to what was charged.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecideBenchmark {
  private final List<CaseFile> caseFiles = caseFiles();

  private static List<CaseFile> caseFiles() {
    RuleBook rules = SampleFile.rules();
    List<CaseFile> files = new ArrayList<>();
    for (Claim claim : SampleFile.claims(SampleFile.bytes())) {
      files.add(
          new CaseFile(claim, "1", LocalDate.of(2026, 11, 2), rules, Balances.EMPTY, List.of()));
    }
    return files;
  }

  @Benchmark
  @OperationsPerInvocation(SampleFile.CLAIMS)
  public Money decide() {
    Money open = Money.ZERO;
    for (CaseFile caseFile : caseFiles) {
      if (Adjudicator.decide(caseFile) instanceof Adjudication.Finalized finalized) {
        open = open.plus(finalized.determination().charge()).minus(caseFile.claim().charge());
      }
    }
    if (!open.isZero()) {
      throw new IllegalStateException("decided charges differ from submitted ones by " + open);
    }
    return open;
  }
}
