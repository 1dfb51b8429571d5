package org.payersim.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginLimitTest {
  private final AtomicLong nanos = new AtomicLong();
  private final LoginLimit limit = new LoginLimit(nanos::get);

  private void wrong(int times, String name, String address) {
    for (int i = 0; i < times; i++) {
      limit.wrong(name, address);
    }
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void tenWrongOnesAreFreeThenEachDoublesTheWaitUpToFiveMinutes() {
    wrong(9, "harbor", "far");
    assertThat(limit.hold("harbor", "near")).isZero();
    wrong(1, "harbor", "far");
    assertThat(limit.hold("harbor", "near")).isEqualTo(Duration.ofSeconds(1));
    wrong(3, "harbor", "far");
    assertThat(limit.hold("harbor", "near")).isEqualTo(Duration.ofSeconds(8));
    pass(Duration.ofSeconds(5));
    assertThat(limit.hold("harbor", "near")).isEqualTo(Duration.ofSeconds(3));
    assertThat(limit.hold("wharf", "near")).isZero();
    wrong(60, "harbor", "far");
    assertThat(limit.hold("harbor", "near")).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void anAddressWaitsWhateverNamesItTries() {
    for (int i = 0; i < 30; i++) {
      wrong(1, "name" + i, "far");
    }
    assertThat(limit.hold("another", "far")).isEqualTo(Duration.ofSeconds(1));
    assertThat(limit.hold("another", "near")).isZero();
    limit.right("mine", "far");
    assertThat(limit.hold("another", "far")).as("a right one in between").isPositive();
  }

  @Test
  void nobodyShutsAPartnerOutFromWhereHeHasComeBefore() {
    limit.right("harbor", "near");
    wrong(20, "harbor", "far");
    assertThat(limit.hold("harbor", "near")).isZero();
    assertThat(limit.hold("harbor", "elsewhere")).isPositive();
  }

  @Test
  void aRightOneClearsTheNameAndAQuarterOfAnHourEverything() {
    wrong(9, "harbor", "far");
    limit.right("harbor", "near");
    wrong(9, "harbor", "far");
    assertThat(limit.hold("harbor", "third")).isZero();
    pass(Duration.ofMinutes(16));
    wrong(9, "harbor", "far");
    assertThat(limit.hold("harbor", "third")).isZero();
  }

  @Test
  void whoTriesThousandsOfNamesDoesNotGetHisOwnCountForgotten() {
    for (int i = 0; i < 50_000; i++) {
      wrong(1, "n" + i + "x".repeat(900), "far");
    }
    assertThat(limit.hold("harbor", "far")).isEqualTo(Duration.ofMinutes(5));
  }
}
