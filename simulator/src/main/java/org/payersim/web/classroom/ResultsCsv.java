package org.payersim.web.classroom;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The results of a class as CSV (RFC 4180), a row for each student and exercise. What somebody
 * typed cannot become a formula of a spreadsheet: an apostrophe goes before it.
 */
public final class ResultsCsv {
  private static final List<String> HEAD =
      List.of(
          "student",
          "exercise",
          "title",
          "level",
          "best points",
          "points",
          "paid",
          "goal paid",
          "days",
          "touches",
          "hints",
          "tries");

  private ResultsCsv() {}

  /** The file. */
  public static String of(Classroom classroom) {
    StringBuilder csv = new StringBuilder(row(HEAD));
    for (Student student : classroom.students()) {
      for (Result result : student.results()) {
        csv.append(
            row(
                List.of(
                    student.name(),
                    result.exercise().id(),
                    result.exercise().title(),
                    String.valueOf(result.exercise().level()),
                    String.valueOf(result.best()),
                    String.valueOf(result.now().points()),
                    result.now().paid().toString(),
                    result.exercise().goal().paid(),
                    String.valueOf(result.now().days()),
                    String.valueOf(result.now().touches()),
                    String.valueOf(result.hints()),
                    String.valueOf(result.tries()))));
      }
    }
    return csv.toString();
  }

  private static String row(List<String> cells) {
    return cells.stream().map(ResultsCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  static String cell(String text) {
    boolean isNumber = text.matches("-?[0-9]+(\\.[0-9]+)?");
    String safe = !isNumber && text.matches("(?s)\\s*[=+\\-@\\t\\r\\n|%].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n;].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
