package org.payersim.scenarios.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.payersim.control.Dialect;
import org.payersim.rules.RuleSource;

/** Has the document of a payer say in which dialect it writes. */
final class DialectOfPayer {
  private static final Pattern PAYER = Pattern.compile("(?m)^kind: payer$");
  private static final Pattern DIALECT = Pattern.compile("(?m)^dialect: .*\\R");

  private DialectOfPayer() {}

  /**
   * Those of the sources that hold a payer, changed.
   *
   * @throws IllegalArgumentException if no dialect has this name
   */
  static List<RuleSource> change(List<RuleSource> sources, String dialect) {
    if (Dialect.find(dialect).isEmpty()) {
      throw new IllegalArgumentException("known dialects are " + Dialect.names());
    }
    List<RuleSource> changed = new ArrayList<>();
    for (RuleSource source : sources) {
      Matcher payer = PAYER.matcher(DIALECT.matcher(source.text()).replaceFirst(""));
      if (payer.find()) {
        String text = payer.replaceFirst("kind: payer\ndialect: {like: " + dialect + "}");
        changed.add(new RuleSource(source.name(), text));
      }
    }
    return changed;
  }
}
