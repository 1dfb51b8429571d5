package org.payersim.routes;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many tasks be under way at once. Those that wait are begun in the order they came within
 * a client, and clients take turns: who has one waiting is not behind the thousand of another.
 * Source: J. Nagle, On packet switches with infinite storage (RFC 970), fair queueing.
 */
final class Turns {
  private final int atOnce;
  private final Map<String, Queue<Runnable>> waiting = new LinkedHashMap<>();
  private int underWay;
  private boolean beginning;

  /**
   * @param atOnce tasks under way, at most
   */
  Turns(int atOnce) {
    this.atOnce = atOnce;
  }

  /**
   * Begins a task when its turn has come, on this thread or on that of who makes room.
   *
   * @param client whose it is
   * @param task must not wait, nor throw; {@link #done} is called when it is at its end
   */
  void enter(String client, Runnable task) {
    synchronized (this) {
      waiting.computeIfAbsent(client, first -> new ArrayDeque<>()).add(task);
    }
    begin();
  }

  /** A task is at its end. */
  void done() {
    synchronized (this) {
      underWay--;
    }
    begin();
  }

  /** One thread at a time begins tasks: one that ends at once does not begin the next within it. */
  private void begin() {
    Runnable next = next(true);
    while (next != null) {
      next.run();
      next = next(false);
    }
  }

  /** The next to be begun, if this thread may, there is one, and there is room. */
  private synchronized @Nullable Runnable next(boolean first) {
    if (first && beginning) {
      return null;
    }
    Map.Entry<String, Queue<Runnable>> turn =
        underWay < atOnce && !waiting.isEmpty() ? waiting.entrySet().iterator().next() : null;
    beginning = turn != null;
    if (turn == null) {
      return null;
    }
    underWay++;
    waiting.remove(turn.getKey());
    Runnable task = turn.getValue().remove();
    if (!turn.getValue().isEmpty()) {
      waiting.put(turn.getKey(), turn.getValue()); // behind all others
    }
    return task;
  }
}
