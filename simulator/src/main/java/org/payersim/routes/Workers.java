package org.payersim.routes;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests on threads of their own, a bounded number at once and a bounded number waiting;
 * whoever comes beyond is asked to come back. The threads that talk to the network never wait.
 */
final class Workers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  private final ThreadPoolExecutor threads;

  Workers(int atOnce, int waiting) {
    threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().name("payersim-worker-", 1).daemon().factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /** The step of a route that answers. */
  AsyncProcessor answer(Answering answering) {
    return new AsyncProcessorSupport() {
      @Override
      public boolean process(Exchange exchange, AsyncCallback callback) {
        Request request = HttpExchange.request(exchange);
        try {
          threads.execute(
              () -> {
                HttpExchange.answer(exchange, answerSafely(answering, request));
                callback.done(false);
              });
          return false;
        } catch (RejectedExecutionException e) {
          discard(request);
          HttpExchange.answer(exchange, Problem.busy("the payer is busy; please come back"));
          callback.done(true);
          return true;
        }
      }
    };
  }

  private static Response answerSafely(Answering answering, Request request) {
    try {
      return answering.answer(request);
    } catch (IOException e) {
      LOG.error("A request could not be put on disk", e);
      return Problem.busy("the payer cannot write to its disk; nothing was taken");
    } catch (RuntimeException e) {
      LOG.error("A request failed", e);
      return Problem.of(500, "Internal error", "the payer failed on this request; see its log");
    } finally {
      discard(request);
    }
  }

  private static void discard(Request request) {
    try {
      request.discardUntaken();
    } catch (IOException e) {
      LOG.warn("A body that was not taken could not be removed", e);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
