package org.payersim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.payersim.scenarios.load.PayerUsage.Sample;

/** What a payer's metrics say of its process. */
class PayerUsageTest {
  private static final String TEXT =
      """
      # TYPE process_cpu_time_ns_total counter
      process_cpu_time_ns_total 2.5E9
      jvm_gc_pause_seconds_count{action="end of minor GC",gc="PS Scavenge"} 4
      jvm_gc_pause_seconds_sum{action="end of minor GC",gc="PS Scavenge"} 0.2
      jvm_gc_pause_seconds_sum{action="end of major GC",gc="PS MarkSweep"} 0.3
      jvm_memory_used_bytes{area="heap",id="PS Eden Space"} 1048576.0
      jvm_memory_used_bytes{area="heap",id="PS Old Gen"} 2097152.0
      jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 9.9E9
      jvm_threads_live_threads 41
      process_files_open_files 77
      """;

  @Test
  void seriesOfANameAreAddedUp() {
    Sample sample = Sample.parse(7, TEXT).orElseThrow();
    assertThat(sample).isEqualTo(new Sample(7, 2.5, 0.5, 3 << 20, 41, 77));
    assertThat(Sample.parse(0, "up 1\n")).isEmpty();
  }

  private static UsageReport report(int samples) {
    List<Sample> all =
        IntStream.range(0, samples)
            .mapToObj(i -> new Sample(i, 1 + i * 0.5, i * 0.01, (100 + i) << 20, 40, 80 + i))
            .toList();
    return new UsageReport(all, 1_000);
  }

  @Test
  void aRunIsToldOfByCpuAClaimAndByWhatGrew() {
    UsageReport report = report(101);
    assertThat(report.cpuSeconds()).isEqualTo(50);
    assertThat(report.cpuMicros()).isEqualTo(50_000);
    assertThat(report.cores()).hasSize(100).containsOnly(0.5);
    ObjectNode json = new ObjectMapper().createObjectNode();
    report.put(json);
    assertThat(json.at("/payer/heapMegabytes/early").asDouble()).isEqualTo(110);
    assertThat(json.at("/payer/heapMegabytes/late").asDouble()).isEqualTo(190);
    assertThat(json.at("/payer/openFiles/late").asDouble()).isEqualTo(170);
    assertThat(report.text()).contains("50,000 us a claim").contains("threads 40/40");
  }

  @Test
  void aShortRunTellsNoTrendAndASilentPayerNothing() {
    assertThat(report(8).text()).contains("CPU-seconds").doesNotContain("early");
    assertThat(new UsageReport(List.of(), 5).text()).isEmpty();
  }
}
