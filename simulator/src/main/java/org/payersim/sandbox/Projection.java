package org.payersim.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays what a payer makes down in a store, in order, on a thread of its own.
 *
 * <p>It goes on where the store ends, so that a payer that does its journal again after a start
 * adds nothing twice. What it has not laid down yet stands where it is read from, not in memory. If
 * it falls far behind, the payer may wait for it; if the store fails, the payer does not, and the
 * store is tried again.
 *
 * @param <R> what is laid down
 * @param <S> what is asked
 */
final class Projection<R, S> implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Projection.class);

  /** So many are added at once, about. */
  private static final int AT_ONCE = 2_000;

  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** A search waits so long for what was made before it was asked. */
  private static final long SEARCH_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final String what;
  private final LongSupplier made;
  private final LongFunction<Reader<R>> source;
  private final SearchStore<R, S> store;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final CountDownLatch closing = new CountDownLatch(1);
  private long done;
  private boolean healthy = true;

  /** Reads what was made, from a place on. */
  interface Reader<R> {
    /** Some of what follows; empty if there is no more yet. */
    List<R> next() throws IOException;
  }

  /**
   * What a search found.
   *
   * @param rows the first, one more than the page has if there are so many
   * @param behind how many were made that could not be looked at yet
   */
  record Found<R>(List<R> rows, long behind) {}

  /**
   * Begins at once.
   *
   * @param what it is, for the log
   * @param made how much of it there is
   * @param source reads it after so many
   */
  Projection(
      String what, LongSupplier made, LongFunction<Reader<R>> source, SearchStore<R, S> store) {
    this.what = what;
    this.made = made;
    this.source = source;
    this.store = store;
    this.thread = Thread.ofPlatform().daemon().name("payersim-projection").start(this::run);
  }

  /** What was made before is looked at, or is told to be missing. */
  Found<R> find(S search) throws IOException {
    long before = made.getAsLong();
    long behind = before - await(before, SEARCH_NANOS);
    return new Found<>(store.find(search), Math.max(0, behind));
  }

  /** Waits until the store is no more than so far behind, as long as it works at all. */
  void keepUp(long farBehind) {
    await(made.getAsLong() - farBehind, Long.MAX_VALUE);
  }

  /** How far the store is once it is so far, or time is up, or it fails. */
  private long await(long wanted, long nanos) {
    lock.lock();
    try {
      long left = nanos;
      while (done < wanted && healthy && !isClosed() && left > 0) {
        left = moved.awaitNanos(left);
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return done;
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    boolean isClosed = false;
    while (!isClosed) {
      try {
        follow();
        return;
      } catch (IOException | RuntimeException e) {
        fail(e);
        isClosed = isClosedAfter(RETRY_NANOS);
      }
    }
  }

  /** Told once until it works again. */
  private void fail(Exception why) {
    if (healthy && !isClosed()) {
      LOG.warn("The {} cannot be laid down to be searched: {}", what, why.getMessage());
    }
    report(done, false);
  }

  /** From where the store ends, until it is closed. */
  private void follow() throws IOException {
    long size = store.size();
    Reader<R> reader = source.apply(size);
    report(size, true);
    List<R> gathered = new ArrayList<>();
    boolean isClosed = isClosed();
    while (!isClosed) {
      List<R> next = reader.next();
      gathered.addAll(next);
      if (gathered.size() >= AT_ONCE || (next.isEmpty() && !gathered.isEmpty())) {
        store.add(size, gathered);
        size += gathered.size();
        report(size, true);
        gathered.clear();
      }
      isClosed = next.isEmpty() ? isClosedAfter(POLL_NANOS) : isClosed();
    }
  }

  private void report(long reached, boolean works) {
    lock.lock();
    try {
      done = reached;
      healthy = works;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits, and tells whether it was closed meanwhile. */
  private boolean isClosedAfter(long nanos) {
    try {
      return closing.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private boolean isClosed() {
    return closing.getCount() == 0;
  }

  /** Ends it; what is not laid down yet will be after the next start. */
  @Override
  public void close() {
    closing.countDown();
    report(done, false);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
