package org.payersim.routes;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.payersim.replica.protocol.NotLeadingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests on threads of their own, a bounded number at once; those that wait have a place
 * ({@link AdmissionControl}), so they are bounded too, and their clients take turns. The threads
 * that talk to the network never wait, and what never makes them wait is begun on them, a bounded
 * number at once as well.
 */
final class Workers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  /** More do not share a force of the disk any better, and would be ahead of who comes next. */
  private static final int BEGUN_AT_ONCE = 256;

  private final ThreadPoolExecutor threads;
  private final Turns working;
  private final Turns begun = new Turns(BEGUN_AT_ONCE);
  private final Guard guard;

  Workers(int atOnce, Guard guard) {
    this.guard = guard;
    working = new Turns(atOnce);
    threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("payersim-worker-", 1).daemon().factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /** The step of a route that answers. */
  AsyncProcessor answer(Answering unguarded) {
    Answering answering = guard.over(unguarded);
    return new AsyncProcessorSupport() {
      @Override
      public boolean process(Exchange exchange, AsyncCallback callback) {
        Job job =
            new Job(
                HttpExchange.request(exchange),
                HttpExchange.place(exchange).hold(),
                exchange,
                callback);
        if (answering.neverWaits()) {
          begun.enter(job.place().client(), () -> begin(answering, job));
        } else {
          working.enter(job.place().client(), () -> threads.execute(() -> work(answering, job)));
        }
        return false;
      }
    };
  }

  /** One request on its way to its answer. */
  private record Job(Request request, Place place, Exchange exchange, AsyncCallback callback) {
    void end(Response response, Turns turns) {
      discard(request);
      try {
        HttpExchange.answer(exchange, request, response);
        callback.done(false);
      } finally {
        place.release();
        turns.done();
      }
    }
  }

  private void begin(Answering answering, Job job) {
    try {
      CompletableFuture<Void> unused =
          answering
              .begin(job.request())
              .handle((response, failure) -> failure == null ? response : problem(failure))
              .thenAccept(response -> job.end(response, begun));
    } catch (RuntimeException e) {
      job.end(problem(e), begun);
    }
  }

  private void work(Answering answering, Job job) {
    Response response;
    try {
      response = answering.answer(job.request());
    } catch (IOException | RuntimeException e) {
      response = problem(e);
    }
    job.end(response, working);
  }

  private static Response problem(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof NotLeadingException) {
      return Problem.notLeading(
          "the payer led no more: it is not known whether this was taken; send it again");
    }
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

  /** A body nobody took is removed. */
  static void discard(Request request) {
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
