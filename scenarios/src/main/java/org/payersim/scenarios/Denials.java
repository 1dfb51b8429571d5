package org.payersim.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The table of denials: for each situation the scenarios that show it (their {@code denials}) and
 * what their 835s say, read from the files and never written by hand.
 */
final class Denials {
  /** What pricing and cost sharing take off is no denial. */
  private static final Set<String> NO_DENIALS = Set.of("CO-45", "PR-45", "PR-1", "PR-2", "PR-3");

  private Denials() {}

  static String of(Catalog catalog) throws IOException {
    Map<Integer, List<String>> rows = new TreeMap<>();
    for (Catalog.Chapter chapter : catalog.chapters()) {
      for (Scenario scenario : chapter.scenarios()) {
        for (int row : scenario.given().denials()) {
          rows.computeIfAbsent(row, number -> new ArrayList<>()).add(entry(scenario));
        }
      }
    }
    Properties words = words();
    StringBuilder text = new StringBuilder("# Table of denials\n\n");
    text.append("Generated from the folders by `CatalogTest`; `-Daccept` writes it anew.\n\n");
    text.append("| row | situation | scenario | 835 |\n|---|---|---|---|\n");
    rows.forEach(
        (row, entries) -> {
          String situation = words.getProperty(String.valueOf(row));
          if (situation == null) {
            throw new IllegalArgumentException("no situation has the number " + row);
          }
          for (String entry : entries) {
            text.append("| ").append(row).append(" | ").append(situation).append(entry);
          }
        });
    return text.toString();
  }

  private static String entry(Scenario scenario) throws IOException {
    return " | " + link(scenario) + " | " + String.join(", ", reasons(scenario)) + " |\n";
  }

  /** To a scenario's story, from a page of the catalogue. */
  static String link(Scenario scenario) {
    Path folder = scenario.folder();
    Path fromCatalog = folder.subpath(folder.getNameCount() - 2, folder.getNameCount());
    String path = fromCatalog.toString().replace('\\', '/');
    return "[" + scenario.number() + "](" + path + "/story.md)";
  }

  /** Group, reason and remarks of every denied line, each combination once. */
  private static Set<String> reasons(Scenario scenario) throws IOException {
    Set<String> reasons = new LinkedHashSet<>();
    for (int turn = 1; turn <= scenario.turns().size(); turn++) {
      Path file = scenario.folder().resolve(turn + "-out.835");
      if (Files.exists(file)) {
        for (String claim : Files.readString(file).split("\nCLP\\*", -1)) {
          add(claim.split("\nSVC\\*", -1), reasons);
        }
      }
    }
    return reasons;
  }

  /** A claim's own part comes first; remarks of the MA series stand there, in its MOA. */
  private static void add(String[] loops, Set<String> reasons) {
    StringBuilder remarks = new StringBuilder();
    for (String segment : loops[0].split("~\\s*", -1)) {
      if (segment.startsWith("MOA*")) {
        remarks.append(segment.substring("MOA".length()).replaceAll("\\*+", " "));
      }
    }
    for (String loop : loops) {
      String reason = reason(loop);
      if (!reason.isEmpty()) {
        reasons.add(reason + remarks);
      }
    }
  }

  private static String reason(String loop) {
    StringBuilder reason = new StringBuilder();
    for (String segment : loop.split("~\\s*", -1)) {
      String[] elements = segment.split("\\*", -1);
      String code = elements.length > 2 ? elements[1] + "-" + elements[2] : "";
      if (elements[0].equals("CAS") && !NO_DENIALS.contains(code)) {
        reason.append(reason.isEmpty() ? "" : " ").append(code);
      } else if (elements[0].equals("LQ") && !reason.isEmpty()) {
        reason.append(' ').append(elements[2]);
      }
    }
    return reason.toString();
  }

  static Properties words() throws IOException {
    Properties words = new Properties();
    try (InputStream in = Denials.class.getResourceAsStream("denials.properties")) {
      if (in == null) {
        throw new IllegalStateException("denials.properties is missing");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }
}
