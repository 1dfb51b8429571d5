package org.payersim.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.journal.Entry;
import org.payersim.journal.RecordCodec;
import org.payersim.ledger.RuleChange;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleSource;

/**
 * A journalled change of rules.
 *
 * @param change what changed
 * @param base the rules on disk the payer was started with, if that is why; else empty
 */
record RulesEntry(RuleChange change, Optional<Base> base) {
  /**
   * The rules a payer is started with, shipped ones and a user's folder. Their files may have
   * changed since the last start; what changed in them is then a change like any other.
   *
   * @param sources in the order they count
   * @param enrollment who is known besides
   */
  record Base(List<RuleSource> sources, Enrollment enrollment) {
    /** Those of a payer with these settings. */
    static Base of(SandboxSettings settings) {
      return new Base(settings.rules(), settings.enrollment());
    }

    /** What leads from the base of the last start to this one. */
    RuleChange since(Base before) {
      Set<String> names = new LinkedHashSet<>();
      sources.forEach(source -> names.add(source.name()));
      List<RuleSource> put = new ArrayList<>(sources);
      put.removeAll(before.sources);
      List<String> removed =
          before.sources.stream().map(RuleSource::name).filter(n -> !names.contains(n)).toList();
      return new RuleChange(
          put,
          removed,
          enrollment.equals(before.enrollment) ? Optional.empty() : Optional.of(enrollment),
          List.copyOf(names));
    }
  }

  /** The rules a payer is first started with: what its journal begins with. */
  static RulesEntry first(Base base) {
    return new RulesEntry(RuleChange.first(base.sources(), base.enrollment()), Optional.of(base));
  }

  byte[] encode() {
    return RecordCodec.of(RulesEntry.class).encode(this);
  }

  static RulesEntry decode(Entry entry) {
    return RecordCodec.of(RulesEntry.class).decode(entry.payload());
  }
}
