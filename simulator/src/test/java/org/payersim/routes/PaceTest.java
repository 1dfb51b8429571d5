package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final AtomicLong nanos = new AtomicLong(-5);
  private final Pace pace = new Pace(100, nanos::get);

  private void wait(int seconds) {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }

  @Test
  void aWhileIsAllowedAndMoreForWhatMoves() {
    pace.begin(Duration.ofSeconds(10));
    wait(10);
    assertThat(pace.isOver()).isFalse();
    wait(1);
    assertThat(pace.isOver()).isTrue();
    pace.moved(500);
    assertThat(pace.isOver()).isFalse();
    wait(5);
    assertThat(pace.isOver()).isTrue();
  }

  @Test
  void nobodyIsHurriedWhoIsNotExpectedToDoAnything() {
    wait(1_000_000);
    assertThat(pace.isOver()).isFalse();
    pace.begin(Duration.ofSeconds(1));
    pace.rest();
    wait(1_000_000);
    assertThat(pace.isOver()).isFalse();
  }
}
