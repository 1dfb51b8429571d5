package org.payersim.scenarios.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The invented names and the places claims are made of, from the resource files beside this class.
 */
record WordLists(
    List<String> lastNames,
    List<String> firstNamesF,
    List<String> firstNamesM,
    List<String> streets,
    List<Place> places) {

  /**
   * A town.
   *
   * @param city name
   * @param state two letters
   * @param zip the first three digits of its ZIP codes
   */
  record Place(String city, String state, String zip) {}

  static WordLists load() {
    List<Place> places = new ArrayList<>();
    for (String[] row : rows("places.tsv")) {
      places.add(new Place(row[0], row[1], row[2]));
    }
    return new WordLists(
        words("last-names.txt"),
        words("first-names-f.txt"),
        words("first-names-m.txt"),
        words("streets.txt"),
        List.copyOf(places));
  }

  private static List<String> words(String name) {
    return rows(name).stream().map(row -> row[0]).toList();
  }

  /** Rows of a tab-separated resource; lines that begin with # are comments. */
  static List<String[]> rows(String name) {
    try (InputStream in = WordLists.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
