package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.journal.Body;
import org.payersim.ledger.Accumulator;
import org.payersim.ledger.ExaminerAct;
import org.payersim.money.Money;

/** Any sequence of originals, replacements, voids, pends, releases and denials of one family. */
class LifeOfClaimsTest {
  private static final int STEPS = 40;

  @TempDir private Path folder;

  /** Payer's numbers of claims that stand, with what each charges for the visit. */
  private final Map<String, Integer> standing = new LinkedHashMap<>();

  private final Map<String, Integer> waiting = new LinkedHashMap<>();
  private int sent;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatIsCountedIsWhatSurvives(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] mail;
    List<Accumulator> counted;
    try (Sandbox payer = open("payer")) {
      for (int i = 0; i < STEPS; i++) {
        step(payer, random);
        assertThat(payer.accumulators("M100"))
            .allSatisfy(a -> assertThat(a.used().isNegative()).isFalse());
      }
      counted = payer.accumulators("M100");
      mail = Files.readAllBytes(folder.resolve("payer").resolve(Mailbox.FILE));
    }
    try (Sandbox again = open("payer");
        Sandbox fresh = open("fresh")) {
      assertThat(folder.resolve("payer").resolve(Mailbox.FILE)).hasBinaryContent(mail);
      assertThat(again.accumulators("M100")).isEqualTo(counted);
      for (int visit : standing.values()) {
        fresh.receive(Body.of(Deliveries.correction(++sent, "S" + sent, "1", "", visit)));
      }
      assertThat(amounts(counted)).isEqualTo(amounts(fresh.accumulators("M100")));
    }
  }

  private void step(Sandbox payer, Random random) throws IOException {
    int visit = 20 + random.nextInt(6) * 10;
    switch (random.nextInt(6)) {
      case 0 -> send(payer, "8", any(standing, random), visit);
      case 1 -> send(payer, "7", any(standing, random), visit);
      case 2 -> examine(payer, any(waiting, random), random.nextBoolean());
      default -> send(payer, "1", "", visit);
    }
  }

  private void send(Sandbox payer, String frequency, String original, int visit)
      throws IOException {
    sent++;
    payer.receive(Body.of(Deliveries.correction(sent, "C" + sent, frequency, original, visit)));
    record(payer.listClaims("C" + sent).get(0), visit);
  }

  private void record(AdjudicatedClaim claim, int visit) {
    String number = claim.payerControlNumber();
    switch (claim.outcome()) {
      case Adjudication.Finalized finalized -> stands(claim, visit);
      case Adjudication.Replaced replaced -> {
        standing.remove(replaced.original());
        stands(claim, visit);
      }
      case Adjudication.Voided voided -> standing.remove(voided.original());
      case Adjudication.Pended pended -> waiting.put(number, visit);
      case Adjudication.Rejected rejected -> {}
    }
  }

  private void stands(AdjudicatedClaim claim, int visit) {
    standing.put(claim.payerControlNumber(), visit);
  }

  private void examine(Sandbox payer, String number, boolean all) throws IOException {
    int visit = waiting.getOrDefault(number, 0);
    List<String> overridden = all ? List.of("Duplicate") : List.of();
    if (payer.examine(new ExaminerAct.Release(number, overridden))
        instanceof ExaminerAnswer.Settled settled) {
      waiting.remove(number);
      record(settled.claim(), visit);
    }
  }

  private static String any(Map<String, Integer> claims, Random random) {
    return claims.isEmpty()
        ? "none"
        : new ArrayList<>(claims.keySet()).get(random.nextInt(claims.size()));
  }

  private static Map<AccumulatorId, Money> amounts(List<Accumulator> accumulators) {
    Map<AccumulatorId, Money> amounts = new LinkedHashMap<>();
    accumulators.stream()
        .filter(a -> !a.used().isZero())
        .forEach(a -> amounts.put(a.id(), a.used()));
    return amounts;
  }

  private Sandbox open(String id) throws IOException {
    return TestPayers.open(
        folder, id, id.equals("payer") ? "{Duplicate: pend}" : "{Duplicate: off}");
  }
}
