package org.payersim.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.payersim.rules.RuleBook;

/**
 * Rule books this member has compiled lately. Sandboxes that start from the same rules share one:
 * compiling is most of what making a sandbox costs.
 */
final class RuleBooks {
  private static final int KEPT = 16;

  private final Map<RuleSources, RuleBook> compiled =
      new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RuleSources, RuleBook> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * The book for these sources.
   *
   * @throws org.payersim.rules.InvalidRulesException if they cannot be compiled
   */
  RuleBook get(RuleSources sources) {
    synchronized (compiled) {
      RuleBook known = compiled.get(sources);
      if (known != null) {
        return known;
      }
    }
    RuleBook book = RuleBook.compile(sources.version(), sources.sources(), sources.enrollment());
    synchronized (compiled) {
      compiled.put(sources, book);
    }
    return book;
  }
}
