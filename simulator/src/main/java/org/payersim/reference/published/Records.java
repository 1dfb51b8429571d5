package org.payersim.reference.published;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records of a file with tabs or commas between its fields; quoted fields may hold either, and line
 * breaks, as the copyright notices on top of CMS files do.
 */
final class Records {
  private final BufferedReader reader;
  private int line;
  private int first;

  Records(BufferedReader reader) {
    this.reader = reader;
  }

  /** One-based line the last record begins on. */
  int line() {
    return first;
  }

  Optional<List<String>> next() throws IOException {
    String text = reader.readLine();
    if (text == null) {
      return Optional.empty();
    }
    line++;
    first = line;
    char separator = text.indexOf('\t') >= 0 ? '\t' : ',';
    StringBuilder field = new StringBuilder();
    List<String> fields = new ArrayList<>();
    boolean quoted = false;
    int at = 0;
    while (true) {
      for (; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '"') {
          quoted = !quoted;
        } else if (c == separator && !quoted) {
          fields.add(field.toString().trim());
          field.setLength(0);
        } else {
          field.append(c);
        }
      }
      String more = quoted ? reader.readLine() : null;
      if (more == null) {
        fields.add(field.toString().trim());
        return Optional.of(fields);
      }
      line++;
      field.append(' ');
      text = more;
      at = 0;
    }
  }
}
