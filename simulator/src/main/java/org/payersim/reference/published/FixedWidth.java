package org.payersim.reference.published;

import java.io.IOException;
import org.payersim.reference.TableKind;

/**
 * The two files of fixed width. Source: CMS, ICD-10-CM order file description (code in columns 7 to
 * 13, whether it is valid in 15); HCPCS Level II record layout (code in 1 to 5, modifier in 4 to 5,
 * record identification in 11, added in 269, terminated in 285).
 */
final class FixedWidth {
  private FixedWidth() {}

  static void diagnosis(String line, Output out) throws IOException {
    String valid = column(line, 15, 15);
    if (!valid.equals("0") && !valid.equals("1")) {
      throw new IllegalArgumentException("column 15 is neither 0 nor 1");
    }
    out.row(TableKind.DIAGNOSES, code(column(line, 7, 13)) + " " + valid);
  }

  /** Continued descriptions (record identification 4 and 8) carry nothing we keep. */
  static void hcpcs(String line, Output out) throws IOException {
    String days = Days.span(column(line, 269, 276), column(line, 285, 292));
    switch (column(line, 11, 11)) {
      case "3" -> out.row(TableKind.PROCEDURES, code(column(line, 1, 5)) + " " + days);
      case "7" -> out.row(TableKind.MODIFIERS, code(column(line, 4, 5)) + " " + days);
      case "4", "8" -> {
        return;
      }
      default -> throw new IllegalArgumentException("column 11 is not 3, 4, 7 or 8");
    }
  }

  private static String column(String line, int first, int last) {
    return line.length() < first
        ? ""
        : line.substring(first - 1, Math.min(last, line.length())).trim();
  }

  static String code(String text) {
    if (text.isEmpty()
        || !text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
      throw new IllegalArgumentException("'" + text + "' is not a code");
    }
    return text;
  }
}
