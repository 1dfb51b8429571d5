package org.payersim.observe;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands spans on, and says in one line when a collector stops taking them, and when it does again:
 * what the library itself would say is a stack trace a minute.
 */
final class PatientExporter implements SpanExporter {
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Traces.class);

  /** Kept, or its level would be forgotten with it. */
  private static final Logger LIBRARY = Logger.getLogger("io.opentelemetry.exporter");

  private final SpanExporter exporter;
  private final String collector;
  private final AtomicBoolean failing = new AtomicBoolean();

  PatientExporter(SpanExporter exporter, String collector) {
    LIBRARY.setLevel(Level.OFF);
    this.exporter = exporter;
    this.collector = collector;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    CompletableResultCode result = exporter.export(spans);
    return result.whenComplete(() -> tell(result.isSuccess()));
  }

  private void tell(boolean taken) {
    if (failing.compareAndSet(taken, !taken)) {
      if (taken) {
        LOG.info("The collector takes traces again: {}", collector);
      } else {
        LOG.warn("The collector takes no traces, they are dropped: {}", collector);
      }
    }
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }
}
