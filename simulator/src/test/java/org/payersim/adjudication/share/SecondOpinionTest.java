package org.payersim.adjudication.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Adjudicator;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.RandomWorld;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.claim.ServiceLine;
import org.payersim.money.Money;

/** The product and the plain second opinion agree to the cent on every line of 24,000 claims. */
class SecondOpinionTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20261122, 7_777_777})
  void agree(long seed) {
    RandomWorld world = new RandomWorld(seed);
    PlainShare oracle = new PlainShare();
    Map<Integer, Map<AccumulatorId, Money>> families = new HashMap<>();
    for (int i = 0; i < 8_000; i++) {
      RandomWorld.Drawn drawn = world.draw();
      Map<AccumulatorId, Money> ledger =
          families.computeIfAbsent(drawn.family(), family -> new HashMap<>());
      Adjudication answer =
          Adjudicator.decide(
              new CaseFile(
                  drawn.claim(),
                  "P" + i,
                  LocalDate.of(2027, 1, 15),
                  world.rules(),
                  id -> ledger.getOrDefault(id, Money.ZERO),
                  List.of()));
      for (Posting posting : Situation.postings(answer)) {
        ledger.merge(posting.accumulator(), posting.amount(), Money::plus);
      }
      assertThat(product(answer))
          .as("claim %d of seed %d", i, seed)
          .isEqualTo(plain(world, oracle, drawn));
    }
  }

  private static List<String> product(Adjudication answer) {
    List<String> lines = new ArrayList<>();
    for (LineDetermination line : Situation.determination(answer).lines()) {
      Map<String, String> amounts = new HashMap<>();
      for (Adjustment adjustment : line.adjustments()) {
        amounts.put(adjustment.reason().carc(), adjustment.amount().toString());
      }
      lines.add(
          "allowed %s copay %s deductible %s coinsurance %s paid %s"
              .formatted(
                  line.allowed(),
                  amounts.getOrDefault("3", "0.00"),
                  amounts.getOrDefault("1", "0.00"),
                  amounts.getOrDefault("2", "0.00"),
                  line.paid()));
    }
    return lines;
  }

  private static List<String> plain(RandomWorld world, PlainShare oracle, RandomWorld.Drawn drawn) {
    RandomWorld.PlanTerms plan = world.planOf(drawn.family());
    PlainShare.Side own = drawn.in() ? plan.in() : plan.out();
    PlainShare.Side other = drawn.in() ? plan.out() : plan.in();
    BigDecimal part = drawn.in() ? BigDecimal.ONE : plan.allowedOut();
    Map<LocalDate, BigDecimal> visits = new HashMap<>();
    List<String> lines = new ArrayList<>();
    for (ServiceLine line : drawn.claim().lines()) {
      String code = line.procedure().code();
      LocalDate day = line.service().from();
      PlainShare.Terms terms = plan.services().get(code).get(drawn.in() ? 0 : 1);
      BigDecimal allowed =
          PlainShare.allowed(
              new BigDecimal(line.charge().toString()),
              RandomWorld.fee(code),
              new BigDecimal(line.units().toString()),
              part);
      boolean alone = world.sizeOf(drawn.family()) == 1;
      PlainShare.Split split =
          oracle.line(
              new PlainShare.Where(
                  "F" + drawn.family(),
                  "0" + drawn.person(),
                  alone,
                  day.getYear(),
                  drawn.in(),
                  own,
                  other),
              terms,
              allowed,
              visits.getOrDefault(day, BigDecimal.ZERO));
      if (terms.perVisit()) {
        visits.merge(day, split.copay(), BigDecimal::add);
      }
      BigDecimal paid =
          allowed
              .subtract(split.copay())
              .subtract(split.deductible())
              .subtract(split.coinsurance());
      lines.add(
          "allowed %.2f copay %.2f deductible %.2f coinsurance %.2f paid %.2f"
              .formatted(allowed, split.copay(), split.deductible(), split.coinsurance(), paid));
    }
    return lines;
  }
}
