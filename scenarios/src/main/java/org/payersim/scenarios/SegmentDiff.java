package org.payersim.scenarios;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows how an answer differs from what was expected: by segment for X12, by line for text,
 * expected and actual side by side, and which loop each difference stands in.
 */
final class SegmentDiff {
  private static final int WIDTH = 58;
  private static final int SHOWN = 40;

  /** A unit compared, and the loop it is in. */
  private record Unit(int number, String loop, String text) {}

  private SegmentDiff() {}

  /** Empty if both are the same, byte for byte. */
  static String of(Output output, String name, byte[] expected, byte[] actual) {
    if (java.util.Arrays.equals(expected, actual)) {
      return "";
    }
    List<Unit> before = units(output, expected);
    List<Unit> after = units(output, actual);
    List<String> rows = rows(before, after);
    if (rows.isEmpty()) {
      return name + " differs in delimiters or line breaks only\n";
    }
    StringBuilder text = new StringBuilder(name).append(" differs\n");
    text.append(String.format("  %-5s %-" + WIDTH + "s %s%n", "", "expected", "actual"));
    rows.stream().limit(SHOWN).forEach(row -> text.append(row).append('\n'));
    if (rows.size() > SHOWN) {
      text.append("  and ").append(rows.size() - SHOWN).append(" more\n");
    }
    return text.toString();
  }

  /** Longest common subsequence; scenario outputs are small. */
  private static List<String> rows(List<Unit> before, List<Unit> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).text.equals(after.get(j).text)
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<String> rows = new ArrayList<>();
    List<Unit> gone = new ArrayList<>();
    List<Unit> come = new ArrayList<>();
    String loop = "";
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).text.equals(after.get(j).text)) {
        loop = pair(gone, come, loop, rows);
        i++;
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        gone.add(before.get(i++));
      } else {
        come.add(after.get(j++));
      }
    }
    pair(gone, come, loop, rows);
    return rows;
  }

  /** Sets what went beside what came and returns the loop last named. */
  private static String pair(List<Unit> gone, List<Unit> come, String named, List<String> rows) {
    String loop = named;
    for (int k = 0; k < Math.max(gone.size(), come.size()); k++) {
      Unit left = k < gone.size() ? gone.get(k) : new Unit(0, "", "-");
      Unit right = k < come.size() ? come.get(k) : new Unit(0, "", "-");
      Unit place = k < come.size() ? right : left;
      if (!place.loop.equals(loop)) {
        loop = place.loop;
        rows.add("  in " + loop);
      }
      rows.add(String.format("  %5d %-" + WIDTH + "s %s", place.number, left.text, right.text));
    }
    gone.clear();
    come.clear();
    return loop;
  }

  private static List<Unit> units(Output output, byte[] bytes) {
    List<Unit> units = new ArrayList<>();
    if (!output.isX12()) {
      new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> units.add(new Unit(units.size() + 1, "", line)));
      return units;
    }
    String outer = "";
    String loop = "";
    for (X12Text.Segment segment : X12Text.of(bytes).segments()) {
      switch (segment.id()) {
        case "ISA", "GS", "ST", "AK2", "CLP", "HL", "PLB" -> {
          outer = segment.text();
          loop = outer;
        }
        case "SVC", "IK3", "N1" -> loop = outer + " / " + segment.text();
        default -> {
          // stands in the loop it follows
        }
      }
      units.add(new Unit(units.size() + 1, loop, segment.text()));
    }
    return units;
  }
}
