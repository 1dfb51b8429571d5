package org.payersim.scenarios.shadow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.payersim.money.Money;

/**
 * A claim as an 835 tells it.
 *
 * @param key the provider's number; of a reversal, or one told several times, with what tells it
 *     apart
 * @param status CLP02
 * @param charge CLP03
 * @param paid CLP04
 * @param patient CLP05; zero if it is not said
 * @param interest AMT I
 * @param adjustments amounts by group and CARC, of claim and lines together: where they stand is a
 *     matter of dialect
 * @param remarks RARCs of claim and lines
 * @param lines what is paid for each line, in order; empty if lines are not told
 */
record RemitClaim(
    String key,
    String status,
    Money charge,
    Money paid,
    Money patient,
    Money interest,
    SortedMap<String, Money> adjustments,
    Set<String> remarks,
    List<Line> lines) {
  /** A line: its code, and what is paid. */
  record Line(String code, Money paid) {}

  /** All there is, by key in the order told; provider adjustments by reason. */
  record Set835(Map<String, RemitClaim> claims, SortedMap<String, Money> provider, int sets) {}
}
