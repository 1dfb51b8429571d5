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
   * @param copayBorne what the visit has borne of its copay before
   * @return the copay of this line
   */
  BigDecimal take(BigDecimal copayBorne) {
    String timing = share.path("copayTiming").asText();
    boolean instead = timing.equals("instead-of-deductible");
    boolean deductibleApplies =
        share.has("deductible") ? share.path("deductible").asText().equals("applies") : !instead;
    BigDecimal copayOpen = copayOpen(copayBorne);
    List<Limit> deductibles = limits(at.tier(), "deductible");
    BigDecimal deductibleOpen =
        deductibleApplies && !deductibles.isEmpty() ? left(deductibles) : BigDecimal.ZERO;
    BigDecimal rest = sheet.open();
    BigDecimal copay = BigDecimal.ZERO;
    if (!timing.equals("after-deductible")) {
      copay = copayOpen.min(rest);
      rest = rest.subtract(copay);
    }
    BigDecimal deductible = deductibleOpen.min(rest);
    rest = rest.subtract(deductible);
    if (timing.equals("after-deductible")) {
      copay = copayOpen.min(rest);
      rest = rest.subtract(copay);
    }
    BigDecimal coinsurance =
        Decimal.cents(rest.multiply(Decimal.part(share, "coinsurance", BigDecimal.ZERO)));
    BigDecimal over =
        copay.add(deductible).add(coinsurance).subtract(left(limits(at.tier(), "outOfPocket")));
    if (Decimal.isPositive(over)) {
      BigDecimal beyond = over;
      sheet.say(() -> "beyond the out-of-pocket maximum: " + beyond);
      BigDecimal cut = over.min(coinsurance);
      coinsurance = coinsurance.subtract(cut);
      over = over.subtract(cut);
      cut = over.min(copay);
      copay = copay.subtract(cut);
      deductible = deductible.subtract(over.subtract(cut));
    }
    boolean deductibleFirst = timing.equals("after-deductible");
    if (!deductibleFirst) {
      sheet.share("PR-3", copay, "copay");
    }
    sheet.share("PR-1", deductible, "deductible");
    if (deductibleFirst) {
      sheet.share("PR-3", copay, "copay");
    }
    sheet.share("PR-2", coinsurance, "coinsurance of " + rest);
    count(copay.add(coinsurance).add(deductible), "outOfPocket");
    count(deductible, "deductible");
    return copay;
  }

  private BigDecimal copayOpen(BigDecimal borne) {
    BigDecimal copay = Decimal.of(share, "copay", BigDecimal.ZERO);
    return share.path("copayPer").asText("visit").equals("visit")
        ? copay.subtract(borne).max(BigDecimal.ZERO)
        : copay;
  }

  private void count(BigDecimal amount, String what) {
    count(limits(at.tier(), what), amount);
    Side other = at.tier() == Side.IN ? Side.OUT : Side.IN;
    if (at.terms(at.tier()).path("countsToOtherSide").asBoolean(false)
        && at.plan().has(other.field)) {
      count(limits(other, what), amount);
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
  private List<Limit> limits(Side side, String what) {
    JsonNode terms = at.terms(side).path(what);
    List<Limit> limits = new ArrayList<>();
    boolean aggregate = terms.path("type").asText().equals("aggregate");
    String name = at.planId() + "/" + at.period(0) + "/" + what + "/" + side;
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
