package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.payersim.observe.Refusal;

class SharesTest {
  private final Shares shares = new Shares(12, 1);

  /** Takes one by one until there is no more for him. */
  private int fill(Shares from, String client) {
    int got = 0;
    while (from.take(client, 1).isEmpty()) {
      got++;
    }
    return got;
  }

  @Test
  void oneAloneGetsHalfAndWhoComesNewFindsSome() {
    assertThat(fill(shares, "big")).isEqualTo(6);
    assertThat(shares.take("big", 1)).contains(Refusal.CLIENT_SHARE);
    assertThat(fill(shares, "small")).isEqualTo(3);
    assertThat(shares.take("third", 1)).isEmpty();
    assertThat(shares.taken()).isEqualTo(10);
  }

  @Test
  void aGreedyOneGetsMoreOfWhatThereIs() {
    assertThat(fill(new Shares(100, 4), "proxy")).isEqualTo(80);
  }

  @Test
  void whoHasNothingIsToldThatThePayerIsFull() {
    for (int i = 0; i < 12; i++) {
      shares.take("client " + i, 1);
    }
    assertThat(shares.take("one more", 1)).contains(Refusal.PAYER_FULL);
    shares.give("client 0", 1);
    assertThat(shares.take("one more", 1)).isEmpty();
  }

  @Test
  void whatIsGivenBackIsThereForOthersAndNoMoreThanThat() {
    shares.take("big", 4);
    shares.give("big", 4);
    assertThat(shares.taken()).isZero();
    assertThat(shares.take("big", 6)).isEmpty();
    assertThatThrownBy(() -> shares.give("big", 7)).isInstanceOf(IllegalStateException.class);
  }

  /** Whoever takes and gives how much: never more than there is, never less than nothing. */
  @Test
  void thereIsNeverMoreTakenThanThereIs() {
    Random random = new Random(7);
    List<long[]> taken = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      if (!taken.isEmpty() && random.nextInt(3) == 0) {
        long[] one = taken.remove(random.nextInt(taken.size()));
        shares.give("client " + one[0], one[1]);
      } else {
        long client = random.nextInt(5);
        long amount = 1 + random.nextInt(3);
        if (shares.take("client " + client, amount).isEmpty()) {
          taken.add(new long[] {client, amount});
        }
      }
      assertThat(shares.taken())
          .isEqualTo(taken.stream().mapToLong(one -> one[1]).sum())
          .isLessThanOrEqualTo(12);
    }
  }
}
