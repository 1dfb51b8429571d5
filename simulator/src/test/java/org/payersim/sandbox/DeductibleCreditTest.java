package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.payersim.sandbox.Deliveries.deliveryFor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.adjudication.worksheet.AccumulatorId.Kind;
import org.payersim.journal.Body;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;

/** What a member brought along stands in her counters before and after any claim. */
class DeductibleCreditTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 16, 9, 0);
  private static final String FAMILY =
      """
      kind: families
      families:
      - id: TAKEN1
        coverage: [{plan: lantern-ppo, from: 2026-07-01}]
        members:
        - person: "01"
          last: Rossi
          first: Maria
          born: 1985-07-09
          gender: F
          relationship: self
          deductibleCredit: [{carrier: Old Mutual, on: 2026-07-01, deductible: 1495.00, outOfPocket: 1600.00}]
      """;

  @TempDir private Path folder;

  /** The visit of the claim bears a copay of 30 dollars, its laboratory test of 10 a tenth. */
  @Test
  void countersBeginWithIt() throws IOException {
    try (Sandbox payer = open()) {
      assertThat(counters(payer))
          .containsExactlyInAnyOrder(
              tuple("", Kind.DEDUCTIBLE, "1495.00"),
              tuple("", Kind.OUT_OF_POCKET, "1600.00"),
              tuple("01", Kind.DEDUCTIBLE, "1495.00"),
              tuple("01", Kind.OUT_OF_POCKET, "1600.00"));

      payer.receive(Body.of(deliveryFor("TAKEN1", 1, "C1")));

      assertThat(counters(payer))
          .containsExactlyInAnyOrder(
              tuple("", Kind.DEDUCTIBLE, "1495.00"),
              tuple("", Kind.OUT_OF_POCKET, "1631.00"),
              tuple("01", Kind.DEDUCTIBLE, "1495.00"),
              tuple("01", Kind.OUT_OF_POCKET, "1631.00"));
    }
  }

  private static List<Tuple> counters(Sandbox payer) {
    return payer.accumulators("TAKEN1").stream()
        .map(a -> tuple(a.id().person(), a.id().kind(), a.used().toString()))
        .toList();
  }

  private Sandbox open() throws IOException {
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.add(new RuleSource("taken-over.yaml", FAMILY));
    String name =
        "credit-" + UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8));
    return Sandbox.open(
        SandboxSettings.journalled(name, folder.resolve("payer"), rules)
            .withClock(PayerClock.fixed(NOW))
            .withEnrollment(new Enrollment.Closed()),
        SharedMember.member());
  }
}
