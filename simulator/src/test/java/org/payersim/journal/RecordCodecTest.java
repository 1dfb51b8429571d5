package org.payersim.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.payersim.claim.ClaimFixture.LUCA;
import static org.payersim.claim.ClaimFixture.claim;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.payersim.claim.Batch;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
import org.payersim.code.AdjustmentGroup;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rate;

class RecordCodecTest {
  /** One component of every kind the codec knows. */
  record Everything(
      Money money,
      Rate rate,
      Quantity quantity,
      String text,
      LocalDate day,
      LocalDateTime moment,
      DateSpan span,
      int number,
      long longNumber,
      boolean flag,
      AdjustmentGroup group,
      Optional<Money> perhaps,
      Optional<String> absent,
      List<String> many,
      List<Shape> shapes) {}

  sealed interface Shape {}

  record Circle(long radius) implements Shape {}

  record Nothing() implements Shape {}

  record Pair(Claim first, Claim second) {}

  record Unknown(Object anything) {}

  @Test
  void everythingComesBackAsItWent() {
    Random random = new Random(42);
    RecordCodec<Everything> codec = RecordCodec.of(Everything.class);
    for (int i = 0; i < 2_000; i++) {
      Everything value = everything(random);
      assertThat(codec.decode(codec.encode(value))).isEqualTo(value);
    }
  }

  @Test
  void aClaimThatNeverWasX12ComesBackByItsComponents() {
    Claim claim = claim("A1").ofChild(LUCA).reference("G1", "AUTH").line("99213", "120.50").build();
    RecordCodec<Claim> codec = RecordCodec.of(Claim.class);

    assertThat(codec.decode(codec.encode(claim))).isEqualTo(claim);
  }

  @Test
  void claimsKeepSharingTheirBatch() {
    RecordCodec<Pair> codec = RecordCodec.of(Pair.class);
    Pair pair =
        codec.decode(
            codec.encode(
                new Pair(
                    claim("A1").line("99213", "1").build(),
                    claim("A2").line("99213", "1").build())));

    Batch batch = pair.first().batch();
    assertThat(pair.second().batch()).isSameAs(batch);
  }

  @Test
  void brokenBytesAreRefusedNotMisread() {
    RecordCodec<Everything> codec = RecordCodec.of(Everything.class);
    byte[] whole = codec.encode(everything(new Random(1)));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> codec.decode(cut))
          .as("cut at %d", length)
          .isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void whatItDoesNotKnowItRefusesBeforehand() {
    assertThatThrownBy(() -> RecordCodec.of(Unknown.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
  }

  private static Everything everything(Random random) {
    LocalDate day = LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000);
    return new Everything(
        Money.ofCents(random.nextLong(-1_000_000_000, 1_000_000_000)),
        new Rate(random.nextInt(1_000_000)),
        Quantity.ofThousandths(random.nextInt(100_000)),
        text(random),
        day,
        day.atTime(random.nextInt(24), random.nextInt(60), 59, random.nextInt(1_000_000_000)),
        new DateSpan(day, day.plusDays(random.nextInt(400))),
        random.nextInt(),
        random.nextLong(),
        random.nextBoolean(),
        AdjustmentGroup.values()[random.nextInt(AdjustmentGroup.values().length)],
        random.nextBoolean() ? Optional.of(Money.ofCents(random.nextInt())) : Optional.empty(),
        Optional.empty(),
        List.of(text(random), text(random)),
        random.nextBoolean()
            ? List.of(new Circle(random.nextLong()), new Nothing(), new Circle(1))
            : List.of());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(200);
    int range = random.nextBoolean() ? 0x100 : 0x2000;
    for (int i = 0; i < length; i++) {
      text.append((char) random.nextInt(range));
    }
    return text.toString();
  }
}
