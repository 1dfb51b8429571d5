package org.payersim.scenarios.wanted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.payersim.scenarios.wanted.Condition.OfLine;
import org.payersim.scenarios.wanted.LinePool.Offer;

/**
 * Puts a claim together line by line in one world: for every line that is wanted, lines that end so
 * there - the claim's own, those of other claims, and these varied - and then all of them in turn
 * on one claim, each combination decided.
 */
final class Assembly {
  /** So many lines are tried for each that is wanted. */
  private static final int CHOICES = 8;

  /** So many combinations of them. */
  private static final int COMBINATIONS = 300;

  private final World world;
  private final Wanted wanted;
  private final Delivery delivery;
  private final ClaimText claim;
  private final List<Offer> pool;
  private final Result asIs;
  private final Map<Offer, Result> alone = new HashMap<>();
  private final Predicate<ClaimText> counts;
  private final LineVariants variants;

  /**
   * @param counts whether a claim counts for what shall be counted
   */
  Assembly(
      World world,
      Wanted wanted,
      Delivery delivery,
      ClaimText claim,
      LinePool pool,
      Predicate<ClaimText> counts) {
    this.counts = counts;
    this.world = world;
    this.wanted = wanted;
    this.delivery = delivery;
    this.claim = claim;
    this.pool = pool.of(claim.kind());
    this.variants = new LineVariants(world, delivery, claim);
    this.asIs = decide(claim);
  }

  /** What becomes of the claim as it is. */
  Result asIs() {
    return asIs;
  }

  Result decide(ClaimText varied) {
    return world.decide(written(varied));
  }

  byte[] written(ClaimText varied) {
    return delivery.only(claim.number(), List.of(varied)).write(0);
  }

  /** Claims that are as wanted but for amounts and counters, the likeliest first. */
  List<ClaimText> claims(int most) {
    List<List<OfLine>> slots = slots();
    Set<ClaimText> found = new LinkedHashSet<>();
    if (slots.isEmpty()) {
      for (List<Offer> one : ofOne()) {
        ClaimText varied = one.isEmpty() ? claim : together(one, false);
        if (found.size() < most && holdsButForAmounts(decide(varied)) && counts.test(varied)) {
          found.add(varied);
        }
      }
      return List.copyOf(found);
    }
    List<List<Offer>> choices = new ArrayList<>();
    for (List<OfLine> slot : slots) {
      List<Offer> some = choices(slot);
      if (some.isEmpty()) {
        return List.of();
      }
      choices.add(some);
    }
    int tried = 0;
    for (int[] turn : turns(choices)) {
      List<Offer> chosen = new ArrayList<>();
      for (int i = 0; i < turn.length; i++) {
        chosen.add(choices.get(i).get(turn[i]));
      }
      for (boolean withRest : new boolean[] {false, true}) {
        ClaimText varied = together(chosen, withRest);
        if (holdsButForAmounts(decide(varied)) && counts.test(varied)) {
          found.add(varied);
        }
      }
      if (++tried >= COMBINATIONS || found.size() >= most) {
        break;
      }
    }
    return List.copyOf(found);
  }

  /** The claim as it is, then with one other line alone. */
  private List<List<Offer>> ofOne() {
    List<List<Offer>> all = new ArrayList<>(List.of(List.of()));
    pool.forEach(offer -> all.add(List.of(offer)));
    return all;
  }

  /** What each line of the claim shall be; a line nobody asked about is left to chance. */
  private List<List<OfLine>> slots() {
    List<List<OfLine>> slots = new ArrayList<>();
    for (OfLine one : wanted.ofLines()) {
      while (slots.size() < one.line()) {
        slots.add(new ArrayList<>());
      }
      if (one.line() > 0) {
        slots.get(one.line() - 1).add(one);
      }
    }
    for (OfLine one : wanted.ofLines()) {
      if (one.line() == 0) {
        slots.add(List.of(one));
      }
    }
    return slots;
  }

  private static boolean isMet(List<OfLine> slot, Result.Line line) {
    return slot.stream().allMatch(one -> one.isMetButForAmounts(line));
  }

  /** Whether all but amounts and counters is as wanted. */
  boolean holdsButForAmounts(Result result) {
    return wanted.conditions().stream()
        .allMatch(
            condition ->
                switch (condition) {
                  case OfLine line ->
                      result.lines().stream()
                          .anyMatch(
                              one ->
                                  (line.line() == 0 || line.line() == one.number())
                                      && line.isMetButForAmounts(one));
                  case Condition.OfClaim ofClaim ->
                      new Condition.OfClaim(
                              ofClaim.state(), ofClaim.status(), ofClaim.rejection(), Range.ANY)
                          .holds(result);
                  case Condition.OfCounter counter -> true;
                });
  }

  private List<Offer> choices(List<OfLine> slot) {
    List<Offer> some = new ArrayList<>();
    for (Result.Line line : asIs.lines()) {
      if (isMet(slot, line) && line.number() <= claim.lines().size()) {
        some.add(new Offer(claim.lines().get(line.number() - 1), claim));
      }
    }
    if (slot.isEmpty() && !some.isEmpty()) {
      return some;
    }
    List<Offer> others = new ArrayList<>();
    for (Offer offer : pool) {
      if (meets(slot, offer)) {
        boolean first = counts.test(together(List.of(offer), false));
        others.add(first ? 0 : others.size(), offer);
      }
    }
    some.addAll(others.subList(0, Math.min(others.size(), CHOICES)));
    List<Offer> roots = new ArrayList<>();
    claim.lines().forEach(line -> roots.add(new Offer(line, claim)));
    roots.addAll(pool.subList(0, Math.min(pool.size(), 40)));
    for (Offer root : roots) {
      if (some.size() >= 2) {
        break;
      }
      for (LineText varied : variants.of(root.line())) {
        Offer offer = new Offer(varied, root.from());
        if (some.size() < CHOICES && meets(slot, offer)) {
          some.add(offer);
        }
      }
    }
    return some;
  }

  /** Whether the line alone on this claim ends so. */
  private boolean meets(List<OfLine> slot, Offer offer) {
    Result result = alone.computeIfAbsent(offer, one -> decide(together(List.of(one), false)));
    return !result.lines().isEmpty() && isMet(slot, result.lines().get(0));
  }

  /** These lines on one claim; and after them the claim's own that are not among them. */
  private ClaimText together(List<Offer> chosen, boolean withRest) {
    ClaimText grown = claim;
    List<LineText> lines = new ArrayList<>();
    Set<LineText> own = new LinkedHashSet<>(claim.lines());
    for (Offer offer : chosen) {
      if (own.remove(offer.line())) {
        lines.add(offer.line());
      } else {
        ClaimText.Adopted adopted = grown.adopt(offer.line(), offer.from());
        grown = adopted.claim();
        lines.add(adopted.line());
      }
    }
    if (withRest) {
      lines.addAll(own);
    }
    return grown.withLines(lines);
  }

  /** Which choice of each: all first ones, then those with small numbers, in a fixed order. */
  private static List<int[]> turns(List<List<Offer>> choices) {
    List<int[]> turns = new ArrayList<>();
    int furthest = choices.stream().mapToInt(some -> some.size() - 1).sum();
    for (int sum = 0; sum <= furthest && turns.size() < COMBINATIONS; sum++) {
      addTurns(choices, new int[choices.size()], 0, sum, turns);
    }
    return turns;
  }

  private static void addTurns(
      List<List<Offer>> choices, int[] turn, int at, int left, List<int[]> turns) {
    if (turns.size() >= COMBINATIONS) {
      return;
    }
    if (at == turn.length) {
      if (left == 0) {
        turns.add(turn.clone());
      }
      return;
    }
    for (int i = 0; i <= left && i < choices.get(at).size(); i++) {
      turn[at] = i;
      addTurns(choices, turn, at + 1, left - i, turns);
    }
  }

  /** The first claim of some that is as wanted with its amounts; empty if none is. */
  Optional<ClaimText> withAmounts(ClaimText varied) {
    return new AmountSearch(this, wanted).run(varied);
  }
}
