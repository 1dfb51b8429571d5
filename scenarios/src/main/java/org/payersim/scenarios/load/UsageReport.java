package org.payersim.scenarios.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.payersim.scenarios.load.PayerUsage.Sample;

/**
 * What the payer's process used over a run, and whether it used more at the end than at the
 * beginning: a run is cut into ten parts, and the second is held against the last. (The first one
 * is warming up.)
 *
 * @param samples in the order they were taken
 * @param claims answered meanwhile
 */
record UsageReport(List<Sample> samples, long claims) {
  static final int PARTS = 10;
  private static final double MEGABYTE = 1 << 20;

  /** Fewer do not tell a trend from chance. */
  static final int ENOUGH = 3 * PARTS;

  boolean isEmpty() {
    return samples.size() < 2;
  }

  double cpuSeconds() {
    return samples.getLast().cpuSeconds() - samples.getFirst().cpuSeconds();
  }

  double collectionSeconds() {
    return samples.getLast().collectionSeconds() - samples.getFirst().collectionSeconds();
  }

  /** Microseconds of the payer's CPU a claim; 0 without claims. */
  double cpuMicros() {
    return claims == 0 ? 0 : cpuSeconds() * 1e6 / claims;
  }

  /** The least of a part: of the heap, about what is left after a collection. */
  private double least(int part, ToDoubleFunction<Sample> of) {
    int from = part * samples.size() / PARTS;
    int to = (part + 1) * samples.size() / PARTS;
    return samples.subList(from, to).stream().mapToDouble(of).min().orElse(0);
  }

  void put(ObjectNode root) {
    if (isEmpty()) {
      return;
    }
    ObjectNode payer = root.putObject("payer");
    payer.put("cpuSeconds", cpuSeconds());
    payer.put("cpuMicrosPerClaim", cpuMicros());
    payer.put("collectionSeconds", collectionSeconds());
    if (samples.size() >= ENOUGH) {
      drift(payer, "heapMegabytes", sample -> sample.heapBytes() / MEGABYTE);
      drift(payer, "threads", Sample::threads);
      drift(payer, "openFiles", Sample::files);
    }
  }

  private void drift(ObjectNode payer, String what, ToDoubleFunction<Sample> of) {
    payer.putObject(what).put("early", least(1, of)).put("late", least(PARTS - 1, of));
  }

  /** What a terminal shows; nothing of a payer that says nothing of itself. */
  String text() {
    if (isEmpty()) {
      return "";
    }
    String used =
        String.format(
            Locale.ROOT,
            "  payer      %.1f CPU-seconds, %,.0f us a claim; collections stood it still for %.2f"
                + " s%n",
            cpuSeconds(),
            cpuMicros(),
            collectionSeconds());
    return samples.size() < ENOUGH
        ? used
        : used
            + String.format(
                Locale.ROOT,
                "  early/late heap %,.0f/%,.0f MB, threads %.0f/%.0f, open files %.0f/%.0f%n",
                least(1, Sample::heapBytes) / MEGABYTE,
                least(PARTS - 1, Sample::heapBytes) / MEGABYTE,
                least(1, Sample::threads),
                least(PARTS - 1, Sample::threads),
                least(1, Sample::files),
                least(PARTS - 1, Sample::files));
  }

  /** Cores in use between one sample and the next. */
  double[] cores() {
    return rates(Sample::cpuSeconds);
  }

  /** Shares of the time between two samples that collections stood the payer still for. */
  double[] collecting() {
    return rates(Sample::collectionSeconds);
  }

  private double[] rates(ToDoubleFunction<Sample> of) {
    double[] rates = new double[Math.max(0, samples.size() - 1)];
    for (int i = 0; i < rates.length; i++) {
      double time = samples.get(i + 1).second() - samples.get(i).second();
      double change = of.applyAsDouble(samples.get(i + 1)) - of.applyAsDouble(samples.get(i));
      rates[i] = time <= 0 ? 0 : change / time;
    }
    return rates;
  }
}
