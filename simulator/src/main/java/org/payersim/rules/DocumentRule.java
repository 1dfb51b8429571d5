package org.payersim.rules;

import java.util.List;
import java.util.Set;

/**
 * For which claims that wait a provider is asked for documents, without an examiner asking.
 *
 * @param stages names of the stages that made it wait; empty for all
 * @param loincs codes of the documents that are asked for
 * @param text what is asked for, in words
 * @param releases whether the claim is let go when they come, past the stages named; else the
 *     examiner looks at them
 */
public record DocumentRule(Set<String> stages, List<String> loincs, String text, boolean releases) {
  public DocumentRule {
    stages = Set.copyOf(stages);
    loincs = List.copyOf(loincs);
  }

  /** Whether one of these stages is meant. */
  public boolean concerns(List<String> pending) {
    return stages.isEmpty() || pending.stream().anyMatch(stages::contains);
  }
}
