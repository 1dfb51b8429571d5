package org.payersim.scenarios.wanted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.payersim.rules.InvalidRulesException;
import org.payersim.scenarios.SandboxPayers;
import org.payersim.scenarios.wanted.Condition.OfCounter;

/**
 * Searches a claim that comes out as wanted. First under the rules alone: claims of the catalogue
 * as they are, then put together from lines, amounts and earlier claims in the worlds they come
 * from, then in worlds that have the rules of two. Only then is a rule of the payer's own laid
 * down, or a stub. Whatever is found has been played against a payer of its own.
 *
 * <p>The same question with the same seed has the same answer.
 */
final class Search {
  /** So many seeds are played as they are. */
  private static final int AS_THEY_ARE = 25;

  /** In so many worlds claims are put together. */
  private static final int WORLDS = 24;

  /** In so many if nothing of the kind is known anywhere. */
  private static final int NEW_WORLDS = 4;

  /** On so many claims rules of the payer's own are tried. */
  private static final int PLAIN = 4;

  /** So many claims of one world are tried for amounts and counters. */
  private static final int CLAIMS = 6;

  private final SandboxPayers payers;
  private final Wanted wanted;
  private final Limits limits;
  private final AtomicLong decided = new AtomicLong();
  private final Material material;
  private final LinePool pool;
  private Optional<Nearest> nearest = Optional.empty();

  /** Why a rule of the payer's own could not say it. */
  private Optional<String> refused = Optional.empty();

  /** What came nearest, and what it lacks. */
  record Nearest(Situation situation, List<Condition> missing) {}

  private Search(SandboxPayers payers, Wanted wanted, Material material, Limits limits) {
    this.payers = payers;
    this.wanted = wanted;
    this.limits = limits;
    this.material = material;
    this.pool = LinePool.of(material.seeds());
  }

  /**
   * Searches.
   *
   * @param payers where it is tried out
   * @param material claims to begin with
   */
  static Outcome run(SandboxPayers payers, Wanted wanted, List<Seed> material, Limits limits)
      throws IOException {
    Optional<String> contradiction = Contradictions.find(wanted);
    if (contradiction.isPresent()) {
      return new Outcome.Nothing(wanted, contradiction.get(), 0);
    }
    return new Search(payers, wanted, Material.of(material, limits.seed()), limits).run();
  }

  private Outcome run() throws IOException {
    List<Seed> ranked = material.ranked(wanted);
    Optional<Found> found = own(ranked);
    if (found.isEmpty()) {
      found = asTheyAre(ranked);
    }
    if (found.isEmpty()) {
      found = assembled(ranked);
    }
    if (found.isEmpty() && limits.means() != Means.RULES) {
      found = laidDown(ranked);
    }
    if (found.isPresent()) {
      return new Outcome.One(new Shortening(payers, wanted).run(found.get()));
    }
    return new Outcome.Nothing(wanted, why(), decided.get());
  }

  private String why() {
    return refused.map(one -> "no rule may say it: " + one + "; ").orElse("")
        + nearest
            .map(
                one ->
                    "not found among %d claims decided; nearest: %s, where this does not hold: %s"
                        .formatted(
                            decided.get(),
                            String.join("; ", one.situation().origins()),
                            String.join(
                                ", ", one.missing().stream().map(Object::toString).toList())))
            .orElse("not found among " + decided.get() + " claims decided");
  }

  /** The user's own claims, as they are and put together anew. */
  private Optional<Found> own(List<Seed> ranked) throws IOException {
    for (Seed seed : ranked) {
      if (seed.isOwn()) {
        Optional<Found> found = play(seed.situation(), Means.RULES);
        if (found.isEmpty()) {
          found = assembled(seed.situation());
        }
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> asTheyAre(List<Seed> ranked) throws IOException {
    long likely = wanted.conditions().stream().filter(Condition::isCoded).count();
    int tried = 0;
    for (Seed seed : ranked) {
      if (++tried > AS_THEY_ARE) {
        break;
      }
      if (seed.isOwn()) {
        continue;
      }
      if (seed.score(wanted) < likely) {
        break;
      }
      Optional<Found> found = play(seed.situation(), Means.RULES);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> assembled(List<Seed> ranked) throws IOException {
    int worlds = material.isNew(wanted) ? NEW_WORLDS : WORLDS;
    List<Seed> first = ranked.subList(0, Math.min(worlds, ranked.size()));
    for (Seed seed : first) {
      Optional<Found> found = assembled(seed.situation());
      if (found.isPresent()) {
        return found;
      }
    }
    for (Situation joined : material.joined(wanted, first)) {
      Optional<Found> found = assembled(joined);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> assembled(Situation situation) throws IOException {
    Optional<Delivery> delivery = situation.delivery();
    Optional<ClaimText> claim = delivery.flatMap(one -> one.find(situation.claim()));
    if (claim.isEmpty() || claim.get().kind().isEmpty()) {
      return Optional.empty();
    }
    try (World world = World.open(payers, situation, decided)) {
      Optional<Found> found = assembled(world, delivery.get(), claim.get());
      Optional<Situation> counting =
          found.isPresent() || wanted.ofCounters().isEmpty()
              ? Optional.empty()
              : PlanMoves.counting(situation, wanted);
      if (counting.isPresent()) {
        try (World other = World.open(payers, counting.get(), decided)) {
          return assembled(other, delivery.get(), claim.get());
        }
      }
      return found;
    } catch (InvalidRulesException e) {
      return Optional.empty(); // rules of two scenarios that do not go together
    }
  }

  private Optional<Found> assembled(World world, Delivery delivery, ClaimText claim)
      throws IOException {
    Situation situation = world.situation();
    Assembly plain = new Assembly(world, wanted, delivery, claim, pool, any -> true);
    note(situation, plain.asIs());
    List<OfCounter> counters = wanted.ofCounters();
    Assembly assembly = plain;
    if (!counters.isEmpty()) {
      World met = new HistorySearch(world, wanted, delivery, claim, pool).met();
      assembly =
          new Assembly(
              met, wanted, delivery, claim, pool, one -> counts(counters, plain.decide(one)));
    }
    for (ClaimText varied : assembly.claims(CLAIMS)) {
      Optional<ClaimText> exact = assembly.withAmounts(varied);
      if (exact.isPresent()) {
        note(situation, plain.decide(exact.get()));
        Optional<byte[]> history =
            new HistorySearch(world, wanted, delivery, exact.get(), pool).run();
        if (history.isPresent()) {
          Situation made = situation.sending(plain.written(exact.get()));
          Optional<Found> found =
              play(history.get().length == 0 ? made : made.after(history.get()), Means.RULES);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a claim counts for what is just to be met with it, while nothing is met. */
  private static boolean counts(List<OfCounter> counters, Result result) {
    return counters.stream()
        .filter(one -> one.when() == Condition.When.JUST_MET)
        .allMatch(
            one -> {
              Result.Standing standing = result.counters().get(one.counter());
              return standing != null && !standing.usedAfter().equals(standing.usedBefore());
            });
  }

  /** On a claim that is all but what no rule says; else on plain ones. */
  private Optional<Found> laidDown(List<Seed> ranked) throws IOException {
    List<Situation> grounds = new ArrayList<>();
    Outcome plain =
        new Search(
                payers, OwnRule.without(wanted), material, new Limits(limits.seed(), Means.RULES))
            .run();
    if (plain instanceof Outcome.One one) {
      grounds.add(one.found().situation());
    }
    ranked.stream().limit(PLAIN).forEach(seed -> grounds.add(seed.situation()));
    for (Situation ground : grounds) {
      for (OwnRule.Laid laid : OwnRule.of(wanted, ground, limits.means())) {
        Optional<Found> found = play(laid.situation(), laid.means());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> play(Situation situation, Means means) throws IOException {
    try {
      Play play = Play.of(payers, situation);
      decided.incrementAndGet();
      note(situation, play.result());
      return play.holds(wanted)
          ? Optional.of(new Found(wanted, situation, play, means, decided.get()))
          : Optional.empty();
    } catch (InvalidRulesException e) {
      if (means != Means.RULES && refused.isEmpty()) {
        refused = Optional.of(e.faults().get(0).toString());
      }
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // an act whose claim is not there
    }
  }

  private void note(Situation situation, Result result) {
    List<Condition> missing = wanted.missing(result);
    if (nearest.isEmpty() || missing.size() < nearest.get().missing().size()) {
      nearest = Optional.of(new Nearest(situation, missing));
    }
  }
}
