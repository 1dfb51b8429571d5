package org.payersim.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleSource;

/**
 * The rules of one sandbox as people write them.
 *
 * @param version increases with every change
 * @param sources in the order they count: a later one's document replaces an earlier one's; no two
 *     have the same name
 * @param enrollment who is known besides those the rules name
 */
public record RuleSources(long version, List<RuleSource> sources, Enrollment enrollment) {
  /** Before the first rule. */
  public static final RuleSources NONE = new RuleSources(0, List.of(), new Enrollment.Closed());

  public RuleSources {
    sources = List.copyOf(sources);
    RuleChange.requireDistinct(sources);
  }

  /**
   * The next version. A source whose name is known keeps its place; but those on disk always come
   * first and in their order, so that a file that is new there outranks nothing put over HTTP.
   */
  public RuleSources with(RuleChange change) {
    Map<String, RuleSource> byName = new LinkedHashMap<>();
    for (RuleSource source : sources) {
      byName.put(source.name(), source);
    }
    change.removed().forEach(byName::remove);
    for (RuleSource source : change.put()) {
      byName.put(source.name(), source);
    }
    Map<String, RuleSource> ordered = new LinkedHashMap<>();
    for (String name : change.onDisk()) {
      RuleSource source = byName.get(name);
      if (source != null) {
        ordered.put(name, source);
      }
    }
    byName.forEach(ordered::putIfAbsent);
    return new RuleSources(
        version + 1, new ArrayList<>(ordered.values()), change.enrollment().orElse(enrollment));
  }
}
