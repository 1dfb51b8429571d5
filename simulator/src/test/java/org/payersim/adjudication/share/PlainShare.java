package org.payersim.adjudication.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A second opinion on allowed amount and cost share: written out plainly in {@code BigDecimal} from
 * the same sources as the product, sharing no code with it.
 */
public final class PlainShare {
  private static final BigDecimal ZERO = BigDecimal.ZERO;

  /** Used amounts by {@code family/person/kind/side/year}; the family's own under person "*". */
  private final Map<String, BigDecimal> used = new HashMap<>();

  /** Limits of one side of the network; an absent one limits nothing. */
  public record Side(
      Optional<BigDecimal> deductibleOne,
      Optional<BigDecimal> deductibleFamily,
      boolean deductibleAggregate,
      Optional<BigDecimal> pocketOne,
      Optional<BigDecimal> pocketFamily,
      boolean countsToOther) {}

  /** What the patient bears of a service. */
  public record Terms(
      Optional<BigDecimal> copay,
      String timing,
      boolean perVisit,
      boolean deductible,
      BigDecimal rate) {}

  /** Who, when, under what. */
  public record Where(
      String family, String person, boolean alone, int year, boolean in, Side own, Side other) {}

  /** The answer for a line. */
  public record Split(
      BigDecimal allowed, BigDecimal copay, BigDecimal deductible, BigDecimal coinsurance) {}

  public static BigDecimal allowed(
      BigDecimal charge, BigDecimal fee, BigDecimal units, BigDecimal part) {
    return fee.multiply(units).multiply(part).setScale(2, RoundingMode.HALF_UP).min(charge);
  }

  /** Splits one line and remembers it. {@code visitCopay} is what the visit has borne so far. */
  public Split line(Where where, Terms terms, BigDecimal allowed, BigDecimal visitCopay) {
    BigDecimal copayDue = terms.copay().orElse(ZERO);
    if (terms.perVisit()) {
      copayDue = copayDue.subtract(visitCopay).max(ZERO);
    }
    BigDecimal deductibleDue = terms.deductible() ? deductibleLeft(where) : ZERO;
    BigDecimal copay;
    BigDecimal deductible;
    if (terms.timing().equals("after-deductible")) {
      deductible = allowed.min(deductibleDue);
      copay = allowed.subtract(deductible).min(copayDue);
    } else {
      copay = allowed.min(copayDue);
      deductible = allowed.subtract(copay).min(deductibleDue);
    }
    BigDecimal coinsurance =
        allowed
            .subtract(copay)
            .subtract(deductible)
            .multiply(terms.rate())
            .setScale(2, RoundingMode.HALF_UP);
    BigDecimal cap = pocketLeft(where);
    // fill the maximum in the order in which things survive: deductible, copay, coinsurance
    deductible = deductible.min(cap);
    copay = copay.min(cap.subtract(deductible));
    coinsurance = coinsurance.min(cap.subtract(deductible).subtract(copay));
    remember(where, copay, deductible, coinsurance, terms.timing().equals("after-deductible"));
    return new Split(allowed, copay, deductible, coinsurance);
  }

  private BigDecimal deductibleLeft(Where where) {
    Side side = where.own();
    if (side.deductibleAggregate()) {
      Optional<BigDecimal> pot =
          where.alone() ? side.deductibleOne().or(side::deductibleFamily) : side.deductibleFamily();
      return pot.map(limit -> left(limit, key(where, "*", "D", where.in()))).orElse(ZERO);
    }
    Optional<BigDecimal> one =
        side.deductibleOne().map(l -> left(l, key(where, where.person(), "D", where.in())));
    Optional<BigDecimal> family =
        side.deductibleFamily().map(l -> left(l, key(where, "*", "D", where.in())));
    if (one.isEmpty() && family.isEmpty()) {
      return ZERO;
    }
    return one.isEmpty()
        ? family.get()
        : family.isEmpty() ? one.get() : one.get().min(family.get());
  }

  private BigDecimal pocketLeft(Where where) {
    BigDecimal left = new BigDecimal("1E12");
    if (where.own().pocketOne().isPresent()) {
      left =
          left.min(
              left(where.own().pocketOne().get(), key(where, where.person(), "P", where.in())));
    }
    if (where.own().pocketFamily().isPresent()) {
      left = left.min(left(where.own().pocketFamily().get(), key(where, "*", "P", where.in())));
    }
    return left;
  }

  private void remember(
      Where where, BigDecimal copay, BigDecimal deductible, BigDecimal coinsurance, boolean last) {
    BigDecimal[] parts =
        last
            ? new BigDecimal[] {deductible, copay, coinsurance}
            : new BigDecimal[] {copay, deductible, coinsurance};
    for (int i = 0; i < parts.length; i++) {
      boolean isDeductible = i == (last ? 0 : 1);
      count(where, where.own(), where.in(), parts[i], isDeductible);
      if (where.own().countsToOther()) {
        count(where, where.other(), !where.in(), parts[i], isDeductible);
      }
    }
  }

  private void count(Where where, Side side, boolean in, BigDecimal amount, boolean deductible) {
    if (deductible && side.deductibleAggregate()) {
      Optional<BigDecimal> pot =
          where.alone() ? side.deductibleOne().or(side::deductibleFamily) : side.deductibleFamily();
      pot.ifPresent(limit -> add(key(where, "*", "D", in), limit, amount));
    } else if (deductible) {
      addBoth(where, in, "D", side.deductibleOne(), side.deductibleFamily(), amount);
    }
    addBoth(where, in, "P", side.pocketOne(), side.pocketFamily(), amount);
  }

  private void addBoth(
      Where where,
      boolean in,
      String kind,
      Optional<BigDecimal> one,
      Optional<BigDecimal> family,
      BigDecimal amount) {
    BigDecimal credited =
        one.map(limit -> add(key(where, where.person(), kind, in), limit, amount)).orElse(amount);
    family.ifPresent(limit -> add(key(where, "*", kind, in), limit, credited));
  }

  private BigDecimal add(String key, BigDecimal limit, BigDecimal amount) {
    BigDecimal credited = amount.min(left(limit, key));
    used.merge(key, credited, BigDecimal::add);
    return credited;
  }

  private BigDecimal left(BigDecimal limit, String key) {
    return limit.subtract(used.getOrDefault(key, ZERO)).max(ZERO);
  }

  private static String key(Where where, String person, String kind, boolean in) {
    return where.family()
        + "/"
        + person
        + "/"
        + kind
        + "/"
        + (in ? "in" : "out")
        + "/"
        + where.year();
  }
}
