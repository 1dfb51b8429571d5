package org.payersim.sandbox;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.payersim.journal.Body;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;

/**
 * What was answered to deliveries whose senders gave them a key: sent again with the same key, a
 * delivery has no second effect and gets the same answer, though the first was lost on its way. Two
 * that come at once are one.
 *
 * <p>The last {@value #REMEMBERED} keys are remembered, fewer if their answers are long ({@value
 * #REMEMBERED_BYTES} bytes in all); a restart knows them again. Our own decision; the header is
 * that of the IETF's draft "The Idempotency-Key HTTP Header Field".
 */
final class KeyedReplies implements Restorable {
  static final int REMEMBERED = 10_000;
  static final long REMEMBERED_BYTES = 64L << 20;

  private final Map<String, Kept> replies = new LinkedHashMap<>();
  private final Mailbox mailbox;
  private long bytes;

  /**
   * None yet.
   *
   * @param mailbox that of the payer, for answers that are restored
   */
  KeyedReplies(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

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
                answered(key, reply);
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

  /** Knows the answer to the delivery with this key as soon as its turn is over. */
  void remember(String key, CompletableFuture<Reply> answer) {
    var unused = answer.thenAccept(reply -> answered(key, reply));
  }

  /** The delivery with this key was answered; its place among others is that of its turn. */
  private synchronized void answered(String key, Reply reply) {
    Kept kept = replies.get(key);
    if (kept != null && !kept.reply().isDone()) {
      keep(kept, reply);
    }
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

  /** A key and what it was answered, as a value. */
  private record Answered(String key, long size, int checksum, Reply.State reply) {}

  /** What is not answered yet is not saved: its entry stands behind. */
  @Override
  public synchronized void save(SnapshotWriter to) throws IOException {
    SnapshotWriter.Frames<Answered> all = to.open(Answered.class);
    for (Map.Entry<String, Kept> one : replies.entrySet()) {
      Kept kept = one.getValue();
      Optional<Reply> reply = find(one.getKey());
      if (reply.isPresent()) {
        all.add(new Answered(one.getKey(), kept.size(), kept.checksum(), reply.get().state()));
      }
    }
    all.end();
  }

  @Override
  public synchronized void restore(SnapshotReader from) throws IOException {
    from.forEach(
        Answered.class,
        one -> {
          Kept kept = new Kept(one.size(), one.checksum(), new CompletableFuture<>());
          replies.put(one.key(), kept);
          keep(kept, Reply.of(one.reply(), mailbox));
        });
  }
}
