package org.payersim.scenarios.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.payersim.scenarios.oracle.DerivedLine;
import org.payersim.scenarios.world.KeyedClaims.Keyed;

/**
 * What has to come of one claim: a line of {@code key.tsv}.
 *
 * @param day the day the payer receives it
 * @param family member number of the family; its claims are sent in order
 * @param claim CLM01
 * @param standIn stands in the text for what the payer will call it; only corrections of it hold it
 * @param original CLM01 of the claim it corrects, or empty
 * @param length bytes of its interchange in {@code claims.x12}
 * @param outcome rejected, voided, replaced or finalized
 * @param lines what is decided about each line, in order
 */
record KeyEntry(
    LocalDate day,
    String family,
    String claim,
    String standIn,
    String original,
    int length,
    Outcome outcome,
    List<Line> lines) {

  enum Outcome {
    REJECTED,
    VOIDED,
    REPLACED,
    FINALIZED
  }

  /**
   * A line of an 835.
   *
   * @param paid SVC03
   * @param adjustments dollars by group and reason: {@code CO-45}
   */
  record Line(String paid, Map<String, String> adjustments) {
    private String text() {
      StringBuilder text = new StringBuilder(paid);
      adjustments.forEach(
          (reason, amount) -> text.append(' ').append(reason).append('=').append(amount));
      return text.toString();
    }

    private static Line parse(String text) {
      String[] parts = text.split(" ", -1);
      Map<String, String> adjustments = new TreeMap<>();
      for (int i = 1; i < parts.length; i++) {
        String[] pair = parts[i].split("=", 2);
        adjustments.put(pair[0], pair[1]);
      }
      return new Line(parts[0], adjustments);
    }
  }

  static final String HEADING =
      "day\tfamily\tclaim\tstand-in\toriginal\tbytes\toutcome\tlines: paid group-reason=amount"
          + " ...;";

  private static final int FIELDS = 8;

  static KeyEntry of(Keyed keyed) {
    List<Line> lines = new ArrayList<>();
    for (DerivedLine line : keyed.answer().lines()) {
      lines.add(new Line(line.paid(), line.adjustments()));
    }
    return new KeyEntry(
        keyed.day(),
        keyed.family(),
        keyed.number(),
        keyed.standIn(),
        keyed.original(),
        keyed.text().length,
        Outcome.valueOf(keyed.answer().outcome().name()),
        lines);
  }

  /** As one line of the key, without its end. */
  String text() {
    return String.join(
        "\t",
        day.toString(),
        family,
        claim,
        standIn,
        original,
        Integer.toString(length),
        outcome.name().toLowerCase(Locale.ROOT),
        String.join(";", lines.stream().map(Line::text).toList()));
  }

  /**
   * Reads a line of the key.
   *
   * @throws IllegalArgumentException if it is none
   */
  static KeyEntry parse(String text) {
    String[] fields = text.split("\t", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("has " + fields.length + " fields, not " + FIELDS);
    }
    List<Line> lines = new ArrayList<>();
    if (!fields[7].isEmpty()) {
      for (String line : fields[7].split(";", -1)) {
        lines.add(Line.parse(line));
      }
    }
    return new KeyEntry(
        LocalDate.parse(fields[0]),
        fields[1],
        fields[2],
        fields[3],
        fields[4],
        Integer.parseInt(fields[5]),
        Outcome.valueOf(fields[6].toUpperCase(Locale.ROOT)),
        lines);
  }
}
