package org.payersim.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.code.Reason;
import org.payersim.sandbox.AnswerSink;
import org.payersim.sandbox.Tally;
import org.payersim.sandbox.Watch;

/**
 * Counts what goes through a payer, and what the process uses, for Prometheus. Nothing of a claim
 * is told but its outcome and its adjustment reasons; the series are as many as the payer has
 * reasons.
 */
public final class Metrics implements Watch, AutoCloseable {
  /** The media type of {@link #scrape}. */
  public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final String STAGE = "stage";

  /** The bounds CORE and our own targets ask about: real time within 20 s, p99 within 5 ms. */
  private static final Duration[] BOUNDS = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2),
    Duration.ofSeconds(20),
    Duration.ofMinutes(5)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final AtomicLong open = new AtomicLong();
  private final Counter arrived;
  private final Counter remittances;
  private final Map<AnswerSink.Kind, Counter> documents = new ConcurrentHashMap<>();
  private final Map<Reason, Counter> reasons = new ConcurrentHashMap<>();
  private final Map<Refusal, Counter> refusals = new EnumMap<>(Refusal.class);
  private final Outcomes outcomes;
  private final Timer waited;
  private final Timer read;
  private final Timer settled;
  private final Timer whole;

  /** What can become of a claim. */
  private record Outcomes(
      Counter paid,
      Counter patientOwes,
      Counter denied,
      Counter pended,
      Counter voided,
      Counter rejected) {}

  /** Metrics of a payer that has done nothing yet. */
  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
    Gauge.builder("payersim.deliveries.open", open, AtomicLong::get)
        .description("Deliveries that came and are not answered yet")
        .register(registry);
    arrived = counter("payersim.deliveries", "Deliveries that came", "", "");
    remittances = counter("payersim.remittances", "835s made", "", "");
    outcomes =
        new Outcomes(
            outcome("paid"),
            outcome("patient_owes"),
            outcome("denied"),
            outcome("pended"),
            outcome("voided"),
            outcome("rejected"));
    for (Refusal refusal : Refusal.values()) {
      refusals.put(
          refusal, counter("payersim.refusals", "Turned away by load", "reason", refusal.word()));
    }
    waited = timer("wait");
    read = timer("read");
    settled = timer("settle");
    whole = timer("whole");
  }

  private Counter counter(String name, String what, String tag, String value) {
    Counter.Builder builder = Counter.builder(name).description(what);
    return (tag.isEmpty() ? builder : builder.tag(tag, value)).register(registry);
  }

  private Counter document(AnswerSink.Kind kind) {
    return counter("payersim.documents", "Documents answered at once", "kind", word(kind));
  }

  private Counter outcome(String word) {
    return counter("payersim.claims", "Claims answered", "outcome", word);
  }

  private Timer timer(String stage) {
    return Timer.builder("payersim.delivery")
        .description(
            "Time of deliveries: waiting for disk and turn, being read, being decided and answered,"
                + " and the whole")
        .tag(STAGE, stage)
        .serviceLevelObjectives(BOUNDS)
        .register(registry);
  }

  private static String word(AnswerSink.Kind kind) {
    return switch (kind) {
      case TA1 -> "ta1";
      case ACKNOWLEDGMENT_999 -> "999";
      case ACKNOWLEDGMENT_277CA -> "277ca";
      case ELIGIBILITY_271 -> "271";
      case CLAIM_STATUS_277 -> "277";
      case REVIEW_278 -> "278";
      case DOCUMENT_REQUEST_277 -> "277rfai";
    };
  }

  @Override
  public void arrived() {
    open.incrementAndGet();
    arrived.increment();
  }

  @Override
  public void left() {
    open.decrementAndGet();
  }

  @Override
  public void decided(List<AdjudicatedClaim> claims) {
    for (AdjudicatedClaim claim : claims) {
      claim.outcome().findFinal().ifPresent(this::count);
    }
  }

  private void count(Determination decided) {
    for (LineDetermination line : decided.lines()) {
      for (Adjustment adjustment : line.adjustments()) {
        reasons.computeIfAbsent(adjustment.reason(), this::reason).increment();
      }
    }
  }

  private Counter reason(Reason reason) {
    return counter(
        "payersim.adjustments",
        "Adjustments of service lines",
        "reason",
        reason.group() + "-" + reason.carc());
  }

  @Override
  public void answered(AnswerSink.Kind kind, String partner) {
    documents.computeIfAbsent(kind, this::document).increment();
  }

  @Override
  public void remitted() {
    remittances.increment();
  }

  @Override
  public void delivered(Way way, Tally tally) {
    add(outcomes.paid(), tally.paid());
    add(outcomes.patientOwes(), tally.patientOwes());
    add(outcomes.denied(), tally.denied());
    add(outcomes.pended(), tally.pended());
    add(outcomes.voided(), tally.voided());
    add(outcomes.rejected(), tally.rejected());
    waited.record(way.waited(), TimeUnit.NANOSECONDS);
    read.record(way.reading(), TimeUnit.NANOSECONDS);
    settled.record(way.settling(), TimeUnit.NANOSECONDS);
    whole.record(way.whole(), TimeUnit.NANOSECONDS);
  }

  /**
   * From now on it is seen how much is under way over HTTP.
   *
   * @param requests from their head to their answer
   * @param bytes of their bodies
   * @param connections that are open
   */
  public void watchLoad(LongSupplier requests, LongSupplier bytes, LongSupplier connections) {
    gauge("payersim.http.requests.open", "Requests under way", requests);
    gauge("payersim.http.bodies.open.bytes", "Bytes of bodies under way", bytes);
    gauge("payersim.http.connections.open", "Connections open", connections);
  }

  private void gauge(String name, String what, LongSupplier value) {
    Gauge.builder(name, value, LongSupplier::getAsLong)
        .description(what)
        .strongReference(true)
        .register(registry);
  }

  /** Somebody was turned away because there is too much to do, or he is too slow. */
  public void refused(Refusal why) {
    Counter counter = refusals.get(why);
    if (counter != null) {
      counter.increment();
    }
  }

  private static void add(Counter to, long claims) {
    to.increment((double) claims);
  }

  /** All of it as Prometheus reads it. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
