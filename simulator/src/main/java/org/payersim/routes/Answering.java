package org.payersim.routes;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** One conversation: what is answered to a request. May wait for the disk and for other work. */
@FunctionalInterface
interface Answering {
  /** The answer; {@link IOException} if it could not be put on disk. */
  Response answer(Request request) throws IOException;

  /** The answer once it is there: for who does not want to wait. */
  default CompletableFuture<Response> begin(Request request) {
    try {
      return CompletableFuture.completedFuture(answer(request));
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Whether {@link #begin} never waits for anything, so that any thread may call it. */
  default boolean neverWaits() {
    return false;
  }
}
