package org.payersim.routes;

import org.payersim.observe.Metrics;
import org.payersim.observe.Refusal;

/**
 * What the payer takes on at once: connections, requests from their head to their answer, and bytes
 * of bodies. Whoever comes beyond is turned away before anything of his is kept. A client is a
 * user, or an address where nobody is asked who he is.
 */
final class AdmissionControl {
  /** Of requests and bytes one client alone gets half. */
  private static final int FAIR = 1;

  /** Of connections four fifths: there may be a proxy in front. */
  private static final int EAGER = 4;

  private final Shares connections;
  private final Shares requests;
  private final Shares bytes;
  private final Metrics metrics;

  /**
   * @param requests under way at once
   * @param bytes of bodies under way at once
   * @param connections open at once
   * @param metrics where it is told what is under way and who was turned away
   */
  AdmissionControl(int requests, long bytes, int connections, Metrics metrics) {
    this.requests = new Shares(requests, FAIR);
    this.bytes = new Shares(bytes, FAIR);
    this.connections = new Shares(connections, EAGER);
    this.metrics = metrics;
    metrics.watchLoad(this.requests::taken, this.bytes::taken, this.connections::taken);
  }

  /** Whether an address may have one more connection. */
  boolean connect(String address) {
    boolean refused = connections.take(address, 1).isPresent();
    if (refused) {
      count(Refusal.CONNECTIONS);
    }
    return !refused;
  }

  /** It has one less. */
  void disconnect(String address) {
    connections.give(address, 1);
  }

  /** A place nobody has yet. */
  Place place() {
    return new Place(requests, bytes);
  }

  /** What somebody is answered who is turned away; he is counted. */
  Response refused(Refusal why) {
    count(why);
    return switch (why) {
      case CLIENT_SHARE -> Problem.tooMuch();
      case SLOW_SENDER -> Problem.tooSlow();
      case PAYER_FULL, CONNECTIONS, SLOW_READER -> Problem.busy();
    };
  }

  /** Somebody was turned away without words. */
  void count(Refusal why) {
    metrics.refused(why);
  }
}
