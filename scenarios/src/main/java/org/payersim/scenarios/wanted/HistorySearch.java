package org.payersim.scenarios.wanted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.money.Money;
import org.payersim.scenarios.wanted.Condition.OfCounter;
import org.payersim.scenarios.wanted.LinePool.Offer;
import org.payersim.scenarios.wanted.Result.Standing;

/**
 * Finds earlier claims of the same patient after which counters stand where they shall: lines that
 * count, with the charge that makes the rest come out to the cent.
 */
final class HistorySearch {
  private static final int MOST_CLAIMS = 40;
  private static final long MOST_CENTS = 9_999_999;

  /** Days between the service of one earlier claim and the next. */
  private static final int APART = 3;

  private final World world;
  private final Wanted wanted;
  private final Delivery delivery;
  private final ClaimText claim;
  private final List<Offer> pool;
  private final List<ClaimText> earlier = new ArrayList<>();

  HistorySearch(World world, Wanted wanted, Delivery delivery, ClaimText claim, LinePool pool) {
    this.world = world;
    this.wanted = wanted;
    this.delivery = delivery;
    this.claim = claim;
    this.pool = pool.of(claim.kind());
  }

  /** One delivery of earlier claims; empty bytes if none is needed, nothing if none does. */
  Optional<byte[]> run() {
    return solve(wanted.ofCounters())
        ? Optional.of(earlier.isEmpty() ? new byte[0] : history())
        : Optional.empty();
  }

  /**
   * The payer once all that is just to be met is met: there a line that counts is paid, as far as
   * the plan pays it.
   */
  World met() {
    for (OfCounter one : wanted.ofCounters()) {
      if (one.when() != Condition.When.NOT_MET) {
        fill(one.counter(), Money.ZERO);
      }
    }
    return grown();
  }

  private byte[] history() {
    return delivery.only(claim.number(), earlier).write(500_000);
  }

  private World grown() {
    return earlier.isEmpty() ? world : world.after(history());
  }

  private Result result() {
    return grown().decide(delivery.only(claim.number(), List.of(claim)).write(0));
  }

  private boolean solve(List<OfCounter> conditions) {
    if (conditions.isEmpty()) {
      return wanted.holds(result());
    }
    OfCounter first = conditions.get(0);
    List<OfCounter> rest = conditions.subList(1, conditions.size());
    if (first.holds(result()) && solve(rest)) {
      return true;
    }
    for (Money left : targets(first)) {
      int known = earlier.size();
      if (fill(first.counter(), left) && first.holds(result()) && solve(rest)) {
        return true;
      }
      earlier.subList(known, earlier.size()).clear();
    }
    return false;
  }

  /** What may be left before the claim so that the condition holds, the likeliest first. */
  private List<Money> targets(OfCounter condition) {
    Standing standing = result().counters().get(condition.counter());
    if (standing == null) {
      return List.of();
    }
    long counts = standing.usedAfter().minus(standing.usedBefore()).cents();
    return switch (condition.when()) {
      case MET_BEFORE -> List.of(Money.ZERO);
      case LEFT_BEFORE -> List.of(condition.left().least());
      case LEFT_AFTER ->
          List.of(condition.left().least().plus(Money.ofCents(counts)), condition.left().least());
      case NOT_MET -> List.of(standing.leftBefore());
      case JUST_MET ->
          List.of(counts / 2, counts, counts / 4, counts / 10, 100L).stream()
              .filter(cents -> cents > 0)
              .map(Money::ofCents)
              .toList();
    };
  }

  /** Adds claims until so much is left of a counter. */
  private boolean fill(Result.Counter counter, Money left) {
    while (earlier.size() < MOST_CLAIMS) {
      Standing standing = result().counters().get(counter);
      if (standing == null) {
        return false;
      }
      long missing = standing.leftBefore().minus(left).cents();
      if (missing == 0) {
        return true;
      }
      if (missing < 0 || !add(counter, missing)) {
        return false;
      }
    }
    return false;
  }

  /** One claim more that counts as much as it can, at most what is missing. */
  private boolean add(Result.Counter counter, long missing) {
    World before = grown();
    Optional<ClaimText> best = Optional.empty();
    long most = 0;
    for (Offer offer : offers()) {
      ClaimText one = earlierClaim(offer);
      long counts = counts(before, counter, one);
      if (counts > missing) {
        one = charged(before, counter, one, missing);
        counts = counts(before, counter, one);
      }
      if (counts == missing) {
        earlier.add(one);
        return true;
      }
      if (counts > most && counts < missing) {
        most = counts;
        best = Optional.of(one);
      }
    }
    best.ifPresent(earlier::add);
    return best.isPresent();
  }

  private List<Offer> offers() {
    List<Offer> offers = new ArrayList<>();
    claim.lines().forEach(line -> offers.add(new Offer(line, claim)));
    offers.addAll(pool);
    return offers;
  }

  private ClaimText earlierClaim(Offer offer) {
    ClaimText.Adopted adopted = claim.adopt(offer.line(), offer.from());
    LineText line = adopted.line();
    if (!claim.kind().equals("SV2")) {
      line = line.on(day());
    }
    return adopted.claim().withLines(List.of(line)).renamed("BEFORE-" + (earlier.size() + 1));
  }

  private LocalDate day() {
    return world
        .situation()
        .target()
        .clock()
        .toLocalDate()
        .minusDays((long) APART * (earlier.size() + 3));
  }

  private long counts(World before, Result.Counter counter, ClaimText one) {
    Standing standing =
        before.decide(delivery.only(claim.number(), List.of(one)).write(0)).counters().get(counter);
    return standing == null ? 0 : standing.usedAfter().minus(standing.usedBefore()).cents();
  }

  /** The claim with the charge that counts so much, or the nearest below. */
  private ClaimText charged(World before, Result.Counter counter, ClaimText one, long wantedCents) {
    long low = 1;
    long high = Math.min(MOST_CENTS, one.lines().get(0).charge().cents());
    ClaimText best = one;
    while (low <= high) {
      long middle = (low + high) / 2;
      ClaimText varied =
          one.withLines(List.of(one.lines().get(0).withCharge(Money.ofCents(middle))));
      long counts = counts(before, counter, varied);
      if (counts <= wantedCents) {
        best = varied;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
      if (counts == wantedCents) {
        return varied;
      }
    }
    return best;
  }
}
