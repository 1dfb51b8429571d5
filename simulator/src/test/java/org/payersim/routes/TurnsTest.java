package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final List<String> begun = new ArrayList<>();

  @Test
  void clientsTakeTurnsAndTheirOwnKeepTheirOrder() {
    Turns turns = new Turns(1);
    turns.enter("big", () -> begun.add("first"));
    for (int i = 1; i <= 3; i++) {
      String task = "big " + i;
      turns.enter("big", () -> begun.add(task));
    }
    turns.enter("small", () -> begun.add("small 1"));
    turns.enter("other", () -> begun.add("other 1"));
    assertThat(begun).containsExactly("first");
    for (int i = 0; i < 5; i++) {
      turns.done();
    }
    assertThat(begun).containsExactly("first", "big 1", "small 1", "other 1", "big 2", "big 3");
  }

  /** One within the other they would need more stack than there is. */
  @Test
  void tasksThatEndAtOnceDoNotBeginEachOther() {
    Turns turns = new Turns(1);
    AtomicInteger ended = new AtomicInteger();
    turns.enter("one", () -> {});
    for (int i = 0; i < 200_000; i++) {
      turns.enter(
          "one",
          () -> {
            ended.incrementAndGet();
            turns.done();
          });
    }
    turns.done();
    assertThat(ended).hasValue(200_000);
  }

  @Test
  void noMoreThanSoManyAreUnderWayAndNoneIsForgotten() throws InterruptedException {
    Turns turns = new Turns(3);
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(4_000);
    try (ExecutorService threads = Executors.newFixedThreadPool(4);
        ExecutorService clients = Executors.newFixedThreadPool(4)) {
      Runnable work =
          () -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Thread.yield();
            underWay.decrementAndGet();
            all.countDown();
            turns.done();
          };
      for (int client = 0; client < 4; client++) {
        String name = "client " + client;
        clients.execute(
            () -> {
              for (int i = 0; i < 1_000; i++) {
                turns.enter(name, () -> threads.execute(work));
              }
            });
      }
      assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(most.get()).isBetween(1, 3);
  }
}
