package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.deliveryFor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.Body;

/** Deliveries that come close together share turns; each gets what it would get by itself. */
class SharedTurnTest {
  private static final int DELIVERIES = 300;

  @TempDir private Path folder;

  private static byte[] delivery(int i) {
    return i % 7 == 3
        ? "ISA*no interchange".getBytes(StandardCharsets.ISO_8859_1)
        : deliveryFor("M" + i % 40, i + 1, "C" + i);
  }

  @Test
  void oneAfterTheOtherOrAllAtOnceTheAnswersAreTheSame() throws IOException {
    List<byte[]> apart = new ArrayList<>();
    try (Sandbox payer = TestPayers.open(folder, "a")) {
      for (int i = 0; i < DELIVERIES; i++) {
        apart.add(payer.receive(Body.of(delivery(i))).text());
      }
    }
    try (Sandbox payer = TestPayers.open(folder, "b")) {
      List<CompletableFuture<Reply>> together = new ArrayList<>();
      for (int i = 0; i < DELIVERIES; i++) {
        together.add(payer.submit(Body.of(delivery(i))));
      }
      for (int i = 0; i < DELIVERIES; i++) {
        assertThat(Lane.join(together.get(i)).text()).as("delivery %d", i).isEqualTo(apart.get(i));
      }
    }
    byte[] remittances = Files.readAllBytes(folder.resolve("a/" + Sandbox.REMITTANCES));
    assertThat(folder.resolve("b/" + Sandbox.REMITTANCES)).hasBinaryContent(remittances);

    TestPayers.open(folder, "b").close();

    assertThat(folder.resolve("b/" + Sandbox.REMITTANCES)).hasBinaryContent(remittances);
  }

  @Test
  void whatIsDoneInBetweenFindsAllBeforeItAnsweredAndNothingAfterIt() throws IOException {
    try (Sandbox payer = TestPayers.open(folder, "a", "{Duplicate: pend}")) {
      List<CompletableFuture<Reply>> before = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        before.add(payer.submit(Body.of(deliveryFor("M1", i + 1, "C" + i))));
      }
      payer.advanceClock(Period.ofDays(1));

      assertThat(before).allMatch(CompletableFuture::isDone);
      assertThat(payer.queue()).isNotEmpty();
      assertThat(payer.queue())
          .allMatch(item -> item.since().toLocalDate().equals(TestPayers.NOW.toLocalDate()));
      CompletableFuture<Reply> after = payer.submit(Body.of(Deliveries.delivery(99, "LATER")));
      assertThat(new String(Lane.join(after).text(), StandardCharsets.ISO_8859_1))
          .contains("*20261117*");
    }
  }

  @Test
  void endingWaitsForAllThatIsUnderWay() throws IOException {
    List<CompletableFuture<Reply>> open = new ArrayList<>();
    try (Sandbox payer = TestPayers.open(folder, "a")) {
      for (int i = 0; i < 100; i++) {
        open.add(payer.submit(Body.of(Deliveries.delivery(i + 1, "C" + i))));
      }
    }
    assertThat(open).allMatch(CompletableFuture::isDone);
    assertThat(open).noneMatch(CompletableFuture::isCompletedExceptionally);
  }
}
