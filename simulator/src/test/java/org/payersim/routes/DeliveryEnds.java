package org.payersim.routes;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** Sees deliveries given up, as operators do: an error in the log once all tries have failed. */
final class DeliveryEnds extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Logger log =
      (Logger)
          LoggerFactory.getLogger("org.apache.camel.processor.errorhandler.DefaultErrorHandler");
  private final BlockingQueue<String> failures = new LinkedBlockingQueue<>();

  DeliveryEnds() {
    setContext(log.getLoggerContext());
    start();
    log.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getLevel() == Level.ERROR) {
      failures.add(event.getFormattedMessage());
    }
  }

  /** Why the next delivery was given up; waits for that. */
  String failure() throws InterruptedException {
    String failure = failures.poll(LONGEST.toSeconds(), TimeUnit.SECONDS);
    if (failure == null) {
      throw new AssertionError("no delivery was given up");
    }
    return failure;
  }

  @Override
  public void close() {
    log.detachAppender(this);
    stop();
  }
}
