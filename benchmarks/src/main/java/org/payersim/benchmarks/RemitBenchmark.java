package org.payersim.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Adjudicator;
import org.payersim.adjudication.worksheet.Balances;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.claim.Claim;
import org.payersim.money.Money;
import org.payersim.remittance.PaymentRun;
import org.payersim.remittance.Remittance;
import org.payersim.rules.RuleBook;
import org.payersim.x12.ControlNumbers;
import org.payersim.x12.Envelope;
import org.payersim.x12.RemittanceWriter;
import org.payersim.x12.syntax.Delimiters;

/**
 * From decided claims to 835s in memory: grouping by payee, balancing, encoding. One operation is
 * one claim. Each run checks the sum of the payments.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class RemitBenchmark {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private final RuleBook rules = SampleFile.rules();
  private final List<AdjudicatedClaim> decided = decided(rules);
  private final Money due = due(decided);

  private static List<AdjudicatedClaim> decided(RuleBook rules) {
    List<AdjudicatedClaim> decided = new ArrayList<>();
    for (Claim claim : SampleFile.claims(SampleFile.bytes())) {
      CaseFile caseFile = new CaseFile(claim, "1", DAY, rules, Balances.EMPTY, List.of());
      decided.add(new AdjudicatedClaim(claim, Adjudicator.decide(caseFile)));
    }
    return decided;
  }

  private static Money due(List<AdjudicatedClaim> decided) {
    Money due = Money.ZERO;
    for (AdjudicatedClaim claim : decided) {
      if (claim.outcome() instanceof Adjudication.Finalized f) {
        due = due.plus(f.determination().paid());
      }
    }
    return due;
  }

  @Benchmark
  @OperationsPerInvocation(SampleFile.CLAIMS)
  public int write() throws IOException {
    ControlNumbers numbers = ControlNumbers.startingAt(1);
    PaymentRun run =
        new PaymentRun(
            rules.payer(), DAY, numbers::nextTrace, RemittanceWriter.claimPayments(rules.payer()));
    decided.forEach(run::add);
    List<Remittance> remittances = run.close();
    Money paid = Money.ZERO;
    for (Remittance remittance : remittances) {
      paid = paid.plus(remittance.total());
    }
    if (!paid.equals(due)) {
      throw new IllegalStateException("paid " + paid + ", due " + due);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
    Envelope envelope =
        new Envelope(
            Delimiters.STANDARD, false, "ZZ", "PAYER", "ZZ", "BENCH", DAY.atTime(9, 0), "T");
    RemittanceWriter.write(remittances, envelope, numbers, out);
    return out.size();
  }
}
