package org.payersim.scenarios.shadow;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.payersim.money.Money;
import org.payersim.scenarios.shadow.RemitClaim.Set835;

/**
 * What differs between two sets of 835s over the same claims.
 *
 * @param before how many claims the first tells
 * @param after how many the second does
 * @param paidBefore what the first pays for them together
 * @param paidAfter what the second does
 * @param claims those that differ, in the order of the first, then those only the second has
 * @param reasons by group and CARC (or {@code PLB WO}, {@code interest}), where the sums over all
 *     claims or one claim differ
 */
public record Comparison(
    int before,
    int after,
    Money paidBefore,
    Money paidAfter,
    List<OfClaim> claims,
    SortedMap<String, OfReason> reasons) {
  /** What differs in a claim. */
  public record OfClaim(String claim, Money paidBefore, Money paidAfter, List<String> words) {}

  /**
   * A reason over all claims.
   *
   * @param claims how many claims have another amount of it
   */
  public record OfReason(int claims, Money before, Money after) {
    OfReason plus(OfReason other) {
      return new OfReason(
          claims + other.claims, before.plus(other.before), after.plus(other.after));
    }
  }

  /** Whether both tell the same. */
  public boolean isSame() {
    return claims.isEmpty() && reasons.isEmpty();
  }

  /**
   * Holds two sets of 835s against each other.
   *
   * @param tolerance amounts that differ by no more than this are the same
   */
  static Comparison of(Set835 before, Set835 after, Money tolerance) {
    return new Comparing(before, after, tolerance).run();
  }

  /** The work of it. */
  private static final class Comparing {
    private final Set835 before;
    private final Set835 after;
    private final Money tolerance;
    private final List<OfClaim> claims = new ArrayList<>();
    private final SortedMap<String, OfReason> reasons = new TreeMap<>();

    Comparing(Set835 before, Set835 after, Money tolerance) {
      this.before = before;
      this.after = after;
      this.tolerance = tolerance;
    }

    Comparison run() {
      for (RemitClaim one : before.claims().values()) {
        RemitClaim other = after.claims().get(one.key());
        if (other == null) {
          onlyIn(one, "first", one.paid(), Money.ZERO);
        } else {
          compare(one, other);
        }
      }
      for (RemitClaim one : after.claims().values()) {
        if (!before.claims().containsKey(one.key())) {
          onlyIn(one, "second", Money.ZERO, one.paid());
        }
      }
      for (String reason : keys(before.provider(), after.provider())) {
        count(
            reason,
            before.provider().getOrDefault(reason, Money.ZERO),
            after.provider().getOrDefault(reason, Money.ZERO));
      }
      return new Comparison(
          before.claims().size(),
          after.claims().size(),
          paid(before),
          paid(after),
          List.copyOf(claims),
          reasons);
    }

    private static Money paid(Set835 all) {
      return all.claims().values().stream().map(RemitClaim::paid).reduce(Money.ZERO, Money::plus);
    }

    private void onlyIn(RemitClaim one, String where, Money paidBefore, Money paidAfter) {
      claims.add(
          new OfClaim(
              one.key(), paidBefore, paidAfter, List.of("is told by the " + where + " only")));
      boolean first = where.equals("first");
      one.adjustments()
          .forEach(
              (reason, amount) ->
                  count(reason, first ? amount : Money.ZERO, first ? Money.ZERO : amount));
    }

    private void compare(RemitClaim one, RemitClaim other) {
      List<String> words = new ArrayList<>();
      if (!one.status().equals(other.status())) {
        words.add("CLP02 " + one.status() + " -> " + other.status());
      }
      amount("charge", one.charge(), other.charge(), words);
      amount("paid", one.paid(), other.paid(), words);
      amount("patient", one.patient(), other.patient(), words);
      if (amount("interest", one.interest(), other.interest(), words)) {
        count("interest", one.interest(), other.interest());
      }
      for (String reason : keys(one.adjustments(), other.adjustments())) {
        Money was = one.adjustments().getOrDefault(reason, Money.ZERO);
        Money is = other.adjustments().getOrDefault(reason, Money.ZERO);
        if (amount(reason, was, is, words)) {
          count(reason, was, is);
        }
      }
      if (one.lines().size() == other.lines().size()) {
        for (int i = 0; i < one.lines().size(); i++) {
          amount(
              "line " + (i + 1) + " paid",
              one.lines().get(i).paid(),
              other.lines().get(i).paid(),
              words);
        }
      }
      if (!one.remarks().equals(other.remarks())) {
        words.add("remarks " + one.remarks() + " -> " + other.remarks());
      }
      if (!words.isEmpty()) {
        claims.add(new OfClaim(one.key(), one.paid(), other.paid(), List.copyOf(words)));
      }
    }

    private boolean amount(String name, Money was, Money is, List<String> words) {
      if (isSame(was, is)) {
        return false;
      }
      words.add(name + " " + was + " -> " + is);
      return true;
    }

    private boolean isSame(Money was, Money is) {
      return Math.abs(was.cents() - is.cents()) <= tolerance.cents();
    }

    private void count(String reason, Money was, Money is) {
      if (!isSame(was, is)) {
        reasons.merge(reason, new OfReason(1, was, is), OfReason::plus);
      }
    }

    private static SortedSet<String> keys(
        SortedMap<String, Money> one, SortedMap<String, Money> other) {
      SortedSet<String> keys = new TreeSet<>(one.keySet());
      keys.addAll(other.keySet());
      return keys;
    }
  }
}
