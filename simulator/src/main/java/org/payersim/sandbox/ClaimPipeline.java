package org.payersim.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.journal.DeterminationLog;
import org.payersim.journal.DeterminationLog.EncodedBlock;
import org.payersim.ledger.Ledger;
import org.payersim.ledger.SubmittedClaim;

/**
 * Passes claims through the ledger in batches: while one is read, those before it are decided,
 * logged and answered, each on a thread of its own. Answers come out in the order of the claims,
 * never two batches at once; a bounded number of batches is on its way, so memory does not grow
 * with the delivery.
 */
final class ClaimPipeline {
  /** Few enough that those on their way do not fill the young generation's survivor spaces. */
  private static final int BATCH = 128;

  private static final int ON_THE_WAY = 4;
  private static final Executor STEPS = Executors.newVirtualThreadPerTaskExecutor();

  private final Ledger ledger;
  private final BiConsumer<List<AdjudicatedClaim>, EncodedBlock> decided;
  private final Deque<Batch> onTheWay = new ArrayDeque<>();
  private List<SubmittedClaim> open = new ArrayList<>();
  private CompletableFuture<Void> answered = CompletableFuture.completedFuture(null);
  private long settled;

  /** A batch on its way, done when all before it and then it were answered. */
  private record Batch(long last, CompletableFuture<Void> answered) {}

  /**
   * A pipeline without claims.
   *
   * @param decided takes what was decided, and its log entry, on another thread than {@link #add}
   *     is called on; what it did is seen by whoever returns from {@link #drain}
   */
  ClaimPipeline(Ledger ledger, BiConsumer<List<AdjudicatedClaim>, EncodedBlock> decided) {
    this.ledger = ledger;
    this.decided = decided;
  }

  void add(SubmittedClaim claim) {
    open.add(claim);
    if (open.size() == BATCH) {
      submit();
    }
  }

  /** Returns when every claim added has been answered. */
  void drain() {
    if (!open.isEmpty()) {
      submit();
    }
    while (!onTheWay.isEmpty()) {
      awaitOldest();
    }
  }

  private void submit() {
    if (onTheWay.size() == ON_THE_WAY) {
      awaitOldest();
    }
    long last = open.get(open.size() - 1).number();
    CompletableFuture<List<AdjudicatedClaim>> answers =
        ledger.decide(open, settled).toCompletableFuture();
    CompletableFuture<EncodedBlock> logged =
        answers.thenApplyAsync(DeterminationLog::encode, STEPS);
    answered =
        answered
            .thenCombine(logged, (before, block) -> block)
            .thenAcceptAsync(block -> decided.accept(answers.join(), block), STEPS);
    onTheWay.add(new Batch(last, answered));
    open = new ArrayList<>(BATCH);
  }

  private void awaitOldest() {
    Batch oldest = onTheWay.remove();
    try {
      oldest.answered().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
    settled = oldest.last();
  }

  /** Returns when nothing is on its way any more, whether or not it went well. */
  void rest() {
    answered.exceptionally(failure -> null).join();
  }
}
