package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.DecisionFixture.decided;
import static org.payersim.adjudication.DecisionFixture.denied;
import static org.payersim.adjudication.DecisionFixture.reduced;
import static org.payersim.adjudication.DecisionFixture.shared;
import static org.payersim.claim.ClaimFixture.CLINIC;
import static org.payersim.claim.ClaimFixture.DR_CHEN;
import static org.payersim.claim.ClaimFixture.claim;
import static org.payersim.x12.AnswerFixture.NOW;
import static org.payersim.x12.AnswerFixture.PAYER;
import static org.payersim.x12.AnswerFixture.envelope;
import static org.payersim.x12.AnswerFixture.numbers;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.DecisionFixture;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimFixture;
import org.payersim.money.Money;
import org.payersim.remittance.PaymentRun;

/**
 * Whatever is decided, the 835 balances at line, claim and transaction. It is read back here by
 * splitting at the delimiters and added up in {@code BigDecimal}: nothing of the product takes part
 * in the check.
 */
class RemittanceBalanceTest {
  private static final List<String> REASONS =
      List.of("CO-45", "CO-97", "CO-59", "OA-23", "PI-B10", "PR-1", "PR-2", "PR-3", "PR-119");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsDecidedBalances(long seed) throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    ControlNumbers numbers = numbers();
    PaymentRun run =
        new PaymentRun(
            PAYER, NOW.toLocalDate(), numbers::nextTrace, RemittanceWriter.claimPayments(PAYER));
    int count = 1 + random.nextInt(300);
    for (int i = 0; i < count; i++) {
      run.add(decision(random, "P" + i));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RemittanceWriter.write(run.close(), envelope(), numbers, out);
    EnvelopeJudge.assertSound(out.toByteArray());
    List<String> segments = Segments.of(out.toByteArray()).list();
    assertThat(checked(segments)).isEqualTo(count);
    assertThat(segments).filteredOn(s -> s.startsWith("LX*")).hasSizeBetween(1, 2);
  }

  private static AdjudicatedClaim decision(RandomGenerator random, String number) {
    ClaimFixture fixture = claim(number).billedBy(random.nextBoolean() ? CLINIC : DR_CHEN);
    int lines = 1 + random.nextInt(6);
    for (int i = 0; i < lines; i++) {
      fixture.line("99213", Money.ofCents(random.nextLong(60_000)).toString());
    }
    Claim claim = fixture.build();
    DecisionFixture decision = decided(claim);
    for (int i = 0; i < lines; i++) {
      decision.line("0", rulings(random, claim.lines().get(i).charge()));
    }
    return decision.build();
  }

  /** Takes parts off the charge until chance or the charge ends it. */
  private static Ruling[] rulings(RandomGenerator random, Money charge) {
    List<Ruling> rulings = new ArrayList<>();
    long open = charge.cents();
    while (open > 0 && random.nextInt(10) > 0) {
      String reason = REASONS.get(random.nextInt(REASONS.size()));
      if (random.nextInt(12) == 0) {
        rulings.add(denied("PR-27 N30", Money.ofCents(open).toString()));
        open = 0;
      } else {
        long taken = 1 + random.nextLong(open);
        String amount = Money.ofCents(taken).toString();
        rulings.add(reason.startsWith("PR") ? shared(reason, amount) : reduced(reason, amount));
        open -= taken;
      }
    }
    return rulings.toArray(Ruling[]::new);
  }

  /** Adds everything up again; returns how many claims there were. */
  private static int checked(List<String> segments) {
    int claims = 0;
    BigDecimal transaction = BigDecimal.ZERO;
    BigDecimal claim = BigDecimal.ZERO;
    BigDecimal line = BigDecimal.ZERO;
    BigDecimal patient = BigDecimal.ZERO;
    Set<String> reasons = new HashSet<>();
    for (String segment : segments) {
      String[] e = segment.split("\\*", -1);
      if (List.of("CLP", "SVC", "SE").contains(e[0])) {
        assertThat(line).as("line before " + segment).isEqualByComparingTo("0");
        reasons.clear();
      }
      if (List.of("CLP", "SE").contains(e[0])) {
        assertThat(claim).as("claim before " + segment).isEqualByComparingTo("0");
        assertThat(patient).as("CLP05 before " + segment).isEqualByComparingTo("0");
      }
      switch (e[0]) {
        case "BPR" -> transaction = money(e[2]);
        case "CLP" -> {
          claims++;
          claim = money(e[3]).subtract(money(e[4]));
          transaction = transaction.subtract(money(e[4]));
          patient = e[5].isEmpty() ? BigDecimal.ZERO : money(e[5]);
        }
        case "SVC" -> line = money(e[2]).subtract(money(e[3]));
        case "CAS" -> {
          for (int i = 2; i < e.length; i += 3) {
            BigDecimal amount = money(e[i + 1]);
            assertThat(amount).as(segment).isNotZero();
            assertThat(reasons.add(e[1] + e[i])).as("once: " + segment).isTrue();
            line = line.subtract(amount);
            claim = claim.subtract(amount);
            patient = e[1].equals("PR") ? patient.subtract(amount) : patient;
          }
        }
        case "SE" -> assertThat(transaction).as("transaction").isEqualByComparingTo("0");
        default -> {}
      }
    }
    return claims;
  }

  private static BigDecimal money(String text) {
    return new BigDecimal(text);
  }
}
