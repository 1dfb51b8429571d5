package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.Body;

/** Deliveries with a key, sent again: one effect, the same answer. */
class KeyedDeliveryTest {
  @TempDir private Path folder;

  @Test
  void sentAgainItGetsTheSameAnswerAndNothingIsDoneTwice() throws IOException {
    try (Sandbox payer = TestPayers.open(folder, "a")) {
      byte[] first = text(payer.receive(Body.of(delivery(1, "C1")), "k-1"));
      byte[] again = text(payer.receive(Body.of(delivery(1, "C1")), "k-1"));

      assertThat(again).isEqualTo(first);
      assertThat(payer.listClaims("C1")).hasSize(1);
      assertThat(payer.listRemittances()).hasSize(1);
    }
  }

  @Test
  void aRestartKnowsTheAnswerStill() throws IOException {
    byte[] first;
    try (Sandbox payer = TestPayers.open(folder, "a")) {
      first = text(payer.receive(Body.of(delivery(1, "C1")), "k-1"));
    }
    try (Sandbox payer = TestPayers.open(folder, "a")) {
      assertThat(text(payer.receive(Body.of(delivery(1, "C1")), "k-1"))).isEqualTo(first);
      assertThat(payer.listClaims("C1")).hasSize(1);
    }
  }

  @Test
  void withoutAKeyItIsRefusedAsADuplicate() throws IOException {
    try (Sandbox payer = TestPayers.open(folder, "a")) {
      payer.receive(Body.of(delivery(1, "C1")), "k-1");

      assertThat(new String(text(payer.receive(Body.of(delivery(1, "C1"))))))
          .contains("*025~")
          .doesNotContain("ST*999");
      assertThat(payer.listClaims("C1")).hasSize(1);
    }
  }

  @Test
  void aKeyIsOfOneDeliveryOnly() throws IOException {
    try (Sandbox payer = TestPayers.open(folder, "a")) {
      payer.receive(Body.of(delivery(1, "C1")), "k-1");

      assertThatThrownBy(() -> payer.receive(Body.of(delivery(2, "C2")), "k-1"))
          .isInstanceOf(KeyTakenException.class);
      assertThat(payer.listClaims("C2")).isEmpty();
    }
  }

  @Test
  void manyAtOnceAreOne() throws Exception {
    try (Sandbox payer = TestPayers.open(folder, "a");
        ExecutorService clients = Executors.newFixedThreadPool(8)) {
      Callable<byte[]> sending = () -> text(payer.receive(Body.of(delivery(1, "C1", "C2")), "k-1"));
      List<byte[]> answers = new ArrayList<>();
      for (var answer : clients.invokeAll(IntStream.range(0, 8).mapToObj(i -> sending).toList())) {
        answers.add(answer.get());
      }

      assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.get(0)));
      assertThat(payer.listClaims("C1")).hasSize(1);
    }
  }

  @Test
  void theFileOfALongBodySentAgainIsRemoved() throws IOException {
    byte[] interchange = delivery(1, "C1");
    ByteBuffer padded = ByteBuffer.allocate(100_000);
    padded.put(interchange);
    while (padded.hasRemaining()) {
      padded.put((byte) '\n');
    }
    try (Sandbox payer = TestPayers.open(folder, "a")) {
      for (int i = 0; i < 3; i++) {
        Body.Spool spool = payer.spool();
        spool.write(padded.rewind());
        assertThat(new String(text(payer.receive(spool.finish(), "long")))).contains("ST*999");
      }
      try (Stream<Path> bodies = Files.list(payer.folder().resolve("journal/bodies"))) {
        assertThat(bodies).hasSize(1);
      }
    }
  }

  @Test
  void aDeliveryThatCouldNotBeTakenMayBeSentAgain() throws IOException {
    Body body = Body.of(delivery(1, "C1"));
    try (Sandbox payer = TestPayers.open(folder, "a")) {
      KeyedReplies replies = new KeyedReplies(payer.reception().mailbox());
      assertThat(
              replies.answer(
                  "k", body, () -> CompletableFuture.failedFuture(new IOException("disk full"))))
          .isCompletedExceptionally();
      assertThat(text(replies.answer("k", body, () -> payer.submit(body)).join())).isNotEmpty();
    }
  }

  @Test
  void theOldestAreForgottenFirst() throws IOException {
    AtomicInteger made = new AtomicInteger();
    Body body = Body.of(delivery(1, "C1"));
    try (Sandbox payer = TestPayers.open(folder, "a")) {
      KeyedReplies replies = new KeyedReplies(payer.reception().mailbox());
      Reply reply = payer.receive(Body.of(delivery(1, "C1")));
      KeyedReplies.First counted =
          () -> {
            made.incrementAndGet();
            return CompletableFuture.completedFuture(reply);
          };
      for (int i = 0; i <= KeyedReplies.REMEMBERED; i++) {
        replies.answer("k" + i, body, counted);
      }
      replies.answer("k1", body, counted);
      assertThat(made).hasValue(KeyedReplies.REMEMBERED + 1);
      replies.answer("k0", body, counted);
      assertThat(made).hasValue(KeyedReplies.REMEMBERED + 2);
    }
  }

  private static byte[] text(Reply reply) {
    return reply.text();
  }
}
