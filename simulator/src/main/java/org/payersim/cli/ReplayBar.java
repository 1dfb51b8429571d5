package org.payersim.cli;

import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.payersim.sandbox.ReplayProgress;

/** Shows, when it takes a while, how far a payer is in doing again what its journal says. */
final class ReplayBar implements ReplayProgress, AutoCloseable {
  private static final long PATIENCE_NANOS = 1_000_000_000L;

  private final long begun = System.nanoTime();
  private @Nullable ProgressBar bar;
  private long last;

  @Override
  public void replayed(long entry, long done, long bytes) {
    last = entry;
    ProgressBar shown = bar;
    if (shown == null
        && System.nanoTime() - begun > PATIENCE_NANOS
        && Boolean.getBoolean("payersim.terminal")) {
      shown =
          ProgressBar.builder()
              .setTaskName("replaying")
              .setInitialMax(bytes)
              .setUnit(" MB", 1 << 20)
              .build();
      bar = shown;
    }
    if (shown != null) {
      shown.stepTo(done);
    }
  }

  /** How many entries were done again. */
  long entries() {
    return last;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
