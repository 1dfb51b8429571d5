package org.payersim.observe;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.Body;
import org.payersim.sandbox.Deliveries;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.Tally;
import org.payersim.sandbox.TestPayers;
import org.payersim.sandbox.Watch;

class TracesTest {
  @TempDir private Path folder;

  /** Keeps what it is given. */
  private static final class Kept implements SpanExporter {
    private final List<SpanData> spans = new ArrayList<>();

    @Override
    public CompletableResultCode export(Collection<SpanData> exported) {
      spans.addAll(exported);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  @Test
  void aDeliveryIsATraceWithItsStages() {
    Kept kept = new Kept();
    try (Traces traces = new Traces(SimpleSpanProcessor.create(kept), () -> 1_000_000L)) {
      traces.delivered(new Watch.Way(100, 130, 150, 200), Tally.NONE);
    }

    SpanData whole = kept.spans.getLast();
    assertThat(whole.getName()).isEqualTo("delivery");
    assertThat(whole.getStartEpochNanos()).isEqualTo(999_900);
    assertThat(whole.getEndEpochNanos()).isEqualTo(1_000_000);
    assertThat(kept.spans.subList(0, 3))
        .allMatch(span -> span.getParentSpanId().equals(whole.getSpanId()))
        .extracting(
            span ->
                span.getName()
                    + " "
                    + (span.getStartEpochNanos() - 999_900)
                    + "-"
                    + (span.getEndEpochNanos() - 999_900))
        .containsExactly("wait 0-30", "read 30-50", "settle 50-100");
  }

  @Test
  void nothingOfAPersonIsTold() throws IOException {
    Kept kept = new Kept();
    try (Traces traces = new Traces(SimpleSpanProcessor.create(kept), PayerClock::wallNanos);
        Sandbox payer = TestPayers.openPayer(folder, "a")) {
      payer.watch(traces);
      payer.receive(Body.of(Deliveries.delivery(1, "SECRET1")));
    }

    assertThat(kept.spans).hasSize(4);
    assertThat(kept.spans.toString())
        .contains("payersim.claims=1")
        .doesNotContain("SECRET1", "ROSSI", "MARIA", "M100", "19850709");
  }

  @Test
  void aCollectorIsToldByHttp() throws IOException {
    WireMockServer collector = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    collector.start();
    try {
      collector.stubFor(WireMock.post("/v1/traces").willReturn(WireMock.ok()));
      try (Traces traces =
          Traces.to(URI.create(collector.baseUrl() + "/v1/traces"), PayerClock::wallNanos)) {
        traces.delivered(new Watch.Way(0, 1, 2, 3), Tally.NONE);
      }
      collector.verify(1, postRequestedFor(urlEqualTo("/v1/traces")));
      assertThat(collector.getAllServeEvents().getFirst().getRequest().getBodyAsString())
          .contains("payersim", "delivery", "settle");
    } finally {
      collector.stop();
    }
  }

  @Test
  void aCollectorThatIsNotThereHoldsNobodyUp() throws IOException {
    try (Traces traces = Traces.to(URI.create("http://localhost:9/v1/traces"), () -> 0);
        Sandbox payer = TestPayers.openPayer(folder, "a")) {
      payer.watch(traces);
      assertThat(payer.receive(Body.of(Deliveries.delivery(1, "C1"))).tally().claims()).isOne();
    }
  }
}
