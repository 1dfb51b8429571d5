package org.payersim.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Fills the pages, which were made classes when the product was built. All text is escaped. */
final class Templates {
  private static final String PACKAGE = "org.payersim.web.pages";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

  /** A page as HTML. */
  String fill(String template, Map<String, Object> values) {
    StringOutput out = new StringOutput(32 * 1024);
    engine.render(template + ".jte", values, out);
    return out.toString();
  }
}
