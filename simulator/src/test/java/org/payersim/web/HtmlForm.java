package org.payersim.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of the forms on a page, as a browser would send them if nobody typed anything. */
final class HtmlForm {
  private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
  private static final Pattern SELECT =
      Pattern.compile("<select [^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern AREA =
      Pattern.compile("<textarea [^>]*name=\"([^\"]+)\"[^>]*>(.*?)</textarea>", Pattern.DOTALL);
  private static final Pattern CHOSEN =
      Pattern.compile("<option value=\"([^\"]*)\" selected[^>]*>");

  private HtmlForm() {}

  /** The form that is sent to this address. */
  static Map<String, String> of(String page, String action) {
    int from = page.indexOf("action=\"" + action + "\"");
    if (from < 0) {
      throw new AssertionError("no form for " + action);
    }
    String form = page.substring(from, page.indexOf("</form>", from));
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher input = INPUT.matcher(form);
    while (input.find()) {
      String name = attribute(input.group(1), "name");
      if (!name.isEmpty()) {
        fields.put(name, attribute(input.group(1), "value"));
      }
    }
    Matcher select = SELECT.matcher(form);
    while (select.find()) {
      Matcher chosen = CHOSEN.matcher(select.group(2));
      fields.put(select.group(1), chosen.find() ? chosen.group(1) : "");
    }
    Matcher area = AREA.matcher(form);
    while (area.find()) {
      fields.put(area.group(1), text(area.group(2).replaceFirst("^\n", "")));
    }
    return fields;
  }

  private static String attribute(String tag, String name) {
    Matcher value = Pattern.compile("(?:^| )" + name + "=\"([^\"]*)\"").matcher(tag);
    return value.find() ? text(value.group(1)) : "";
  }

  private static String text(String html) {
    return html.replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
