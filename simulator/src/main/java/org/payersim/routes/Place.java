package org.payersim.routes;

import java.util.Optional;
import org.payersim.observe.Refusal;

/**
 * What one request takes up while it is under way: a place among all requests, and its bytes. It is
 * held by the connection until the answer is out, and by whoever works on it; when the last lets go
 * everything is given back.
 */
final class Place {
  private final Shares requests;
  private final Shares bytes;
  private String client = "";
  private boolean entered;
  private long size;
  private int holders = 1;

  Place(Shares requests, Shares bytes) {
    this.requests = requests;
    this.bytes = bytes;
  }

  /**
   * Takes the place for a client; if it was another's until now, in his stead.
   *
   * @return why there is none for him
   */
  synchronized Optional<Refusal> enter(String whose) {
    leave();
    client = whose;
    Optional<Refusal> refusal = requests.take(client, 1);
    entered = refusal.isEmpty();
    return refusal;
  }

  /**
   * So many bytes more have come.
   *
   * @return why there is no room for them
   */
  synchronized Optional<Refusal> grow(long more) {
    if (more == 0) {
      return Optional.empty();
    }
    Optional<Refusal> refusal = bytes.take(client, more);
    if (refusal.isEmpty()) {
      size += more;
    }
    return refusal;
  }

  /** Whose it is. */
  synchronized String client() {
    return client;
  }

  /** One more holds it. */
  synchronized Place hold() {
    holders++;
    return this;
  }

  /** One less holds it. */
  synchronized void release() {
    holders--;
    if (holders == 0) {
      leave();
    }
  }

  private void leave() {
    if (entered) {
      requests.give(client, 1);
      entered = false;
    }
    if (size > 0) {
      bytes.give(client, size);
      size = 0;
    }
  }
}
