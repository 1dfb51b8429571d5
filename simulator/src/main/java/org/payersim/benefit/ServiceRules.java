package org.payersim.benefit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;

/**
 * A plan's service rules in order: the first that matches a line decides. Compiled for look-up: the
 * codes at which some rule's range begins or ends cut all codes into stretches, and every stretch
 * knows the rules whose codes it has.
 */
public final class ServiceRules {
  private static final Specialties NOBODY = (claim, line) -> "";

  private final List<ServiceRule> rules;

  /** First and last codes of all ranges, each once, in order. */
  private final String[] bounds;

  /**
   * The rules of each stretch, in order: at {@code 2i + 1} those for the code {@code bounds[i]}, at
   * {@code 2i} those for the codes between it and the bound before.
   */
  private final List<List<Optional<ServiceRule>>> stretches;

  public ServiceRules(List<ServiceRule> rules) {
    this.rules = List.copyOf(rules);
    this.bounds =
        rules.stream()
            .flatMap(rule -> rule.codes().stream())
            .flatMap(range -> List.of(range.first(), range.last()).stream())
            .sorted(ServiceRules::compare)
            .distinct()
            .toArray(String[]::new);
    this.stretches = stretches();
  }

  private List<List<Optional<ServiceRule>>> stretches() {
    List<List<Optional<ServiceRule>>> all = new ArrayList<>();
    for (int i = 0; i <= 2 * bounds.length; i++) {
      all.add(new ArrayList<>(2));
    }
    for (ServiceRule rule : rules) {
      Optional<ServiceRule> found = Optional.of(rule);
      boolean[] has = new boolean[all.size()];
      Arrays.fill(has, rule.codes().isEmpty());
      for (CodeRange range : rule.codes()) {
        Arrays.fill(has, stretch(range.first()), stretch(range.last()) + 1, true);
      }
      for (int i = 0; i < has.length; i++) {
        if (has[i]) {
          all.get(i).add(found);
        }
      }
    }
    return all;
  }

  private int stretch(String code) {
    int low = 0;
    int high = bounds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = compare(bounds[middle], code);
      if (order == 0) {
        return 2 * middle + 1;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return 2 * low;
  }

  /** Codes of one length stand together, so that a range of codes is one run of this order. */
  private static int compare(String one, String other) {
    return one.length() == other.length()
        ? one.compareTo(other)
        : Integer.compare(one.length(), other.length());
  }

  public List<ServiceRule> list() {
    return rules;
  }

  /** The first rule that matches where nobody told who renders the service. */
  public Optional<ServiceRule> find(Claim claim, ServiceLine line) {
    return find(claim, line, NOBODY);
  }

  /** The first rule that matches, if any does. */
  public Optional<ServiceRule> find(Claim claim, ServiceLine line, Specialties known) {
    List<Optional<ServiceRule>> candidates = stretches.get(stretch(line.procedure().code()));
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).get().suits(claim, line, known)) {
        return candidates.get(i);
      }
    }
    return Optional.empty();
  }
}
