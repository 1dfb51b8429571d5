package org.payersim.sandbox;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets work through one at a time, in the order of the journal: what is decided live is decided the
 * same way when the journal is replayed.
 *
 * <p>It has two ends, each with a thread while there is something to do: at the first, all who have
 * come meanwhile are written to the journal and wait together for one force of the disk; at the
 * second they have their turns. Work may leave its answer open ({@link Work#begin}): what comes
 * next begins, and all that is open is settled when nobody waits any more. So many small deliveries
 * cost little more than one.
 */
final class Lane {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  private static final Executor THREADS =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().name("payersim-lane-", 1).daemon().factory());

  private final Runnable settling;
  private final Deque<Ticket<?, ?>> arrived = new ArrayDeque<>();
  private final Deque<Ticket<?, ?>> ready = new ArrayDeque<>();
  private boolean writing;
  private boolean working;
  private boolean closed;

  /**
   * An empty lane.
   *
   * @param settling completes all answers that were left open; must not fail
   */
  Lane(Runnable settling) {
    this.settling = settling;
  }

  /** Puts something into the journal. */
  interface Appending<E> {
    E append() throws IOException;
  }

  /** Waits until an entry, and all before it, are on disk. */
  interface Syncing<E> {
    void sync(E entry) throws IOException;
  }

  /** What is to be done for an entry. */
  interface Work<E, R> {
    /** Does it and completes the answer, or sees to it that settling does. */
    void begin(E entry, CompletableFuture<R> answer) throws IOException;
  }

  /** What is left to do when nobody passes any more. */
  interface Ending {
    void run() throws IOException;
  }

  /** Someone who passes. */
  private static final class Ticket<E, R> {
    private final Appending<E> appending;
    private final Syncing<E> syncing;
    private final Work<E, R> work;
    private final CompletableFuture<R> answer = new CompletableFuture<>();
    private @Nullable E entry;

    Ticket(Appending<E> appending, Syncing<E> syncing, Work<E, R> work) {
      this.appending = appending;
      this.syncing = syncing;
      this.work = work;
    }

    /** Whether it went well; who could not be put into the journal gets no turn. */
    boolean isAppended() {
      return goesWell(() -> entry = appending.append());
    }

    boolean isSynced() {
      return goesWell(() -> syncing.sync(entry()));
    }

    void begin() {
      goesWell(() -> work.begin(entry(), answer));
    }

    private E entry() {
      E known = entry;
      if (known == null) {
        throw new IllegalStateException("not appended");
      }
      return known;
    }

    @SuppressWarnings("IllegalCatch") // whatever happens, whoever waits must hear of it
    private boolean goesWell(Ending what) {
      try {
        what.run();
        return true;
      } catch (Throwable e) {
        answer.completeExceptionally(e);
        return false;
      }
    }
  }

  /** Waits for all who are under way, then ends: whoever comes after is refused. Once is enough. */
  void close(Ending ending) throws IOException {
    CompletableFuture<Boolean> ended;
    synchronized (this) {
      if (closed) {
        return;
      }
      ended =
          enter(
              new Ticket<Boolean, Boolean>(
                  () -> true,
                  done -> {},
                  (done, answer) -> {
                    settling.run();
                    ending.run();
                    answer.complete(true);
                  }));
      closed = true;
    }
    join(ended);
  }

  /** Appends, waits for the disk, waits for all work before it, then does the work. */
  <E, R> CompletableFuture<R> pass(Appending<E> appending, Syncing<E> syncing, Work<E, R> work) {
    return enter(new Ticket<>(appending, syncing, work));
  }

  /** Waits for an answer, and throws what it failed with. */
  static <R> R join(CompletableFuture<R> answer) throws IOException {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private synchronized <R> CompletableFuture<R> enter(Ticket<?, R> ticket) {
    if (closed) {
      return CompletableFuture.failedFuture(new IOException("the payer was closed"));
    }
    arrived.add(ticket);
    if (!writing) {
      writing = true;
      THREADS.execute(this::write);
    }
    return ticket.answer;
  }

  /** The first end: all who came meanwhile, again and again until nobody does. */
  private void write() {
    for (List<Ticket<?, ?>> group = takeArrived(); !group.isEmpty(); group = takeArrived()) {
      List<Ticket<?, ?>> appended = new ArrayList<>(group.size());
      for (Ticket<?, ?> ticket : group) {
        if (ticket.isAppended()) {
          appended.add(ticket);
        }
      }
      appended.removeIf(ticket -> !ticket.isSynced());
      pass(appended);
    }
  }

  private synchronized List<Ticket<?, ?>> takeArrived() {
    List<Ticket<?, ?>> group = new ArrayList<>(arrived);
    arrived.clear();
    writing = !group.isEmpty();
    return group;
  }

  private synchronized void pass(List<Ticket<?, ?>> group) {
    ready.addAll(group);
    if (!working && !ready.isEmpty()) {
      working = true;
      THREADS.execute(this::work);
    }
  }

  /** The second end: one after the other; when nobody waits, all that is open is settled. */
  private void work() {
    do {
      for (Ticket<?, ?> next = takeReady(); next != null; next = takeReady()) {
        next.begin();
      }
      settle();
    } while (!isIdle());
  }

  private synchronized @Nullable Ticket<?, ?> takeReady() {
    return ready.poll();
  }

  private synchronized boolean isIdle() {
    working = !ready.isEmpty();
    return !working;
  }

  private void settle() {
    try {
      settling.run();
    } catch (RuntimeException e) {
      LOG.error("What was left open could not be settled", e);
    }
  }
}
