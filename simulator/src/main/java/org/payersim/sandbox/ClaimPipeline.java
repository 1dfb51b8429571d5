package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.journal.DeterminationLog;
import org.payersim.journal.DeterminationLog.EncodedBlock;
import org.payersim.ledger.Ledger;
import org.payersim.ledger.SubmittedClaim;

/**
 * Passes the claims of one payer through its ledger in batches: while one is read, those before it
 * are decided, logged and answered, each on a thread of its own. Small deliveries that come close
 * together share a batch. Claims and what is to be done between them keep their order, and nothing
 * of two batches is ever answered at once; a bounded number of batches is on its way, so memory
 * does not grow with a delivery.
 *
 * <p>Used by the payer's lane only: one thread at a time.
 */
final class ClaimPipeline {
  /** Few enough that those on their way do not fill the young generation's survivor spaces. */
  private static final int BATCH = 128;

  /** Steps that may gather in a batch without claims. */
  private static final int STEPS_IN_BATCH = 256;

  private static final int ON_THE_WAY = 4;
  private static final Executor STEPS = Executors.newVirtualThreadPerTaskExecutor();

  private final Ledger ledger;
  private final Log log;
  private final Deque<OnTheWay> onTheWay = new ArrayDeque<>();
  private Batch open = new Batch();
  private CompletableFuture<Void> answered = CompletableFuture.completedFuture(null);
  private long settled;

  /** Keeps what was decided. */
  interface Log {
    void append(EncodedBlock block) throws IOException;
  }

  /** A batch on its way, done when all before it and then it were answered. */
  private record OnTheWay(long last, CompletableFuture<Void> answered) {}

  /** Claims and, in between, what is to be done. */
  private static final class Batch {
    private final List<SubmittedClaim> claims = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();

    /** The day they came, which is the day they are decided: no batch has claims of two. */
    LocalDate day() {
      return claims.getLast().receivedOn();
    }
  }

  /** What a batch holds, in order. */
  private sealed interface Item {
    /** Claims of one delivery: the places in the batch from one up to another. */
    record Claims(Passenger passenger, int from, int to) implements Item {}

    /** Something that is to be done whatever happened before. */
    record Step(Runnable what) implements Item {}
  }

  /**
   * A pipeline without claims.
   *
   * @param log takes what was decided, on another thread than {@link #add} is called on
   */
  ClaimPipeline(Ledger ledger, Log log) {
    this.ledger = ledger;
    this.log = log;
  }

  /** One claim more; its delivery hears what was decided. */
  @SuppressWarnings("ReferenceEquality") // a delivery is itself
  void add(SubmittedClaim claim, Passenger passenger) {
    int at = open.claims.size();
    open.claims.add(claim);
    int latest = open.items.size() - 1;
    if (latest >= 0
        && open.items.get(latest) instanceof Item.Claims claims
        && claims.passenger() == passenger) {
      open.items.set(latest, new Item.Claims(passenger, claims.from(), at + 1));
    } else {
      open.items.add(new Item.Claims(passenger, at, at + 1));
    }
    if (open.claims.size() == BATCH) {
      submit();
    }
  }

  /** Something to be done for a delivery once all before it is, unless it has failed by then. */
  void then(Passenger passenger, Passenger.Step step) {
    last(() -> passenger.run(step));
  }

  /** Something to be done once all before it is, whatever became of that. */
  void last(Runnable step) {
    open.items.add(new Item.Step(step));
    if (open.items.size() >= STEPS_IN_BATCH) {
      submit();
    }
  }

  /** Returns when every claim added has been answered and every step was done. */
  void drain() {
    if (onTheWay.isEmpty()) {
      answerHere();
      return;
    }
    if (!open.items.isEmpty()) {
      submit();
    }
    while (!onTheWay.isEmpty()) {
      awaitOldest();
    }
  }

  /** A batch with nothing before it needs no threads of its own to be answered on. */
  private void answerHere() {
    if (open.items.isEmpty()) {
      return;
    }
    Batch batch = next();
    Decided decided = Decided.NOTHING;
    if (!batch.claims.isEmpty()) {
      try {
        List<AdjudicatedClaim> claims =
            ledger.decide(batch.claims, settled).toCompletableFuture().join();
        decided = Decided.of(batch.day(), claims);
      } catch (RuntimeException e) {
        fail(batch, cause(e));
      }
      settled = batch.claims.getLast().number();
    }
    answer(batch, decided);
  }

  /** What was decided, ready for the log. */
  private record Decided(List<AdjudicatedClaim> claims, List<EncodedBlock> block) {
    static final Decided NOTHING = new Decided(List.of(), List.of());

    static Decided of(LocalDate on, List<AdjudicatedClaim> claims) {
      return new Decided(claims, List.of(DeterminationLog.encode(on, claims)));
    }
  }

  private Batch next() {
    Batch batch = open;
    open = new Batch();
    return batch;
  }

  private void submit() {
    if (onTheWay.size() == ON_THE_WAY) {
      awaitOldest();
    }
    Batch batch = next();
    CompletableFuture<Decided> decided =
        batch.claims.isEmpty()
            ? CompletableFuture.completedFuture(Decided.NOTHING)
            : ledger
                .decide(batch.claims, settled)
                .toCompletableFuture()
                .thenApplyAsync(claims -> Decided.of(batch.day(), claims), STEPS);
    CompletableFuture<Decided> safe =
        decided.exceptionally(
            failure -> {
              fail(batch, cause(failure));
              return Decided.NOTHING;
            });
    answered =
        answered
            .thenCombine(safe, (before, ready) -> ready)
            .thenAcceptAsync(ready -> answer(batch, ready), STEPS);
    long last = batch.claims.isEmpty() ? settled : batch.claims.getLast().number();
    onTheWay.add(new OnTheWay(last, answered));
  }

  private void awaitOldest() {
    OnTheWay oldest = onTheWay.remove();
    oldest.answered().join();
    settled = oldest.last();
  }

  private void answer(Batch batch, Decided decided) {
    try {
      for (EncodedBlock block : decided.block()) {
        log.append(block);
      }
    } catch (IOException e) {
      fail(batch, e);
    }
    for (Item item : batch.items) {
      switch (item) {
        case Item.Claims some -> {
          if (!some.passenger().hasFailed()) {
            some.passenger().decided(decided.claims().subList(some.from(), some.to()));
          }
        }
        case Item.Step step -> step.what().run();
      }
    }
  }

  /** Nobody in the batch gets an answer. */
  private static void fail(Batch batch, Exception why) {
    for (Item item : batch.items) {
      if (item instanceof Item.Claims some) {
        some.passenger().fail(why);
      }
    }
  }

  private static Exception cause(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof Exception exception ? exception : new IllegalStateException(cause);
  }
}
