package org.payersim.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.share.PlainShare;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.code.AdjustmentGroup;
import org.payersim.money.Money;

/** What holds for every plan, family and claim. */
class AdjudicationPropertiesTest {
  private static final int CLAIMS = 4_000;

  @Test
  void everyLineBalancesAndNoAccumulatorPassesItsLimit() {
    RandomWorld world = new RandomWorld(42);
    Map<String, Map<AccumulatorId, Money>> ledgers = new HashMap<>();
    for (int i = 0; i < CLAIMS; i++) {
      RandomWorld.Drawn drawn = world.draw();
      Map<AccumulatorId, Money> ledger = ledger(ledgers, drawn);
      CaseFile caseFile = caseFile(world, drawn, ledger);
      Adjudication answer = Adjudicator.decide(caseFile);
      assertThat(Adjudicator.decide(caseFile)).as("decided again").isEqualTo(answer);
      Situation.determination(answer).lines().forEach(AdjudicationPropertiesTest::checkLine);
      post(ledger, answer);
      ledger.forEach((id, used) -> assertWithinLimit(world, drawn.family(), id, used));
    }
  }

  private static void checkLine(LineDetermination line) {
    long adjusted = 0;
    Money shared = Money.ZERO;
    for (Adjustment adjustment : line.adjustments()) {
      adjusted += adjustment.amount().cents();
      assertThat(adjustment.amount().isPositive()).isTrue();
      if (adjustment.reason().group() == AdjustmentGroup.PR
          && !adjustment.reason().carc().equals("45")) {
        shared = shared.plus(adjustment.amount());
      }
    }
    assertThat(line.charge().cents() - adjusted).isEqualTo(line.paid().cents());
    assertThat(line.paid().isNegative()).isFalse();
    assertThat(shared).isLessThanOrEqualTo(line.allowed());
    assertThat(line.allowed()).isEqualTo(line.paid().plus(shared));
  }

  private static void assertWithinLimit(
      RandomWorld world, int family, AccumulatorId id, Money used) {
    RandomWorld.PlanTerms plan = world.planOf(family);
    PlainShare.Side side = id.network() == AccumulatorId.Network.IN ? plan.in() : plan.out();
    boolean whole = id.person().equals(AccumulatorId.FAMILY);
    Optional<BigDecimal> limit =
        switch (id.kind()) {
          case DEDUCTIBLE -> whole ? side.deductibleFamily() : side.deductibleOne();
          case OUT_OF_POCKET -> whole ? side.pocketFamily() : side.pocketOne();
          case COPAY, BENEFITS, VISITS, UNITS, DAYS -> Optional.empty();
        };
    assertThat(limit).as(id.toString()).isPresent();
    assertThat(new BigDecimal(used.toString())).as(id.toString()).isLessThanOrEqualTo(limit.get());
  }

  @Test
  void theOrderInWhichFamiliesAreServedDoesNotMatter() {
    RandomWorld world = new RandomWorld(43);
    List<RandomWorld.Drawn> claims = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      claims.add(world.draw());
    }
    Map<RandomWorld.Drawn, Adjudication> inOrder = decideAll(world, claims);

    Random random = new Random(44);
    List<Integer> families =
        new ArrayList<>(claims.stream().map(c -> c.family()).distinct().toList());
    Collections.shuffle(families, random);
    List<RandomWorld.Drawn> byFamily = new ArrayList<>();
    for (int family : families) {
      claims.stream().filter(c -> c.family() == family).forEach(byFamily::add);
    }
    assertThat(decideAll(world, byFamily)).isEqualTo(inOrder);
  }

  private static Map<RandomWorld.Drawn, Adjudication> decideAll(
      RandomWorld world, List<RandomWorld.Drawn> claims) {
    Map<String, Map<AccumulatorId, Money>> ledgers = new HashMap<>();
    Map<RandomWorld.Drawn, Adjudication> answers = new HashMap<>();
    for (RandomWorld.Drawn drawn : claims) {
      Map<AccumulatorId, Money> ledger = ledger(ledgers, drawn);
      Adjudication answer = Adjudicator.decide(caseFile(world, drawn, ledger));
      post(ledger, answer);
      answers.put(drawn, answer);
    }
    return answers;
  }

  private static Map<AccumulatorId, Money> ledger(
      Map<String, Map<AccumulatorId, Money>> ledgers, RandomWorld.Drawn drawn) {
    return ledgers.computeIfAbsent("F" + drawn.family(), id -> new HashMap<>());
  }

  private static CaseFile caseFile(
      RandomWorld world, RandomWorld.Drawn drawn, Map<AccumulatorId, Money> ledger) {
    Map<AccumulatorId, Money> gathered = Map.copyOf(ledger);
    return new CaseFile(
        drawn.claim(),
        "P1",
        LocalDate.of(2027, 1, 15),
        world.rules(),
        id -> gathered.getOrDefault(id, Money.ZERO),
        List.of());
  }

  private static void post(Map<AccumulatorId, Money> ledger, Adjudication answer) {
    for (Posting posting : Situation.postings(answer)) {
      ledger.merge(posting.accumulator(), posting.amount(), Money::plus);
    }
  }
}
