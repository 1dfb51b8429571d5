package org.payersim.scenarios;

/** Text as a page has it. */
public final class Html {
  /** What reports and pages look like; they need nothing but themselves. */
  public static final String STYLE =
      """
      :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
      body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; width: 100%; margin-bottom: 2rem; }
      caption { text-align: left; font-size: 1.2rem; font-weight: 600; padding: .4rem 0; }
      th, td { text-align: left; padding: .25rem .8rem .25rem 0; vertical-align: top; }
      tr { border-bottom: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
      .missing { color: color-mix(in srgb, #d22 70%, currentColor); font-weight: 600; }
      .count { text-align: right; font-variant-numeric: tabular-nums; }
      meter { width: 100%; height: 1.4rem; }
      """;

  private Html() {}

  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Everything before what a page shows. */
  public static String head(String title, String moreStyle) {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>\n"
        + "<meta name=\"viewport\" content=\"width=device-width\"/>\n"
        + "<title>"
        + escaped(title)
        + "</title>\n<style>\n"
        + STYLE
        + moreStyle
        + "</style></head><body><main>\n";
  }
}
