package org.payersim.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.cover.Duplicate;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.AccumulatorId.Kind;
import org.payersim.adjudication.worksheet.AccumulatorId.Network;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.adjudication.worksheet.Price;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.DateSpan;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.contract.MultipleRule;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rounding;
import org.payersim.status.ClaimStatus;

/** Rulings are written by hand: nothing they hold may be forgotten. */
class RulingShapeTest {
  private static final Finding FOUND = new Duplicate.NoneAlike(3);
  private static final Reason REASON = Reason.of(AdjustmentGroup.PR, "119", "N130", "M86");
  private static final Adjustment ADJUSTMENT =
      new Adjustment(REASON, Money.ofCents(-1_234), Optional.of(Quantity.ofThousandths(1_500)));
  private static final AccumulatorId COUNTER =
      new AccumulatorId(
          "plan",
          DateSpan.from(LocalDate.of(2026, 1, 1)),
          "02",
          Kind.VISITS,
          Network.PREFERRED,
          "therapy");
  private static final List<Posting> POSTINGS =
      List.of(new Posting(COUNTER, Money.ofCents(1_000)), new Posting(COUNTER, Money.ofCents(-5)));

  record Holder(List<Ruling> rulings) {}

  static Stream<Ruling> rulings() {
    return Stream.of(
        new Ruling.Noted("Stage", FOUND),
        new Ruling.Remarked("Stage", FOUND, List.of("N1", "MA04")),
        new Ruling.Reduced("Stage", FOUND, ADJUSTMENT),
        new Ruling.Shared("Stage", FOUND, ADJUSTMENT, POSTINGS),
        new Ruling.Counted("Stage", FOUND, POSTINGS),
        new Ruling.Denied("Stage", FOUND, ADJUSTMENT),
        new Ruling.Added("Stage", FOUND, Money.ofCents(-500)),
        new Ruling.Recoded("Stage", FOUND, "D2140"),
        new Ruling.Pended("Stage", FOUND, REASON),
        new Ruling.Rejected("Stage", FOUND, new ClaimStatus("A7", "562", "85")));
  }

  @ParameterizedTest
  @MethodSource("rulings")
  void aRulingComesBackAsItWent(Ruling ruling) {
    RecordCodec<Holder> codec = RecordCodec.of(Holder.class);
    Holder twice = new Holder(List.of(ruling, ruling));

    assertThat(codec.decode(codec.encode(twice))).isEqualTo(twice);
  }

  /** Dollars before they are rounded keep every digit. */
  @Test
  void thePriceOfALineComesBackAsItWent() {
    Exact third = Exact.ONE.dividedBy(Exact.of("3"), 12, Rounding.HALF_UP);
    Price price =
        new Price(
                third,
                Quantity.of("2.5"),
                MultipleRule.ENDOSCOPY,
                new Price.Parts(Exact.of("1.50"), Exact.ZERO, third),
                new Price.Scope("45378", Exact.of("1000000.0001")))
            .keeping(Money.ofCents(-7));
    RecordCodec<LineDetermination> codec = RecordCodec.of(LineDetermination.class);
    LineDetermination line =
        new LineDetermination(
            1, Money.ofCents(100), Money.ofCents(50), List.of(), Optional.of(price));

    assertThat(codec.decode(codec.encode(line))).isEqualTo(line);
  }

  /**
   * Plan, period, person and scope are told where they change, and one stage after another finds.
   */
  @Test
  void countersThatFollowEachOtherComeBackAsTheyWent() {
    SplittableRandom random = new SplittableRandom(20261126);
    List<Ruling> rulings = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      List<Posting> postings = new ArrayList<>();
      for (int j = random.nextInt(9); j > 0; j--) {
        postings.add(new Posting(counter(random), Money.ofCents(random.nextLong(-500, 500))));
      }
      String stage = random.nextBoolean() ? "CostShare" : "WithinLimits";
      rulings.add(new Ruling.Counted(stage, FOUND, List.copyOf(postings)));
    }
    RecordCodec<Holder> codec = RecordCodec.of(Holder.class);

    assertThat(codec.decode(codec.encode(new Holder(rulings)))).isEqualTo(new Holder(rulings));
  }

  private static AccumulatorId counter(SplittableRandom random) {
    return new AccumulatorId(
        random.nextBoolean() ? "plan" : "other",
        DateSpan.from(LocalDate.of(2025 + random.nextInt(2), 1, 1)),
        List.of(AccumulatorId.FAMILY, "01", "02").get(random.nextInt(3)),
        Kind.values()[random.nextInt(Kind.values().length)],
        Network.values()[random.nextInt(Network.values().length)],
        random.nextInt(4) == 0 ? "therapy" : "");
  }

  @Test
  void everyKindOfRulingIsTried() {
    assertThat(rulings().map(Object::getClass))
        .containsExactlyInAnyOrder(Ruling.class.getPermittedSubclasses());
  }

  /** A component that is new here has to be added to RulingShape, and to the rulings above. */
  @Test
  void whatIsWrittenByHandHasTheseComponents() {
    assertThat(components(Adjustment.class)).containsExactly("reason", "amount", "units");
    assertThat(components(Posting.class)).containsExactly("accumulator", "amount");
    assertThat(components(AccumulatorId.class))
        .containsExactly("planId", "period", "person", "kind", "network", "scope");
    assertThat(
            Arrays.stream(Ruling.class.getPermittedSubclasses())
                .flatMap(type -> components(type).stream())
                .distinct())
        .containsExactlyInAnyOrder(
            "stage",
            "finding",
            "rarcs",
            "adjustment",
            "postings",
            "reason",
            "status",
            "amount",
            "code");
  }

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}
