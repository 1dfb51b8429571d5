package org.payersim.scenarios.wanted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Claims searches begin with, and where to look first.
 *
 * @param seeds the user's own first, the others in the order they are tried
 */
record Material(List<Seed> seeds) {
  /** With so many others each of the best worlds is joined. */
  private static final int JOINED = 6;

  /**
   * In an order.
   *
   * @param order 0 for the simplest first; any other number for an order of its own
   */
  static Material of(List<Seed> some, long order) {
    List<Seed> seeds = new ArrayList<>(some);
    if (order == 0) {
      seeds.sort(Comparator.comparingInt(Seed::effort));
    } else {
      Collections.shuffle(seeds, new Random(order));
      seeds.sort(Comparator.comparing(Seed::isOwn).reversed());
    }
    return new Material(List.copyOf(seeds));
  }

  /** Whether something is wanted that is known nowhere. */
  boolean isNew(Wanted wanted) {
    return wanted.conditions().stream().anyMatch(one -> one.isCoded() && likely(one).isEmpty());
  }

  /** The user's own first, then where most of what is wanted is likely; of equals the simplest. */
  List<Seed> ranked(Wanted wanted) {
    List<Seed> ranked = new ArrayList<>(seeds);
    ranked.removeIf(Seed::stubbed);
    ranked.sort(
        Comparator.comparing(Seed::isOwn)
            .reversed()
            .thenComparingLong((Seed seed) -> -seed.score(wanted)));
    return ranked;
  }

  /** Worlds with the rules of two: of one that is likely for a thing, and one for another. */
  List<Situation> joined(Wanted wanted, List<Seed> first) {
    List<Condition> coded = wanted.conditions().stream().filter(Condition::isCoded).toList();
    List<Situation> joined = new ArrayList<>();
    for (Condition one : coded) {
      for (Condition other : coded) {
        if (one != other) {
          for (Seed left : likely(one)) {
            for (Seed right : likely(other)) {
              joined.add(left.situation().joined(right.situation()));
            }
          }
        }
      }
    }
    if (coded.size() == 1) {
      // a plain payer of the catalogue, with the rule that is wanted laid over
      for (Seed plain : first.subList(Math.max(0, first.size() - 2), first.size())) {
        likely(coded.get(0)).forEach(s -> joined.add(plain.situation().joined(s.situation())));
      }
    }
    return joined;
  }

  private List<Seed> likely(Condition condition) {
    Wanted alone = new Wanted(condition.toString(), List.of(condition));
    return seeds.stream()
        .filter(seed -> !seed.stubbed() && seed.score(alone) > 0)
        .limit(JOINED)
        .toList();
  }
}
