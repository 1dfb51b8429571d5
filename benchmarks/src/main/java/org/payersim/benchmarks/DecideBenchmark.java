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
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleBook;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;

/**
 * The adjudication kernel alone: case files lie ready, all stages run, rulings are made, nothing is
 * posted. One operation is one claim: {@code decide} has the varied claims of the other benchmarks
 * (about two lines and a half) under the shipped rules, {@code decideTwoLines} those of two lines,
 * with code tables of every kind loaded ({@link LoadedTables}). Each run checks that what was
 * decided charges what was submitted; what is paid and adjusted balances by construction.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecideBenchmark {
  private static final int TWO_LINES = 500;

  private final List<CaseFile> caseFiles = caseFiles(SampleFile.rules(), claims());
  private final List<CaseFile> twoLines = twoLines();

  private static List<Claim> claims() {
    return SampleFile.claims(SampleFile.bytes());
  }

  private static List<CaseFile> twoLines() {
    List<Claim> claims =
        claims().stream().filter(claim -> claim.lines().size() == 2).limit(TWO_LINES).toList();
    if (claims.size() != TWO_LINES) {
      throw new IllegalStateException("only " + claims.size() + " claims have two lines");
    }
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    sources.addAll(LoadedTables.of(claims));
    return caseFiles(RuleBook.compile(1, sources, new Enrollment.Open(SampleFile.PLAN)), claims);
  }

  private static List<CaseFile> caseFiles(RuleBook rules, List<Claim> claims) {
    List<CaseFile> files = new ArrayList<>();
    for (Claim claim : claims) {
      files.add(
          new CaseFile(claim, "1", LocalDate.of(2026, 11, 2), rules, Balances.EMPTY, List.of()));
    }
    return files;
  }

  @Benchmark
  @OperationsPerInvocation(SampleFile.CLAIMS)
  public Money decide() {
    return decide(caseFiles);
  }

  @Benchmark
  @OperationsPerInvocation(TWO_LINES)
  public Money decideTwoLines() {
    return decide(twoLines);
  }

  private static Money decide(List<CaseFile> caseFiles) {
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
