package org.payersim.scenarios.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.payersim.scenarios.load.Measured.Second;

/** A run as JSON for machines and as a page for people. */
final class LoadReport {
  static final String JSON_FILE = "drive.json";
  static final String PAGE = "drive.html";

  private static final double[] PERCENTILES = {50, 90, 99, 99.9};
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String STYLE =
      """
      :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
      body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; margin-bottom: 1.5rem; }
      caption { text-align: left; font-weight: 600; padding: .4rem 0; }
      th, td { text-align: left; padding: .2rem 1.2rem .2rem 0; font-variant-numeric: tabular-nums; }
      td { text-align: right; }
      tr { border-bottom: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
      svg { width: 100%; height: auto; border: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
      figcaption { font-weight: 600; }
      figure { margin: 1rem 0; }
      .bad { color: color-mix(in srgb, #d22 70%, currentColor); font-weight: 600; }
      pre { white-space: pre-wrap; }
      """;

  private final Drive drive;
  private final Grades grades;
  private final UsageReport usage;
  private final String how;

  /**
   * The report of a finished run.
   *
   * @param usage what the payer used meanwhile
   * @param how the options it was made with, in words
   */
  LoadReport(Drive drive, Grades grades, UsageReport usage, String how) {
    this.drive = drive;
    this.grades = grades;
    this.usage = usage;
    this.how = how;
  }

  /** Writes both files. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(JSON_FILE), json());
    Files.writeString(folder.resolve(PAGE), page());
  }

  String json() throws JsonProcessingException {
    Measured measured = drive.measured();
    ObjectNode root = MAPPER.createObjectNode().put("how", how);
    root.put("claimsAnswered", measured.answered());
    root.put("claimsPerSecond", measured.perSecond());
    root.put("elapsedSeconds", measured.elapsedSeconds());
    ObjectNode latency = root.putObject("latencyMillis");
    for (double percentile : PERCENTILES) {
      latency.put("p" + name(percentile), measured.millisAt(percentile));
    }
    latency.put("max", measured.longestMillis());
    if (measured.seconds().size() >= UsageReport.ENOUGH) {
      latency.put("earlyP50", early(50)).put("lateP50", late(50));
      latency.put("earlyP99", early(99)).put("lateP99", late(99));
    }
    usage.put(root);
    ObjectNode graded = root.putObject("claims");
    grades.counts().forEach((grade, count) -> graded.put(word(grade), count));
    ObjectNode failures = root.putObject("failedRequests");
    measured.failures().forEach(failures::put);
    root.put("remittances", drive.answers().remittances());
    root.put("remittanceFaults", drive.answers().faultCount());
    root.put("remittancesFetched", drive.isRemitted());
    root.put("clockSet", drive.isClockMoved());
    ObjectNode reasons = root.putObject("linesByReason");
    drive.answers().reasons().forEach(reasons::put);
    ArrayNode seconds = root.putArray("seconds");
    long backlog = 0;
    for (Second second : measured.seconds()) {
      backlog += second.due() - second.answered();
      seconds
          .addObject()
          .put("due", second.due())
          .put("answered", second.answered())
          .put("backlog", backlog)
          .put("p50Millis", second.millisAt(50))
          .put("p99Millis", second.millisAt(99));
    }
    ArrayNode differences = root.putArray("differences");
    grades.differences().forEach(differences::add);
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  /** In the second of ten parts: the first one is warming up. */
  private double early(double percentile) {
    return drive.measured().millisAt(percentile, 1, UsageReport.PARTS);
  }

  private double late(double percentile) {
    return drive.measured().millisAt(percentile, UsageReport.PARTS - 1, UsageReport.PARTS);
  }

  private static String word(Grades.Grade grade) {
    return grade.name().toLowerCase(Locale.ROOT);
  }

  static String name(double percentile) {
    return percentile == Math.rint(percentile)
        ? Integer.toString((int) percentile)
        : Double.toString(percentile);
  }

  /** What a terminal shows. */
  String text() {
    Measured measured = drive.measured();
    StringBuilder text = new StringBuilder();
    line(
        text,
        "  answered   %,d claims in %.1f s: %,.0f claims/s%n",
        measured.answered(),
        measured.elapsedSeconds(),
        measured.perSecond());
    text.append("  latency    ");
    for (double percentile : PERCENTILES) {
      line(text, "p%s %.1f ms, ", name(percentile), measured.millisAt(percentile));
    }
    line(text, "longest %.1f ms, from when a claim was due%n", measured.longestMillis());
    line(
        text,
        "  graded     %,d right, %,d wrong, %,d missing, %,d twice%n",
        grades.count(Grades.Grade.RIGHT),
        grades.count(Grades.Grade.WRONG),
        grades.count(Grades.Grade.MISSING),
        grades.count(Grades.Grade.TWICE));
    line(
        text,
        "  835s       %,d fetched, %,d faults%n",
        drive.answers().remittances(),
        drive.answers().faultCount());
    text.append(usage.text());
    if (measured.seconds().size() >= UsageReport.ENOUGH) {
      line(
          text,
          "  early/late p50 %.1f/%.1f ms, p99 %.1f/%.1f ms%n",
          early(50),
          late(50),
          early(99),
          late(99));
    }
    measured.failures().forEach((why, count) -> line(text, "  failed     %,d: %s%n", count, why));
    if (!drive.isClockMoved()) {
      text.append("  clock      not set: amounts that hang on the day of receipt may differ\n");
    }
    if (!drive.isRemitted()) {
      text.append("  835s       not to be had at /remittances: only acknowledgments are graded\n");
    }
    grades.differences().forEach(difference -> text.append("  ").append(difference).append('\n'));
    drive.answers().faults().forEach(fault -> text.append("  835: ").append(fault).append('\n'));
    return text.toString();
  }

  private static void line(StringBuilder to, String format, Object... values) {
    to.append(String.format(Locale.ROOT, format, values));
  }

  String page() {
    List<Second> seconds = drive.measured().seconds();
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    page.append("<meta name=\"viewport\" content=\"width=device-width\">");
    page.append("<title>Payersim: claims under load</title><style>\n").append(STYLE);
    page.append("</style></head><body>\n<h1>Claims under load</h1>\n<p>");
    page.append(escaped(how)).append("</p>\n");
    page.append(
        grades.areAllRight()
            ? "<p>Every claim is right to the cent.</p>"
            : "<p class=\"bad\">Not every claim is right.</p>");
    page.append("<pre>").append(escaped(text())).append("</pre>\n");
    chart(page, "Claims due and answered, a second", seconds, Second::due, Second::answered);
    chart(
        page,
        "Latency, milliseconds: half of the requests, and 99 of a hundred",
        seconds,
        second -> second.millisAt(50),
        second -> second.millisAt(99));
    long[] backlog = {0, 0};
    chart(
        page,
        "Claims due and not answered yet",
        seconds,
        second -> backlog[0] += second.due() - second.answered(),
        second -> backlog[1] += second.due() - second.answered());
    if (!usage.isEmpty()) {
      chart(
          page,
          "The payer: cores in use, and the share of time collections stood it still",
          usage.cores(),
          usage.collecting());
    }
    page.append("<table><caption>Lines by reason</caption><tr><th>Group and reason<th>Lines\n");
    for (Map.Entry<String, Long> reason : drive.answers().reasons().entrySet()) {
      page.append("<tr><th>").append(escaped(reason.getKey())).append("<td>");
      page.append(String.format(Locale.ROOT, "%,d", reason.getValue())).append('\n');
    }
    return page.append("</table>\n</body></html>\n").toString();
  }

  /** Two lines over the seconds of the run, the second one dashed. */
  private static void chart(
      StringBuilder page,
      String title,
      List<Second> seconds,
      ToDoubleFunction<Second> one,
      ToDoubleFunction<Second> other) {
    chart(
        page,
        title,
        seconds.stream().mapToDouble(one).toArray(),
        seconds.stream().mapToDouble(other).toArray());
  }

  private static void chart(StringBuilder page, String title, double[] first, double[] second) {
    double most = 1;
    for (int i = 0; i < first.length; i++) {
      most = Math.max(most, Math.max(first[i], second[i]));
    }
    page.append("<figure><figcaption>").append(title);
    page.append(String.format(Locale.ROOT, " (at most %,.1f)", most));
    page.append("</figcaption><svg viewBox=\"0 0 800 200\" role=\"img\" aria-label=\"");
    page.append(title).append("\">");
    polyline(page, first, most, "#36c\"");
    polyline(page, second, most, "#c63\" stroke-dasharray=\"6 3\"");
    page.append("</svg></figure>\n");
  }

  private static void polyline(StringBuilder page, double[] values, double most, String stroke) {
    page.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"").append(stroke);
    page.append(" points=\"");
    for (int i = 0; i < values.length; i++) {
      double x = values.length == 1 ? 0 : 800.0 * i / (values.length - 1);
      page.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, 195 - 190 * values[i] / most));
    }
    page.append("\"/>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
