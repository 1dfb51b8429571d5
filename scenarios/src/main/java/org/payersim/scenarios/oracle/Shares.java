package org.payersim.scenarios.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.payersim.scenarios.oracle.Situation.Side;

/** What the patient bears: copay, deductible, coinsurance, up to the out-of-pocket maximum. */
final class Shares {
  private static final BigDecimal NO_LIMIT = new BigDecimal("999999999999");

  private final Book book;
  private final Book.Entry entry;
  private final DerivedLine sheet;
  private final Situation at;
  private final JsonNode share;

  Shares(Book book, Book.Entry entry, DerivedLine sheet, Situation at) {
    this.book = book;
    this.entry = entry;
    this.sheet = sheet;
    this.at = at;
    this.share = at.share();
  }

  /** A counter and how far it may go. */
  private record Limit(String counter, BigDecimal most) {}

  /**
   * Lays the patient's share on him.
   *
   * @param visitBorne what the visit has borne of its copay before
   * @return what this line bears of the visit's copay
   */
  BigDecimal take(BigDecimal visitBorne) {
    String timing = share.path("copayTiming").asText();
    boolean deductibleFirst = timing.equals("after-deductible");
    BigDecimal deductibleOpen = deductibleOpen(timing.equals("instead-of-deductible"));
    BigDecimal ofCopay =
        Decimal.of(share, "copay", BigDecimal.ZERO)
            .subtract(borne(visitBorne))
            .max(BigDecimal.ZERO);
    BigDecimal copayOpen = ofCopay.add(daysOfStay());
    BigDecimal rest = sheet.open();
    BigDecimal copay = BigDecimal.ZERO;
    if (!deductibleFirst) {
      copay = copayOpen.min(rest);
      rest = rest.subtract(copay);
      if (is("copaysCountToDeductible", false)) {
        deductibleOpen = deductibleOpen.subtract(copay).max(BigDecimal.ZERO);
      }
    }
    BigDecimal deductible = deductibleOpen.min(rest);
    rest = rest.subtract(deductible);
    if (deductibleFirst) {
      copay = copayOpen.min(rest);
      rest = rest.subtract(copay);
    }
    BigDecimal coinsurance =
        Decimal.cents(rest.multiply(Decimal.part(share, "coinsurance", BigDecimal.ZERO)));
    boolean copayCounts = is("copaysCountToOutOfPocket", true);
    boolean deductibleCounts = is("deductibleCountsToOutOfPocket", true);
    BigDecimal over =
        coinsurance
            .add(copayCounts ? copay : BigDecimal.ZERO)
            .add(deductibleCounts ? deductible : BigDecimal.ZERO)
            .subtract(left(limits(at.tier(), "outOfPocket", 0)));
    if (Decimal.isPositive(over)) {
      BigDecimal beyond = over;
      sheet.say(() -> "beyond the out-of-pocket maximum: " + beyond);
      BigDecimal cut = over.min(coinsurance);
      coinsurance = coinsurance.subtract(cut);
      over = over.subtract(cut);
      cut = copayCounts ? over.min(copay) : BigDecimal.ZERO;
      copay = copay.subtract(cut);
      deductible = deductible.subtract(over.subtract(cut));
    }
    if (!deductibleFirst) {
      copay(copay, ofCopay, copayCounts);
    }
    sheet.share("PR-1", deductible, "deductible");
    count(deductible, "deductible");
    carry(deductible);
    count(deductibleCounts ? deductible : BigDecimal.ZERO, "outOfPocket");
    if (deductibleFirst) {
      copay(copay, ofCopay, copayCounts);
    }
    sheet.share("PR-2", coinsurance, "coinsurance of " + rest);
    count(coinsurance, "outOfPocket");
    return per().equals("visit") ? copay.min(ofCopay) : BigDecimal.ZERO;
  }

  private BigDecimal deductibleOpen(boolean copayInstead) {
    boolean applies =
        share.has("deductible")
            ? share.path("deductible").asText().equals("applies")
            : !copayInstead;
    List<Limit> deductibles = limits(at.tier(), "deductible", 0);
    return applies && !deductibles.isEmpty() ? left(deductibles) : BigDecimal.ZERO;
  }

  private boolean is(String flag, boolean otherwise) {
    return at.terms(at.tier()).path(flag).asBoolean(otherwise);
  }

  private void copay(BigDecimal copay, BigDecimal ofCopay, boolean counts) {
    sheet.share("PR-3", copay, "copay");
    if (is("copaysCountToDeductible", false)) {
      count(copay, "deductible");
    }
    count(counts ? copay : BigDecimal.ZERO, "outOfPocket");
    switch (per()) {
      case "day" -> book.count(entry, "copay/" + at.person() + at.day(), copay.min(ofCopay));
      case "admission" -> book.count(entry, "copay/" + stay(), copay.min(ofCopay));
      default -> {
        // of a visit the services remember it, of a service nobody needs to
      }
    }
  }

  private String per() {
    return share.path("copayPer").asText("visit");
  }

  private String stay() {
    return at.person() + " stay of " + at.admission();
  }

  /** What was borne of the copay before. */
  private BigDecimal borne(BigDecimal visitBorne) {
    return switch (per()) {
      case "visit" -> visitBorne;
      case "day" -> book.used("copay/" + at.person() + at.day());
      case "admission" -> book.used("copay/" + stay());
      default -> BigDecimal.ZERO;
    };
  }

  /** Amounts for the days of a stay this line bills, after those billed before. */
  private BigDecimal daysOfStay() {
    if (!share.has("dayCopays") || !at.line().unitBasis().equals("DA")) {
      return BigDecimal.ZERO;
    }
    String counter = "days/" + stay();
    int before = book.used(counter).intValue();
    int days = Decimal.of(at.line().units()).intValue();
    BigDecimal sum = BigDecimal.ZERO;
    for (int day = before + 1; day <= before + days; day++) {
      for (JsonNode one : share.path("dayCopays")) {
        if (day >= one.path("from").asInt() && day <= one.path("to").asInt()) {
          sum = sum.add(Decimal.of(one, "amount", BigDecimal.ZERO));
        }
      }
    }
    book.count(entry, counter, BigDecimal.valueOf(days));
    return sum;
  }

  private void count(BigDecimal amount, String what) {
    count(limits(at.tier(), what, 0), amount);
    for (Side other : Side.values()) {
      if (other != at.tier() && at.plan().has(other.field) && countsTo(other)) {
        count(limits(other, what, 0), amount);
      }
    }
  }

  private boolean countsTo(Side other) {
    JsonNode terms = at.terms(at.tier());
    Side usual = at.tier() == Side.IN ? Side.OUT : Side.IN;
    boolean counts = other == usual && terms.path("countsToOtherSide").asBoolean(false);
    for (JsonNode one : terms.path("countsTo")) {
      counts |= one.asText().equalsIgnoreCase(other.name());
    }
    return counts;
  }

  /** The deductible of the last three months counts for the next period as well. */
  private void carry(BigDecimal deductible) {
    if (is("carryOver", false)
        && !at.plan().path("benefitPeriod").asText().equals("stay")
        && at.isLastQuarter()) {
      count(limits(at.tier(), "deductible", 1), deductible);
    }
  }

  /** Nobody credits his family with more than what is left of his own limit. */
  private void count(List<Limit> limits, BigDecimal amount) {
    BigDecimal credit = amount;
    for (Limit limit : limits) {
      credit = credit.min(left(List.of(limit)));
      book.count(entry, limit.counter, credit);
    }
  }

  private BigDecimal left(List<Limit> limits) {
    BigDecimal left = NO_LIMIT;
    for (Limit limit : limits) {
      left = left.min(limit.most.subtract(book.used(limit.counter)).max(BigDecimal.ZERO));
    }
    return left;
  }

  /** The person's own limit, then the family's. */
  private List<Limit> limits(Side side, String what, int period) {
    JsonNode terms = at.terms(side).path(what);
    List<Limit> limits = new ArrayList<>();
    boolean aggregate = terms.path("type").asText().equals("aggregate");
    String name = at.planId() + "/" + at.period(period) + "/" + what + "/" + side;
    if (aggregate) {
      String field = at.alone() && terms.has("individual") ? "individual" : "family";
      limits.add(new Limit(name + "/family", Decimal.of(terms, field, NO_LIMIT)));
      return limits;
    }
    if (terms.has("individual")) {
      limits.add(new Limit(name + "/" + at.person(), Decimal.of(terms, "individual", NO_LIMIT)));
    }
    if (terms.has("family")) {
      limits.add(new Limit(name + "/family", Decimal.of(terms, "family", NO_LIMIT)));
    }
    return limits;
  }
}
