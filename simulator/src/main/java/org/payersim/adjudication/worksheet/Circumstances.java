package org.payersim.adjudication.worksheet;

import java.util.List;

/**
 * What bears on a decision besides the claim, the rules and what was decided before; mostly nothing
 * does.
 *
 * @param overridden names of the stages an examiner overrides
 * @param inProcess services of the family's claims that wait for an examiner
 */
public record Circumstances(List<String> overridden, List<PriorService> inProcess) {
  /** Nobody overrides anything, and no claim waits. */
  public static final Circumstances USUAL = new Circumstances(List.of(), List.of());
}
