package org.payersim.replica;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.payersim.journal.Entry;
import org.payersim.replica.protocol.Consensus;
import org.payersim.replica.protocol.NotLeadingException;
import org.payersim.replica.protocol.ReplicaLog;

/**
 * Whether the payer of a replica may take deliveries, and how far it is with the journal. One lock
 * for all of it, the protocol included.
 */
final class Standing {
  private final Consensus consensus;
  private final ReplicaLog log;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** The term in which the payer takes deliveries here; 0 while it does not. */
  private long taking;

  /** Up to which entry the payer was given what the journal says. */
  private long handed;

  private long done;
  private boolean failed;
  private boolean closed;

  Standing(Consensus consensus, ReplicaLog log) {
    this.consensus = consensus;
    this.log = log;
  }

  /** Milliseconds of a clock that never goes back. */
  static long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  /** Something to be done alone. */
  interface Step<R, E extends Exception> {
    R run(Consensus consensus) throws E;
  }

  /** Does something alone; whoever waits looks again. */
  <R, E extends Exception> R alone(Step<R, E> step) throws E {
    lock.lock();
    try {
      return step.run(consensus);
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  /** Begins to take once everything there is was handed to the payer, and ends when it must. */
  void settle() {
    boolean may = consensus.takes(now());
    if (taking != 0 && !(may && taking == consensus.term())) {
      taking = 0;
    } else if (taking == 0 && may && handed == log.last()) {
      taking = consensus.term();
    }
  }

  private <R> R look(Supplier<R> at) {
    lock.lock();
    try {
      return at.get();
    } finally {
      lock.unlock();
    }
  }

  long taking() {
    return look(() -> taking);
  }

  long done() {
    return look(() -> done);
  }

  /** Whether it takes at this moment, and nobody else does. */
  boolean takes() {
    return look(() -> taking != 0 && consensus.takes(now()));
  }

  boolean isOver() {
    return look(() -> failed || closed);
  }

  boolean hasFailed() {
    return look(() -> failed);
  }

  /** It takes part no more, and takes nothing. */
  void end(boolean failure) {
    boolean unused =
        alone(
            one -> {
              taking = 0;
              failed |= failure;
              closed |= !failure;
              return true;
            });
  }

  /** The payer begins behind an entry. */
  void begin(long after) {
    boolean unused =
        alone(
            one -> {
              handed = after;
              done = after;
              return true;
            });
  }

  /** Waits for agreed entries the payer did not take itself, and counts them as handed over. */
  Range awaitEntries(int most) throws InterruptedException {
    lock.lock();
    try {
      while (taking != 0 || handed >= consensus.committed()) {
        changed.await();
      }
      Range range = new Range(handed + 1, Math.min(consensus.committed(), handed + most));
      handed = range.last();
      return range;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Entries the payer is given.
   *
   * @param first number of the first
   * @param last number of the last
   */
  record Range(long first, long last) {}

  /** The payer has done what it was given. */
  void finished(Range range) {
    done = Math.max(done, range.last());
  }

  /**
   * Waits until an entry the payer takes itself is agreed on; it then counts as handed over.
   *
   * @throws NotLeadingException if that is not known, and may not be so
   */
  void awaitAgreed(Entry entry) throws IOException {
    lock.lock();
    try {
      while (taking == entry.term() && consensus.committed() < entry.sequence()) {
        changed.await();
      }
      if (taking != entry.term()) {
        throw new NotLeadingException("another replica may lead by now");
      }
      handed = Math.max(handed, entry.sequence());
      done = handed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      lock.unlock();
    }
  }

  /** Returns once there is an agreed entry to begin with. */
  void awaitFirstEntry() throws InterruptedException, IOException {
    lock.lock();
    try {
      while (!failed && !closed && consensus.committed() == 0) {
        changed.await();
      }
      if (failed || closed) {
        throw new IOException("the replica failed; see its log");
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until whether it takes is no longer as it was, or all is over; returns how it is. */
  boolean awaitTaking(boolean before) throws InterruptedException {
    lock.lock();
    try {
      while (taking != 0 == before && !closed) {
        changed.await();
      }
      return taking != 0;
    } finally {
      lock.unlock();
    }
  }
}
