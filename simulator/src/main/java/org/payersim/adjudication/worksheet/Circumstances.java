package org.payersim.adjudication.worksheet;

import java.util.List;
import java.util.Optional;

/**
 * What bears on a decision besides the claim, the rules and what was decided before; mostly nothing
 * does.
 *
 * @param overridden names of the stages an examiner overrides
 * @param inProcess services of the family's claims that wait for an examiner
 * @param original the claim that this one replaces or voids, if the family has it
 * @param elapsed what happened since it was received; empty if it is decided the day it came
 */
public record Circumstances(
    List<String> overridden,
    List<PriorService> inProcess,
    Optional<OriginalClaim> original,
    Optional<Elapsed> elapsed) {
  /** Nobody overrides anything, no claim waits, and none is corrected. */
  public static final Circumstances USUAL =
      new Circumstances(List.of(), List.of(), Optional.empty(), Optional.empty());
}
