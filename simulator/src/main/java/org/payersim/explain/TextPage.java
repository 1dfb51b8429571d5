package org.payersim.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * A page of plain text with columns: what, sentence, code, change, left. At most 100 characters
 * wide unless a single word is longer.
 */
public final class TextPage {
  static final int WIDTH = 100;
  private static final int WHAT = 22;
  private static final int SENTENCE = 42;
  private static final int CODE = 10;
  private static final int AMOUNT = 12;

  private final StringBuilder text = new StringBuilder();

  public void heading(String title) {
    for (String line : wrap(title, WIDTH)) {
      line(line);
    }
    line("=".repeat(WIDTH));
  }

  /** A name and its value. */
  public void pair(String name, String value) {
    hanging(name, value, 2, WHAT - 2);
  }

  /** A section's title, with something at the right edge. */
  public void section(String title, String right) {
    line("");
    line(title + right(right, WIDTH - title.length() - 1));
    line("-".repeat(WIDTH));
  }

  /**
   * A row of all columns; sentence and codes may take several lines, amounts stand in the first.
   */
  public void row(String what, String sentence, List<String> codes, String change, String left) {
    List<String> sentences = wrap(sentence, SENTENCE);
    List<String> names = wrap(what, WHAT - 3);
    int height = Math.max(names.size(), Math.max(sentences.size(), codes.size()));
    for (int i = 0; i < height; i++) {
      line(
          left("  " + at(names, i), WHAT)
              + left(at(sentences, i), SENTENCE + 1)
              + left(at(codes, i), CODE)
              + (i == 0 ? right(change, AMOUNT) + right(left, AMOUNT + 1) : ""));
    }
  }

  /** A row whose sentence has the whole width. */
  public void wide(String what, String sentence) {
    hanging(what, sentence, 2, WHAT - 2);
  }

  /** A name in a column of its own and text beside it. */
  public void hanging(String name, String words, int indent, int column) {
    List<String> names = wrap(name, column - 1);
    List<String> lines = wrap(words, WIDTH - indent - column);
    for (int i = 0; i < Math.max(names.size(), lines.size()); i++) {
      line(" ".repeat(indent) + left(at(names, i), column) + at(lines, i));
    }
  }

  private static String at(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  private static String left(String value, int width) {
    return value + " ".repeat(Math.max(0, width - value.length()));
  }

  private static String right(String value, int width) {
    return " ".repeat(Math.max(value.isEmpty() ? 0 : 1, width - value.length())) + value;
  }

  /** Breaks at blanks; a longer word stands alone. */
  public static List<String> wrap(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
