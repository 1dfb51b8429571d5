package org.payersim.sandbox;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.payersim.journal.Entry;
import org.payersim.journal.JournalRetention;
import org.payersim.journal.snapshot.Snapshot;
import org.payersim.journal.snapshot.SnapshotFiles;
import org.payersim.rules.InvalidRulesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the snapshots of one payer: when enough has come in since the last, and at its end. Its
 * lane does it, while nothing else is under way. One that fails is logged, and harms nothing.
 *
 * <p>A snapshot says what the journal up to an entry leads to. If a turn failed - the disk was
 * full, say, when its remittance was written - that is not so any more: a replay does all of it.
 * From then on none is taken until the payer is started again.
 */
final class Snapshots {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  private static final Executor FORCING = Executors.newVirtualThreadPerTaskExecutor();

  /** Bytes of the disk that snapshots never fill. */
  private static final long RESERVED = 64L << 20;

  private final SnapshotFiles files;
  private final SnapshotPolicy policy;
  private final Supplier<RulesEntry.Base> base;
  private final Optional<JournalRetention> retention;
  private Optional<Snapshot> latest = Optional.empty();
  private Optional<Entry> forced = Optional.empty();
  private long since;
  private boolean asked;
  private boolean unsure;

  /**
   * @param files where they stand
   * @param base the rules on disk the payer was last started with
   * @param retention what removes the journal before them; absent if all is kept
   */
  Snapshots(
      SnapshotFiles files,
      SnapshotPolicy policy,
      Supplier<RulesEntry.Base> base,
      Optional<JournalRetention> retention) {
    this.files = files;
    this.policy = policy;
    this.base = base;
    this.retention = retention;
  }

  /**
   * The payer is open.
   *
   * @param usable the snapshots it could have started from, the latest first; others are removed
   */
  synchronized void begin(List<Snapshot> usable) {
    latest = usable.stream().findFirst();
    try {
      files.keepOnly(usable);
    } catch (IOException e) {
      LOG.warn("Snapshots that are of no use could not be removed", e);
    }
  }

  /** An entry is on disk, as are those before it; one is taken behind its turn if it is time. */
  void forced(Entry entry, Reception reception) {
    if (isDueWith(entry)) {
      // Most of what has to be on disk gets there before anybody has to wait for it.
      FORCING.execute(
          () -> {
            if (isForced(reception)) {
              pass(reception);
            }
          });
    }
  }

  private boolean isForced(Reception reception) {
    try {
      new SandboxState(reception).forceFiles();
      return true;
    } catch (ClosedChannelException e) {
      return false; // the payer is gone
    } catch (IOException e) {
      turnFailed(e); // what is on disk nobody knows now, and forcing again may lie
      return false;
    }
  }

  private void pass(Reception reception) {
    var unused =
        reception
            .lane()
            .<Passing, Boolean>pass(
                Passing::new,
                passing -> passing.after = lastForced(),
                (passing, answer) -> {
                  take(reception, passing.after);
                  answer.complete(true);
                });
  }

  /** A snapshot on its way through the lane; when others before it are on disk it knows which. */
  private static final class Passing {
    private Optional<Entry> after = Optional.empty();
  }

  /** An entry's turn comes, or came again: the next start need not do it once more. */
  synchronized void noticed(Entry entry) {
    forced = Optional.of(entry);
    since += Math.max(SnapshotPolicy.LEAST, entry.length());
  }

  private synchronized boolean isDueWith(Entry entry) {
    noticed(entry);
    if (!policy.takesAny() || asked || unsure || since < policy.everyBytes()) {
      return false;
    }
    asked = true;
    since = 0;
    return true;
  }

  /** Whether one is on its way. */
  synchronized boolean isUnderWay() {
    return asked;
  }

  /** The last entry on disk; none if the payer has started from just that and nothing came. */
  synchronized Optional<Entry> lastForced() {
    return forced;
  }

  /** Sees how a turn ends. Rules that are refused are refused by a replay, too. */
  void watch(CompletableFuture<?> answer) {
    var unused =
        answer.whenComplete(
            (done, failure) -> {
              if (failure != null && !(failure instanceof InvalidRulesException)) {
                turnFailed(failure);
              }
            });
  }

  private synchronized void turnFailed(Throwable why) {
    if (policy.takesAny() && !unsure) {
      LOG.warn("No more snapshots until the payer is started again, since a turn failed", why);
    }
    unsure = true;
  }

  /**
   * Takes one, on the lane.
   *
   * @param after the last entry whose turn is over; none is taken if there is none
   */
  void take(Reception reception, Optional<Entry> after) {
    try {
      reception.desk().pipeline().drain();
      if (after.isPresent() && mayBeTaken(after.get())) {
        take(reception, after.get());
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("A snapshot could not be taken; a start replays from the one before", e);
    } finally {
      synchronized (this) {
        asked = false;
      }
    }
  }

  private synchronized boolean mayBeTaken(Entry after) {
    boolean isNew = latest.isEmpty() || latest.get().sequence() < after.sequence();
    return policy.takesAny() && !unsure && isNew;
  }

  private void take(Reception reception, Entry after) throws IOException {
    long begun = System.nanoTime();
    Optional<Snapshot> before;
    synchronized (this) {
      before = latest;
    }
    if (files.room() < RESERVED + 2 * before.map(Snapshot::bytes).orElse(0L)) {
      LOG.warn("No snapshot was taken: there is no room for it on the disk");
      return;
    }
    if (!isForced(reception)) {
      return;
    }
    Snapshot made =
        files.write(
            after.sequence(),
            after.mark(),
            to -> {
              to.write(SnapshotHead.class, SnapshotHead.of(reception, base.get()));
              new SandboxState(reception).save(to);
            });
    synchronized (this) {
      latest = Optional.of(made);
    }
    LOG.info(
        "Snapshot after journal entry {}: {} bytes; everything else waited {} ms",
        made.sequence(),
        made.bytes(),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    if (before.isPresent()) {
      removeOld(before.get());
    }
  }

  /** Nobody starts from what lies before the older of the two snapshots there are now. */
  private void removeOld(Snapshot older) {
    if (retention.isEmpty()) {
      return;
    }
    try {
      Instant now = Instant.ofEpochSecond(0, PayerClock.wallNanos());
      int removed = retention.get().run(older.sequence(), now);
      if (removed > 0) {
        LOG.info("{} segments of the journal were removed, being old and not needed", removed);
      }
    } catch (IOException e) {
      LOG.warn("Old segments of the journal could not be removed", e);
    }
  }
}
