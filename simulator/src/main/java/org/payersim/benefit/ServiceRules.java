package org.payersim.benefit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;

/**
 * A plan's service rules in order: the first that matches a line decides. Compiled for look-up: a
 * hash for rules that name single codes, the rest one by one; of the two the earlier rule wins.
 */
public final class ServiceRules {
  private static final int[] NONE = {};

  private final List<ServiceRule> rules;
  private final List<Optional<ServiceRule>> found;
  private final Map<String, int[]> byCode;
  private final int[] byRange;

  public ServiceRules(List<ServiceRule> rules) {
    this.rules = List.copyOf(rules);
    this.found = this.rules.stream().map(Optional::of).toList();
    Map<String, List<Integer>> exact = new HashMap<>();
    List<Integer> ranged = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      boolean ranges = rules.get(i).codes().isEmpty();
      for (CodeRange range : rules.get(i).codes()) {
        if (range.isSingle()) {
          exact.computeIfAbsent(range.first(), code -> new ArrayList<>()).add(i);
        } else {
          ranges = true;
        }
      }
      if (ranges) {
        ranged.add(i);
      }
    }
    this.byCode = new HashMap<>();
    exact.forEach((code, positions) -> byCode.put(code, toArray(positions)));
    this.byRange = toArray(ranged);
  }

  public List<ServiceRule> list() {
    return rules;
  }

  /** The first rule that matches, if any does. */
  public Optional<ServiceRule> find(Claim claim, ServiceLine line) {
    String code = line.procedure().code();
    int[] exact = byCode.getOrDefault(code, NONE);
    int e = 0;
    int r = 0;
    while (e < exact.length || r < byRange.length) {
      boolean takeExact = r == byRange.length || (e < exact.length && exact[e] <= byRange[r]);
      int position = takeExact ? exact[e++] : byRange[r++];
      ServiceRule rule = rules.get(position);
      if ((takeExact || inRange(rule, code)) && rule.suits(claim, line)) {
        return found.get(position);
      }
    }
    return Optional.empty();
  }

  private static boolean inRange(ServiceRule rule, String code) {
    List<CodeRange> codes = rule.codes();
    if (codes.isEmpty()) {
      return true;
    }
    for (int i = 0; i < codes.size(); i++) {
      if (codes.get(i).contains(code)) {
        return true;
      }
    }
    return false;
  }

  private static int[] toArray(List<Integer> positions) {
    return positions.stream().mapToInt(Integer::intValue).toArray();
  }
}
