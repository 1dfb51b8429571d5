package org.payersim.sandbox;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.payersim.journal.Body;

/**
 * What was answered to deliveries whose senders gave them a key: sent again with the same key, a
 * delivery has no second effect and gets the same answer, though the first was lost on its way. Two
 * that come at once are one.
 *
 * <p>The last {@value #REMEMBERED} keys are remembered, fewer if their answers are long ({@value
 * #REMEMBERED_BYTES} bytes in all); a restart knows them again. Our own decision; the header is
 * that of the IETF's draft "The Idempotency-Key HTTP Header Field".
 */
final class KeyedReplies {
  static final int REMEMBERED = 10_000;
  static final long REMEMBERED_BYTES = 64L << 20;

  private final Map<String, Kept> replies = new LinkedHashMap<>();
  private long bytes;

  /** Answers a delivery the first time. */
  @FunctionalInterface
  interface First {
    CompletableFuture<Reply> answer();
  }

  /** The delivery a key stands for, and its answer once it is there. */
  private record Kept(long size, int checksum, CompletableFuture<Reply> reply) {
    static Kept of(Body body) {
      return new Kept(body.size(), body.checksum(), new CompletableFuture<>());
    }

    boolean isOf(Kept other) {
      return size == other.size && checksum == other.checksum;
    }

    /** How much of memory it holds; what is not answered yet counts nothing. */
    long bytes() {
      return reply.isDone() && !reply.isCompletedExceptionally() ? reply.join().size() : 0;
    }
  }

  /**
   * The answer to a delivery: the one it had before, or else a new one. If a delivery could not be
   * taken its key is free again.
   *
   * @throws KeyTakenException if the key was given to another delivery before
   */
  CompletableFuture<Reply> answer(String key, Body body, First first) {
    Kept mine = Kept.of(body);
    Optional<Kept> before = claim(key, mine);
    if (before.isEmpty()) {
      return answerFirst(key, mine, first);
    }
    if (!before.get().isOf(mine)) {
      throw new KeyTakenException();
    }
    return before.get().reply();
  }

  private CompletableFuture<Reply> answerFirst(String key, Kept mine, First first) {
    return first
        .answer()
        .whenComplete(
            (reply, failure) -> {
              if (failure == null) {
                keep(mine, reply);
              } else {
                release(key, mine);
                mine.reply()
                    .completeExceptionally(
                        new IOException(
                            "the same delivery, sent before, could not be taken", failure));
              }
            });
  }

  /** What the delivery with this key was answered; empty if there is none, or not yet. */
  synchronized Optional<Reply> find(String key) {
    return Optional.ofNullable(replies.get(key))
        .map(Kept::reply)
        .filter(reply -> reply.isDone() && !reply.isCompletedExceptionally())
        .map(CompletableFuture::join);
  }

  /** What a replayed delivery was answered. */
  void recall(String key, Body body, Reply reply) {
    Kept mine = Kept.of(body);
    if (claim(key, mine).isEmpty()) {
      keep(mine, reply);
    }
  }

  private synchronized Optional<Kept> claim(String key, Kept mine) {
    return Optional.ofNullable(replies.putIfAbsent(key, mine));
  }

  private synchronized void keep(Kept mine, Reply reply) {
    mine.reply().complete(reply);
    bytes += mine.bytes();
    var oldest = replies.values().iterator();
    while ((replies.size() > REMEMBERED || bytes > REMEMBERED_BYTES) && oldest.hasNext()) {
      Kept kept = oldest.next();
      if (kept.reply().isDone()) {
        bytes -= kept.bytes();
        oldest.remove();
      }
    }
  }

  private synchronized void release(String key, Kept mine) {
    replies.remove(key, mine);
  }
}
