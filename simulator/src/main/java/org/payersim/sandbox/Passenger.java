package org.payersim.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.payersim.adjudication.AdjudicatedClaim;

/**
 * One delivery on its way through the {@link ClaimPipeline}. Once something of it has failed,
 * nothing more is done for it; others on the way are not touched by that.
 */
final class Passenger {
  private final Told told;
  private volatile @Nullable Exception failure;

  /** Hears what was decided. */
  interface Told {
    void decided(List<AdjudicatedClaim> claims) throws IOException;
  }

  /** Something to be done when all before it is. */
  interface Step {
    void run() throws IOException;
  }

  /**
   * A delivery whose claims are to come.
   *
   * @param told hears of its claims, in order and never of two batches at once
   */
  Passenger(Told told) {
    this.told = told;
  }

  void decided(List<AdjudicatedClaim> claims) {
    run(() -> told.decided(claims));
  }

  /** Does this for it, unless something failed before. */
  void run(Step step) {
    if (failure != null) {
      return;
    }
    try {
      step.run();
    } catch (IOException | RuntimeException e) {
      fail(e);
    }
  }

  /** The first failure is the one that counts. */
  synchronized void fail(Exception why) {
    if (failure == null) {
      failure =
          why instanceof UncheckedIOException && why.getCause() instanceof IOException io
              ? io
              : why;
    }
  }

  /** What went wrong, if anything. */
  Optional<Exception> failure() {
    return Optional.ofNullable(failure);
  }

  boolean hasFailed() {
    return failure != null;
  }
}
