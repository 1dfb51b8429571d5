package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everybody passes in the order of the journal, and nobody pays for another's failure. */
class LaneTest {
  private final List<Integer> journal = new ArrayList<>();
  private final List<Integer> begun = new ArrayList<>();
  private final List<Runnable> left = new ArrayList<>();
  private final Lane lane = new Lane(this::settle);

  private void settle() {
    left.forEach(Runnable::run);
    left.clear();
  }

  private CompletableFuture<Integer> pass(int number) {
    return lane.pass(
        () -> {
          journal.add(number);
          return number;
        },
        entry -> {},
        (entry, answer) -> {
          begun.add(entry);
          left.add(() -> answer.complete(entry));
        });
  }

  @Test
  void whoComesAtOncePassesInTheOrderOfTheJournal() {
    List<CompletableFuture<Integer>> answers =
        IntStream.range(0, 2_000).parallel().mapToObj(this::pass).toList();

    assertThat(answers.stream().map(CompletableFuture::join))
        .containsExactlyElementsOf(IntStream.range(0, 2_000).boxed().toList());
    assertThat(begun).hasSize(2_000).isEqualTo(journal);
  }

  @Test
  void whatIsLeftOpenIsSettledAsSoonAsNobodyWaits() throws IOException {
    assertThat(Lane.join(pass(1))).isEqualTo(1);
    assertThat(left).isEmpty();
  }

  @Test
  void oneForceOfTheDiskServesAllWhoCameMeanwhile() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<Integer> forced = new ArrayList<>();
    CompletableFuture<Integer> first =
        lane.pass(
            () -> 0,
            entry -> {
              began.countDown();
              await(goOn);
            },
            (entry, answer) -> answer.complete(entry));
    began.await();
    List<CompletableFuture<Integer>> others = new ArrayList<>();
    int[] durable = new int[1];
    for (int i = 1; i <= 50; i++) {
      int number = i;
      others.add(
          lane.pass(
              () -> {
                journal.add(number);
                return number;
              },
              entry -> {
                if (durable[0] < entry) {
                  durable[0] = journal.getLast();
                  forced.add(entry);
                }
              },
              (entry, answer) -> answer.complete(entry)));
    }
    assertThat(others).noneMatch(CompletableFuture::isDone);
    goOn.countDown();

    assertThat(Lane.join(first)).isZero();
    others.forEach(CompletableFuture::join);
    assertThat(forced).containsExactly(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoCannotBePutOnDiskGetsNoTurn() throws IOException {
    CompletableFuture<Integer> unwritten =
        lane.pass(
            () -> {
              throw new IOException("disk full");
            },
            (Integer entry) -> {},
            (entry, answer) -> begun.add(entry));
    CompletableFuture<Integer> unforced =
        lane.pass(
            () -> 2,
            entry -> {
              throw new IOException("disk gone");
            },
            (entry, answer) -> begun.add(entry));

    assertThatThrownBy(() -> Lane.join(unwritten)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Lane.join(unforced)).hasMessage("disk gone");
    assertThat(Lane.join(pass(3))).isEqualTo(3);
    assertThat(begun).containsExactly(3);
  }

  @Test
  void workThatFailsFailsAlone() throws IOException {
    CompletableFuture<Integer> failed =
        lane.pass(
            () -> 1,
            entry -> {},
            (entry, answer) -> {
              throw new AssertionError("a fault of ours");
            });

    assertThat(Lane.join(pass(2))).isEqualTo(2);
    assertThat(failed).isCompletedExceptionally();
  }

  @Test
  void whoComesAfterItsEndIsRefused() throws IOException {
    List<String> ended = new ArrayList<>();
    CompletableFuture<Integer> last = pass(1);
    lane.close(() -> ended.add("ended"));
    lane.close(() -> ended.add("again"));

    assertThat(last).isCompletedWithValue(1);
    assertThat(ended).containsExactly("ended");
    assertThatThrownBy(() -> Lane.join(pass(2)))
        .isInstanceOf(IOException.class)
        .hasMessage("the payer was closed");
  }
}
