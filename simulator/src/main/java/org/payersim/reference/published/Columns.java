package org.payersim.reference.published;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where in a record the fields of a file are, found by their headings. */
record Columns(List<String> headings) {
  static Columns of(List<String> record) {
    return new Columns(
        record.stream()
            .map(h -> h.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " "))
            .toList());
  }

  /** The first heading that contains all of these words. */
  Optional<Integer> find(String... words) {
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i);
      if (List.of(words).stream().allMatch(heading::contains)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  int get(String... words) {
    return find(words)
        .orElseThrow(
            () -> new IllegalArgumentException("no column '" + String.join(" ", words) + "'"));
  }

  static String field(List<String> record, int column) {
    return column < record.size() ? record.get(column) : "";
  }
}
