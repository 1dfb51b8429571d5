package org.payersim.scenarios.wanted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Service lines a claim may be put together from.
 *
 * @param byKind by SV1, SV2 or SV3; each line once
 */
record LinePool(Map<String, List<Offer>> byKind) {
  /**
   * A line, and the claim it is taken from.
   *
   * @param from whose diagnoses it points to
   */
  record Offer(LineText line, ClaimText from) {}

  /** The lines of all claims these begin with, in their order. */
  static LinePool of(List<Seed> seeds) {
    Map<String, List<Offer>> byKind = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    for (Seed seed : seeds) {
      if (!seed.stubbed()) {
        seed.situation()
            .delivery()
            .flatMap(delivery -> delivery.find(seed.situation().claim()))
            .ifPresent(claim -> add(claim, known, byKind));
      }
    }
    return new LinePool(byKind);
  }

  private static void add(ClaimText claim, Set<String> known, Map<String, List<Offer>> byKind) {
    for (LineText line : claim.lines()) {
      if (!line.service().isEmpty() && known.add(line.service())) {
        byKind.computeIfAbsent(claim.kind(), any -> new ArrayList<>()).add(new Offer(line, claim));
      }
    }
  }

  List<Offer> of(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }
}
