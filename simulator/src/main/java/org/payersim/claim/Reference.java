package org.payersim.claim;

import java.util.List;
import java.util.Optional;

/**
 * A qualified identifier (REF).
 *
 * @param qualifier REF01
 * @param value REF02
 */
public record Reference(String qualifier, String value) {
  /** The first value with this qualifier. */
  public static Optional<String> find(List<Reference> references, String qualifier) {
    for (int i = 0; i < references.size(); i++) {
      Reference reference = references.get(i);
      if (reference.qualifier.equals(qualifier)) {
        return Optional.of(reference.value);
      }
    }
    return Optional.empty();
  }
}
