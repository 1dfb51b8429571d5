package org.payersim.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleSource;

/**
 * A change of rules that takes effect whole or not at all.
 *
 * @param put sources added, or replaced under the name they have
 * @param removed names of sources taken away
 * @param enrollment who is known from now on, if that changes
 * @param onDisk names of all sources the payer is started with, in the order they count, if this
 *     change is made because they changed; else empty
 */
public record RuleChange(
    List<RuleSource> put,
    List<String> removed,
    Optional<Enrollment> enrollment,
    List<String> onDisk) {
  public RuleChange {
    put = List.copyOf(put);
    removed = List.copyOf(removed);
    onDisk = List.copyOf(onDisk);
    requireDistinct(put);
  }

  /** Of two sources of one name the earlier would be lost without a word. */
  static void requireDistinct(List<RuleSource> sources) {
    Set<String> names = new HashSet<>();
    for (RuleSource source : sources) {
      if (!names.add(source.name())) {
        throw new IllegalArgumentException("two rule sources are named " + source.name());
      }
    }
  }

  /** One source added or replaced. */
  public static RuleChange put(RuleSource source) {
    return new RuleChange(List.of(source), List.of(), Optional.empty(), List.of());
  }

  /** One source taken away. */
  public static RuleChange remove(String name) {
    return new RuleChange(List.of(), List.of(name), Optional.empty(), List.of());
  }

  /** All of a payer's first rules. */
  public static RuleChange first(List<RuleSource> sources, Enrollment enrollment) {
    return new RuleChange(
        sources,
        List.of(),
        Optional.of(enrollment),
        sources.stream().map(RuleSource::name).toList());
  }
}
