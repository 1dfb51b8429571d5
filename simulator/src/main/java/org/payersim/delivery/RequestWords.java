package org.payersim.delivery;

import org.payersim.control.FaultAction;

/** What is said of a fault of a request. */
final class RequestWords {
  private RequestWords() {}

  static String of(FaultAction action) {
    if (!(action instanceof FaultAction.OfRequests request)) {
      throw new IllegalArgumentException("not about a request: " + action);
    }
    return switch (request) {
      case FaultAction.Refuse refuse ->
          "answered with " + refuse.status() + ", " + taken(refuse.taken());
      case FaultAction.Silence silence ->
          "not answered, closed after " + silence.time() + ", " + taken(silence.taken());
      case FaultAction.Reset reset ->
          "reset after " + reset.bytes() + " bytes of the answer, " + taken(reset.taken());
      case FaultAction.Drip drip ->
          "answered " + drip.bytes() + " bytes at a time, every " + drip.every();
      case FaultAction.Slow slow -> "answered after " + slow.by();
    };
  }

  private static String taken(boolean taken) {
    return taken ? "though carried out" : "and not carried out";
  }
}
