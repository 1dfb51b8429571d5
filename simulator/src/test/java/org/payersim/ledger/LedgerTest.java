package org.payersim.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.payersim.claim.ClaimFixture.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.claim.Claim;
import org.payersim.claim.Party;
import org.payersim.money.Money;
import org.payersim.rules.Enrollment;
import org.payersim.rules.InvalidRulesException;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;

class LedgerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final Ledger ledger =
      SharedMember.member()
          .open(
              "ledger-" + UUID.randomUUID(),
              RuleChange.first(RuleFiles.shipped(), new Enrollment.Open("lantern-open")));

  @AfterEach
  void drop() {
    ledger.drop();
  }

  @Test
  void answersInTheOrderOfTheClaims() {
    List<SubmittedClaim> claims = new ArrayList<>();
    for (int i = 1; i <= 300; i++) {
      claims.add(submitted(i, claim("C" + i).of(member("M" + i % 70)).line("97110", "90").build()));
    }

    List<AdjudicatedClaim> answers = decide(claims, 0);

    assertThat(answers)
        .extracting(a -> a.claim().patientControlNumber())
        .containsExactlyElementsOf(
            claims.stream().map(c -> c.claim().patientControlNumber()).toList());
  }

  @Test
  void aSecondDeliveryGetsTheFirstAnswerAndMovesNothing() {
    List<SubmittedClaim> once =
        List.of(submitted(1, claim("A").of(member("M1")).line("99285", "900").build()));
    List<AdjudicatedClaim> first = decide(once, 0);
    List<Accumulator> after = ledger.accumulators("M1");

    List<AdjudicatedClaim> second = decide(once, 0);

    assertThat(second.get(0).outcome()).isSameAs(first.get(0).outcome());
    assertThat(after).isNotEmpty();
    assertThat(ledger.accumulators("M1")).isEqualTo(after);
  }

  @Test
  void anAnswerThatWasSettledIsNeverDecidedAnew() {
    List<SubmittedClaim> once =
        List.of(submitted(1, claim("A").of(member("M1")).line("99285", "900").build()));
    decide(once, 0);

    assertThatThrownBy(() -> decide(once, 1))
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("was decided and settled before");
  }

  @Test
  void twoCallersOnOneFamilyShareItsDeductible() throws Exception {
    int each = 200;
    try (ExecutorService callers = Executors.newFixedThreadPool(2)) {
      List<Future<List<AdjudicatedClaim>>> both = new ArrayList<>();
      for (int caller = 0; caller < 2; caller++) {
        int base = caller * each;
        both.add(
            callers.submit(
                () -> {
                  List<AdjudicatedClaim> answers = new ArrayList<>();
                  for (int i = 1; i <= each; i++) {
                    Claim one =
                        claim("C" + (base + i))
                            .of(member("M7"))
                            .line("J" + (1000 + base + i), "10")
                            .build();
                    answers.addAll(decide(List.of(submitted(base + i, one)), 0));
                  }
                  return answers;
                }));
      }
      Money deducted = Money.ZERO;
      for (Future<List<AdjudicatedClaim>> answers : both) {
        for (AdjudicatedClaim answer : answers.get()) {
          deducted = deducted.plus(deductible(answer));
        }
      }
      // 400 services of 10.00, allowed at 60 %, never fill more than one deductible of 500.00.
      assertThat(deducted).isEqualTo(Money.of("500"));
    }
  }

  @Test
  void rulesAreReplacedWhileClaimsAreDecided() throws Exception {
    RuleSource open =
        ledger.ruleSources().sources().stream()
            .filter(s -> s.name().equals("shipped/plan-open.yaml"))
            .findFirst()
            .orElseThrow();
    CompletableFuture<Void> changes =
        CompletableFuture.runAsync(
            () -> {
              for (int copay = 1; copay <= 20; copay++) {
                String text = open.text().replace("copay: 25.00", "copay: " + copay + ".00");
                ledger.change(RuleChange.put(new RuleSource(open.name(), text)));
              }
            });
    List<AdjudicatedClaim> answers = new ArrayList<>();
    int number = 0;
    while (!changes.isDone() || answers.isEmpty()) {
      List<SubmittedClaim> batch = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        number++;
        Claim visit = claim("V" + number).of(member("M" + number)).line("99213", "150").build();
        batch.add(submitted(number, visit));
      }
      answers.addAll(decide(batch, 0));
    }
    changes.get();

    assertThat(ledger.rules().version()).isEqualTo(21);
    for (AdjudicatedClaim answer : answers) {
      Determination decided = finalized(answer);
      long copay = decided.rulesVersion() == 1 ? 25 : decided.rulesVersion() - 1;
      assertThat(decided.patientResponsibility()).isEqualTo(Money.ofCents(copay * 100));
    }
  }

  @Test
  void faultyRulesChangeNothing() {
    assertThatThrownBy(
            () -> ledger.change(RuleChange.put(new RuleSource("bad.yaml", "kind: plan\nid: x\n"))))
        .isInstanceOf(InvalidRulesException.class);

    assertThat(ledger.rules().version()).isEqualTo(1);
    assertThat(ledger.ruleSources().sources())
        .extracting(RuleSource::name)
        .doesNotContain("bad.yaml");
  }

  @Test
  void aDroppedLedgerLeavesNothingBehind() {
    String name = "dropped-" + UUID.randomUUID();
    RuleChange first = RuleChange.first(RuleFiles.shipped(), new Enrollment.Open("lantern-open"));
    Ledger before = SharedMember.member().open(name, first);
    decide(
        before, List.of(submitted(1, claim("A").of(member("M1")).line("99285", "900").build())), 0);
    before.drop();

    Ledger after = SharedMember.member().open(name, first);

    assertThat(after.accumulators("M1")).isEmpty();
    after.drop();
  }

  private List<AdjudicatedClaim> decide(List<SubmittedClaim> claims, long settled) {
    return decide(ledger, claims, settled);
  }

  private static List<AdjudicatedClaim> decide(
      Ledger ledger, List<SubmittedClaim> claims, long settled) {
    return ledger.decide(claims, settled).toCompletableFuture().join();
  }

  private static SubmittedClaim submitted(long number, Claim claim) {
    return new SubmittedClaim(number, "P" + number, TODAY, claim);
  }

  private static Party member(String id) {
    return Party.person("ROSSI", "MARIA", "MI", id);
  }

  private static Determination finalized(AdjudicatedClaim answer) {
    return ((Adjudication.Finalized) answer.outcome()).determination();
  }

  private static Money deductible(AdjudicatedClaim answer) {
    Money sum = Money.ZERO;
    for (var line : finalized(answer).lines()) {
      for (var adjustment : line.adjustments()) {
        if (adjustment.reason().toString().equals("PR-1")) {
          sum = sum.plus(adjustment.amount());
        }
      }
    }
    return sum;
  }
}
