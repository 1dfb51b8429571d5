package org.payersim.cli;

import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.payersim.sandbox.ReplayProgress;

/** Shows, when it takes a while, how far a payer is in doing again what its journal says. */
final class ReplayBar implements ReplayProgress, AutoCloseable {
  private static final long PATIENCE_NANOS = 1_000_000_000L;

  private final long begun = System.nanoTime();
  private @Nullable ProgressBar bar;
  private Optional<String> snapshot = Optional.empty();
  private long count;

  @Override
  public void resumed(long entry, long bytes, long nanos) {
    snapshot =
        Optional.of(
            String.format(
                Locale.ROOT,
                "snapshot after entry %,d (%,d bytes, read in %.1f s), ",
                entry,
                bytes,
                seconds(nanos)));
  }

  @Override
  public void replayed(long entry, long done, long bytes) {
    count++;
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
    return count;
  }

  /** What was taken up and how long it took; empty for a payer that was new. */
  Optional<String> summary() {
    return snapshot.isEmpty() && count < 2
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "Taken up: %s%,d journal entries, in %.1f s",
                snapshot.orElse(""),
                count,
                seconds(System.nanoTime() - begun)));
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
