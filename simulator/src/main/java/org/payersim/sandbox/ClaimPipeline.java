package org.payersim.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.journal.DeterminationLog;
import org.payersim.journal.DeterminationLog.EncodedBlock;
import org.payersim.ledger.Ledger;
import org.payersim.ledger.SubmittedClaim;

/**
 * Passes claims through the ledger in batches: the next is read while those before are decided.
 * Answers come out in the order of the claims; a bounded number of batches is on its way, so memory
 * does not grow with the delivery.
 */
final class ClaimPipeline {
  private static final int BATCH = 1024;
  private static final int ON_THE_WAY = 3;
  private static final Executor LOGGING = Executors.newVirtualThreadPerTaskExecutor();

  private final Ledger ledger;
  private final BiConsumer<List<AdjudicatedClaim>, EncodedBlock> decided;
  private final Deque<Batch> onTheWay = new ArrayDeque<>();
  private List<SubmittedClaim> open = new ArrayList<>();
  private long settled;

  /** A batch on its way: its answers and, made meanwhile on another thread, their log entry. */
  private record Batch(
      long last,
      CompletableFuture<List<AdjudicatedClaim>> answers,
      CompletableFuture<EncodedBlock> logged) {}

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
      takeOldest();
    }
  }

  private void submit() {
    if (onTheWay.size() == ON_THE_WAY) {
      takeOldest();
    }
    long last = open.get(open.size() - 1).number();
    CompletableFuture<List<AdjudicatedClaim>> answers =
        ledger.decide(open, settled).toCompletableFuture();
    onTheWay.add(
        new Batch(last, answers, answers.thenApplyAsync(DeterminationLog::encode, LOGGING)));
    open = new ArrayList<>(BATCH);
  }

  private void takeOldest() {
    Batch oldest = onTheWay.remove();
    decided.accept(oldest.answers().join(), oldest.logged().join());
    settled = oldest.last();
  }
}
