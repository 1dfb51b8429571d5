package org.payersim.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.ledger.Ledger;
import org.payersim.ledger.SubmittedClaim;

/**
 * Passes claims through the ledger in batches: the next is read while those before are decided.
 * Answers come out in the order of the claims; a bounded number of batches is on its way, so memory
 * does not grow with the delivery.
 */
final class ClaimPipeline {
  private static final int BATCH = 512;
  private static final int ON_THE_WAY = 4;

  private final Ledger ledger;
  private final Consumer<List<AdjudicatedClaim>> decided;
  private final Deque<Batch> onTheWay = new ArrayDeque<>();
  private List<SubmittedClaim> open = new ArrayList<>();
  private long settled;

  private record Batch(long last, CompletableFuture<List<AdjudicatedClaim>> answers) {}

  ClaimPipeline(Ledger ledger, Consumer<List<AdjudicatedClaim>> decided) {
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
    onTheWay.add(new Batch(last, ledger.decide(open, settled).toCompletableFuture()));
    open = new ArrayList<>(BATCH);
  }

  private void takeOldest() {
    Batch oldest = onTheWay.remove();
    decided.accept(oldest.answers().join());
    settled = oldest.last();
  }
}
