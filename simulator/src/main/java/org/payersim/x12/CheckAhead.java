package org.payersim.x12;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.payersim.x12.guide.Guide;
import org.payersim.x12.syntax.ByteSource;
import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.SegmentReader;
import org.payersim.x12.syntax.SegmentReader.Step;

/**
 * Checks a set on a thread of its own while the claims of the set before it are taken: else whoever
 * decides claims waits at each beginning of a set until all of it was checked.
 */
final class CheckAhead {
  private static final Executor THREADS =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().name("payersim-check-", 1).daemon().factory());

  private final SegmentReader reader;
  private final SetCheck check;
  private @Nullable CompletableFuture<Optional<Checked>> under;

  /**
   * A set that was checked.
   *
   * @param begin the place of its ST
   * @param end the place behind it
   */
  record Checked(long begin, long end, TransactionSetResult result) {}

  CheckAhead(ByteSource source, Guide guide, InboundSettings settings) {
    this.reader = new SegmentReader(source, settings.segmentLimit());
    this.check = new SetCheck(reader, guide, settings);
  }

  /** Begins with the set whose ST comes next at this place, if one does. */
  void begin(long place, GroupHeader group, Delimiters delimiters, int faultLimit) {
    under =
        CompletableFuture.supplyAsync(() -> find(place, group, delimiters, faultLimit), THREADS);
  }

  private Optional<Checked> find(
      long place, GroupHeader group, Delimiters delimiters, int faultLimit) {
    try {
      reader.use(delimiters);
      reader.seek(place);
      if (reader.next() != Step.SEGMENT || reader.segment().id() != Envelopes.ST) {
        return Optional.empty();
      }
      long begin = reader.segment().position();
      TransactionSetResult result = check.check(group, delimiters, faultLimit);
      return Optional.of(new Checked(begin, reader.position(), result));
    } catch (IOException e) {
      // Whoever reads there meets it, too.
      return Optional.empty();
    }
  }

  /** What came of it, if it is about the set that begins here; waits for it if need be. */
  Optional<Checked> take(long begin) {
    CompletableFuture<Optional<Checked>> asked = under;
    under = null;
    if (asked == null) {
      return Optional.empty();
    }
    try {
      return asked.join().filter(checked -> checked.begin() == begin);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Nothing more is read once this returns. */
  void end() {
    CompletableFuture<Optional<Checked>> asked = under;
    under = null;
    if (asked != null) {
      asked.exceptionally(failure -> Optional.empty()).join();
    }
  }

  /** Where the segments of the set checked last stand in the guide. */
  Placements placements() {
    return check.placements();
  }
}
