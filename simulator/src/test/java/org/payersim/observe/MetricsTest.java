package org.payersim.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.Body;
import org.payersim.sandbox.AnswerSink;
import org.payersim.sandbox.Deliveries;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.TestPayers;

class MetricsTest {
  private static final Pattern USED = Pattern.compile("(payersim|jvm|process|system)_[a-z_]+");

  @TempDir private Path folder;

  private String scrapedAfter(byte[]... deliveries) throws IOException {
    try (Metrics metrics = new Metrics();
        Sandbox payer = TestPayers.openPayer(folder, "a")) {
      payer.watch(metrics);
      for (byte[] delivery : deliveries) {
        payer.receive(Body.of(delivery));
      }
      return metrics.scrape();
    }
  }

  @Test
  void whatWentThroughIsCounted() throws IOException {
    String scraped =
        scrapedAfter(
            Deliveries.delivery(1, "C1", "C2"),
            Deliveries.delivery(2, "C3"),
            "no X12".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(scraped.lines())
        .contains(
            "payersim_deliveries_total 3.0",
            "payersim_deliveries_open 0.0",
            "payersim_documents_total{kind=\"999\"} 2.0",
            "payersim_documents_total{kind=\"277ca\"} 2.0",
            "payersim_remittances_total 2.0",
            "payersim_delivery_seconds_count{stage=\"whole\"} 3",
            "payersim_delivery_seconds_bucket{stage=\"read\",le=\"20.0\"} 3")
        .anyMatch(line -> line.startsWith("payersim_adjustments_total{reason=\"CO-45\"}"))
        .anyMatch(line -> line.startsWith("jvm_memory_used_bytes"))
        .anyMatch(line -> line.startsWith("process_cpu_usage"));
    double claims =
        scraped
            .lines()
            .filter(line -> line.startsWith("payersim_claims_total{"))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
            .sum();
    assertThat(claims).isEqualTo(3);
  }

  @Test
  void nothingOfAPersonIsTold() throws IOException {
    assertThat(scrapedAfter(Deliveries.delivery(1, "SECRET1")))
        .doesNotContain("SECRET1", "ROSSI", "MARIA", "M100", "19850709", "HARBOR");
  }

  /** A panel over a metric that is not there shows nothing, and nobody notices. */
  @Test
  void theDashboardAsksForMetricsThereAre() throws IOException {
    String scraped = scrapedAfter(Deliveries.delivery(1, "C1"));
    JsonNode dashboard =
        new ObjectMapper().readTree(Path.of("docs/observe/dashboard.json").toFile());
    Set<String> asked = new TreeSet<>();
    for (JsonNode panel : dashboard.path("panels")) {
      for (JsonNode target : panel.path("targets")) {
        Matcher used = USED.matcher(target.path("expr").asText());
        while (used.find()) {
          asked.add(used.group());
        }
      }
    }
    // No collection may have paused a short test.
    asked.remove("jvm_gc_pause_seconds_sum");

    assertThat(asked).hasSizeGreaterThan(8).allMatch(name -> scraped.contains("\n" + name));
  }

  @Test
  void everyKindOfDocumentHasItsCounter() {
    try (Metrics metrics = new Metrics()) {
      for (AnswerSink.Kind kind : AnswerSink.Kind.values()) {
        metrics.answered(kind, "PARTNER");
      }
      assertThat(metrics.scrape().lines())
          .filteredOn(line -> line.startsWith("payersim_documents_total{"))
          .hasSize(AnswerSink.Kind.values().length)
          .allMatch(line -> line.endsWith(" 1.0"));
    }
  }
}
