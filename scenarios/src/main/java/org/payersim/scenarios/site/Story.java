package org.payersim.scenarios.site;

import static org.payersim.scenarios.Html.escaped;

import java.util.regex.Pattern;

/** A story as a page has it: paragraphs, with what is strong and what is code. */
final class Story {
  private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private Story() {}

  /**
   * @param markdown as {@code story.md} has it: one heading, which is left out, and paragraphs
   */
  static String html(String markdown) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : markdown.strip().split("\n\\s*\n", -1)) {
      if (!paragraph.startsWith("#")) {
        String text = STRONG.matcher(escaped(paragraph.strip())).replaceAll("<strong>$1</strong>");
        html.append("<p>")
            .append(CODE.matcher(text).replaceAll("<code>$1</code>"))
            .append("</p>\n");
      }
    }
    return html.toString();
  }
}
