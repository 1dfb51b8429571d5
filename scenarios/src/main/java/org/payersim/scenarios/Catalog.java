package org.payersim.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All scenarios of a directory: {@code chapter/scenario}, both beginning with their number.
 *
 * @param chapters in the order of their numbers
 */
public record Catalog(List<Chapter> chapters) {
  private static final Pattern NUMBERED = Pattern.compile("(\\d+)(?:\\.(\\d+))?-[a-z0-9-]+");

  /**
   * A chapter.
   *
   * @param name its folder, such as 4-cost-sharing
   * @param scenarios in the order of their numbers
   */
  public record Chapter(String name, List<Scenario> scenarios) {
    /** Such as "4 Cost sharing". */
    public String title() {
      String words = name.replace('-', ' ');
      int letter = words.indexOf(' ') + 1;
      return words.substring(0, letter)
          + Character.toUpperCase(words.charAt(letter))
          + words.substring(letter + 1);
    }
  }

  public static Catalog read(Path directory) throws IOException {
    List<Chapter> chapters = new ArrayList<>();
    for (Path chapter : numbered(directory)) {
      List<Scenario> scenarios = new ArrayList<>();
      for (Path folder : numbered(chapter)) {
        scenarios.add(Scenario.read(folder, directory));
      }
      chapters.add(new Chapter(chapter.getFileName().toString(), List.copyOf(scenarios)));
    }
    return new Catalog(List.copyOf(chapters));
  }

  /** The table of contents, as Markdown. */
  public String index() {
    StringBuilder text = new StringBuilder();
    text.append("# Scenario catalogue\n\n");
    text.append("Generated from the folders by `CatalogTest`; `-Daccept` writes it anew.\n");
    for (Chapter chapter : chapters) {
      text.append("\n## ").append(chapter.title()).append("\n\n");
      for (Scenario scenario : chapter.scenarios()) {
        String path = chapter.name() + "/" + scenario.folder().getFileName();
        text.append("- [").append(scenario.number()).append("](").append(path);
        text.append("/story.md) ").append(scenario.title()).append('\n');
      }
    }
    return text.toString();
  }

  private static List<Path> numbered(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(entry -> Files.isDirectory(entry) && matcher(entry).matches())
          .sorted(Comparator.comparingInt(Catalog::order))
          .toList();
    }
  }

  private static int order(Path folder) {
    Matcher matcher = matcher(folder);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not numbered: " + folder);
    }
    String last = matcher.group(2) == null ? matcher.group(1) : matcher.group(2);
    return Integer.parseInt(last);
  }

  private static Matcher matcher(Path folder) {
    return NUMBERED.matcher(folder.getFileName().toString());
  }
}
