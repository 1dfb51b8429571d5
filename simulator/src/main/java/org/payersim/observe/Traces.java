package org.payersim.observe;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.sandbox.AnswerSink;
import org.payersim.sandbox.Tally;
import org.payersim.sandbox.Watch;

/**
 * Tells a collector (OpenTelemetry, OTLP over HTTP) of every delivery's way: one trace a delivery,
 * with a span for each stage. What the collector does not take in time is dropped; the payer never
 * waits for it.
 */
public final class Traces implements Watch, AutoCloseable {
  private static final AttributeKey<Long> CLAIMS = AttributeKey.longKey("payersim.claims");
  private static final AttributeKey<Long> DENIED = AttributeKey.longKey("payersim.denied");
  private static final AttributeKey<Long> PENDED = AttributeKey.longKey("payersim.pended");
  private static final AttributeKey<Long> REJECTED = AttributeKey.longKey("payersim.rejected");

  private final SdkTracerProvider provider;
  private final Tracer tracer;
  private final LongSupplier epochNanos;

  /**
   * Traces that go to this processor.
   *
   * @param epochNanos what a person's clock shows, in nanoseconds since 1970
   */
  Traces(SpanProcessor processor, LongSupplier epochNanos) {
    this.provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(processor)
            .setResource(
                Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "payersim")))
            .build();
    this.tracer = provider.get("org.payersim");
    this.epochNanos = epochNanos;
  }

  /**
   * Traces for a collector.
   *
   * @param collector its address, such as {@code http://localhost:4318/v1/traces}
   * @param epochNanos what a person's clock shows, in nanoseconds since 1970
   */
  public static Traces to(URI collector, LongSupplier epochNanos) {
    return new Traces(
        BatchSpanProcessor.builder(
                new PatientExporter(
                    OtlpHttpSpanExporter.builder().setEndpoint(collector.toString()).build(),
                    collector.toString()))
            .build(),
        epochNanos);
  }

  @Override
  public void delivered(Way way, Tally tally) {
    long end = epochNanos.getAsLong();
    long start = end - way.whole();
    long begun = start + way.waited();
    Span whole =
        tracer
            .spanBuilder("delivery")
            .setSpanKind(SpanKind.SERVER)
            .setNoParent()
            .setStartTimestamp(start, TimeUnit.NANOSECONDS)
            .setAttribute(CLAIMS, tally.claims())
            .setAttribute(DENIED, tally.denied())
            .setAttribute(PENDED, tally.pended())
            .setAttribute(REJECTED, tally.rejected())
            .startSpan();
    Context context = Context.root().with(whole);
    stage("wait", context, start, begun);
    stage("read", context, begun, begun + way.reading());
    stage("settle", context, end - way.settling(), end);
    whole.end(end, TimeUnit.NANOSECONDS);
  }

  private void stage(String name, Context parent, long from, long to) {
    tracer
        .spanBuilder(name)
        .setParent(parent)
        .setStartTimestamp(from, TimeUnit.NANOSECONDS)
        .startSpan()
        .end(to, TimeUnit.NANOSECONDS);
  }

  @Override
  public void decided(List<AdjudicatedClaim> claims) {}

  @Override
  public void arrived() {}

  @Override
  public void answered(AnswerSink.Kind kind, String partner) {}

  @Override
  public void remitted() {}

  @Override
  public void left() {}

  /** Sends what is left, for a few seconds at most. */
  @Override
  public void close() {
    provider.shutdown().join(5, TimeUnit.SECONDS);
  }
}
