package org.payersim.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.benefit.Dated;

/** Dated documents by id; the version in force on a day is the one that counts. */
final class Versions<T extends Dated> {
  private final Map<String, List<Optional<T>>> byId = new HashMap<>();

  Versions(Collection<RuleDocuments.Located<T>> documents) {
    for (RuleDocuments.Located<T> located : documents) {
      T document = located.document();
      byId.computeIfAbsent(document.id(), id -> new ArrayList<>(1)).add(Optional.of(document));
    }
  }

  private Versions(Versions<T> before, T document) {
    byId.putAll(before.byId);
    List<Optional<T>> versions = new ArrayList<>();
    versions.add(Optional.of(document));
    for (Optional<T> other : before.byId.getOrDefault(document.id(), List.of())) {
      if (!other.orElseThrow().effective().equals(document.effective())) {
        versions.add(other);
      }
    }
    byId.put(document.id(), versions);
  }

  /** The same, this version in place of that of the same days. */
  Versions<T> with(T document) {
    return new Versions<>(this, document);
  }

  boolean has(String id) {
    return byId.containsKey(id);
  }

  Optional<T> find(String id, LocalDate day) {
    List<Optional<T>> versions = byId.get(id);
    if (versions != null) {
      for (int i = 0; i < versions.size(); i++) {
        if (versions.get(i).get().effective().contains(day)) {
          return versions.get(i);
        }
      }
    }
    return Optional.empty();
  }
}
