package org.payersim.routes;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
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
 * whoever comes beyond is asked to come back. The threads that talk to the network never wait, and
 * what never makes them wait is begun on them: as many such requests may be under way as others may
 * be answered or wait.
 */
final class Workers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  private final ThreadPoolExecutor threads;
  private final Semaphore room;
  private final Guard guard;

  Workers(int atOnce, int waiting, Guard guard) {
    this.guard = guard;
    room = new Semaphore(atOnce + waiting);
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
  AsyncProcessor answer(Answering unguarded) {
    Answering answering = guard.over(unguarded);
    return new AsyncProcessorSupport() {
      @Override
      public boolean process(Exchange exchange, AsyncCallback callback) {
        Request request = HttpExchange.request(exchange);
        boolean begun =
            answering.neverWaits()
                ? begin(answering, request, exchange, callback)
                : isAccepted(answering, request, exchange, callback);
        if (!begun) {
          discard(request);
          HttpExchange.answer(exchange, request, Problem.busy());
          callback.done(true);
        }
        return !begun;
      }
    };
  }

  private boolean begin(
      Answering answering, Request request, Exchange exchange, AsyncCallback callback) {
    if (!room.tryAcquire()) {
      return false;
    }
    CompletableFuture<Void> unused =
        answering
            .begin(request)
            .handle((response, failure) -> failure == null ? response : problem(failure))
            .thenAccept(
                response -> {
                  room.release();
                  discard(request);
                  HttpExchange.answer(exchange, request, response);
                  callback.done(false);
                });
    return true;
  }

  private boolean isAccepted(
      Answering answering, Request request, Exchange exchange, AsyncCallback callback) {
    try {
      threads.execute(
          () -> {
            HttpExchange.answer(exchange, request, answerSafely(answering, request));
            callback.done(false);
          });
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private static Response answerSafely(Answering answering, Request request) {
    try {
      return answering.answer(request);
    } catch (IOException | RuntimeException e) {
      return problem(e);
    } finally {
      discard(request);
    }
  }

  private static Response problem(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof IOException io) {
      LOG.error("A request could not be put on disk", cause);
      return Problem.notOnDisk(io);
    }
    LOG.error("A request failed", cause);
    return Problem.of(ProblemType.INTERNAL_ERROR, "the payer failed on this request; see its log");
  }

  /** Waits for an answer, and throws what it failed with. */
  static Response join(CompletableFuture<Response> answer) throws IOException {
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

  private static void discard(Request request) {
    try {
      request.discardUntaken();
    } catch (IOException e) {
      LOG.warn("A body that was not taken could not be removed", e);
    }
  }

  @Override
  public void close() {
    guard.close();
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
