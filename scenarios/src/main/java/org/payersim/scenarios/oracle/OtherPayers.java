package org.payersim.scenarios.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.payersim.claim.Claim;
import org.payersim.claim.OtherPayer;
import org.payersim.claim.PriorAdjudication;
import org.payersim.claim.PriorAdjustment;
import org.payersim.claim.ServiceLine;

/**
 * What is left to pay where others paid before. The generated claims tell earlier payers' decisions
 * by line (2430); a decision for the claim as a whole is outside this opinion.
 */
final class OtherPayers {
  private OtherPayers() {}

  /** What all paid for the line, and what the last left to the patient. */
  private record Before(BigDecimal paid, BigDecimal owes) {}

  static void coordinate(DerivedLine sheet, Situation at) {
    JsonNode terms = at.plan().path("coordination");
    BigDecimal charge = Decimal.of(at.line().charge());
    Before before = before(at.claim(), at.line());
    BigDecimal own = sheet.open().add(sheet.sharedSoFar());
    BigDecimal prior = before.paid.add(before.owes);
    BigDecimal allowable =
        switch (terms.path("allowable").asText("prior")) {
          case "own" -> own;
          case "higher" -> prior.max(own);
          case "lower" -> prior.min(own);
          default -> prior;
        };
    BigDecimal normal = sheet.open();
    BigDecimal rest = allowable.subtract(before.paid);
    BigDecimal benefit =
        switch (terms.path("method").asText("standard")) {
          case "non-duplication" -> normal.subtract(before.paid);
          case "maintenance-of-benefits" ->
              Decimal.cents(
                  rest.subtract(sheet.takenFor("PR-1"))
                      .max(BigDecimal.ZERO)
                      .multiply(Decimal.part(terms, "rate", BigDecimal.ONE)));
          case "medicare-secondary" -> prior.max(own).subtract(before.paid);
          case "medicare-secondary-gross" ->
              own.min(charge).subtract(before.paid).min(charge.subtract(sheet.sharedSoFar()));
          case "medicaid" -> own.subtract(before.paid).min(before.owes);
          default -> rest;
        };
    BigDecimal pays = benefit.min(normal).min(charge.subtract(before.paid)).max(BigDecimal.ZERO);
    sheet.say(
        () -> "beside %s paid and %s owed it pays %s".formatted(before.paid, before.owes, pays));
    BigDecimal settled = charge.subtract(before.owes).max(before.paid);
    BigDecimal impact = settled.min(charge.subtract(pays)).max(BigDecimal.ZERO);
    giveBack(sheet, charge.subtract(impact).subtract(pays));
    sheet.take("OA-23", impact, "settled by earlier payers");
    BigDecimal refused = notTakenOver(terms, at);
    sheet.take("PR-275", refused.min(sheet.open()).max(BigDecimal.ZERO), "not taken over");
  }

  /** Shares earlier payers laid on the patient that the plan leaves to him. */
  private static BigDecimal notTakenOver(JsonNode terms, Situation at) {
    BigDecimal sum = BigDecimal.ZERO;
    if (at.rule().orElseThrow().path("takesOver").asBoolean(false)) {
      return sum;
    }
    for (JsonNode share : terms.path("notCovered")) {
      String carc =
          switch (share.asText()) {
            case "deductible" -> "1";
            case "coinsurance" -> "2";
            default -> "3";
          };
      for (PriorAdjudication decided : at.line().priorAdjudications()) {
        for (PriorAdjustment adjustment : decided.adjustments()) {
          if (adjustment.reason().group().name().equals("PR")
              && adjustment.reason().carc().equals(carc)) {
            sum = sum.add(Decimal.of(adjustment.amount()));
          }
        }
      }
    }
    return sum;
  }

  /**
   * Of our own adjustments only so much remains: the patient's first, in the order of his share.
   */
  private static void giveBack(DerivedLine sheet, BigDecimal remains) {
    BigDecimal left = remains;
    Map<String, BigDecimal> taken = sheet.takenInOrder();
    for (String group : new String[] {"PR", ""}) {
      for (Map.Entry<String, BigDecimal> one : taken.entrySet()) {
        if (one.getKey().startsWith("PR") == group.equals("PR")) {
          BigDecimal kept = one.getValue().min(left).max(BigDecimal.ZERO);
          left = left.subtract(kept);
          sheet.giveBack(one.getKey(), one.getValue().subtract(kept), "in its place");
        }
      }
    }
  }

  private static Before before(Claim claim, ServiceLine line) {
    BigDecimal paid = BigDecimal.ZERO;
    BigDecimal owes = BigDecimal.ZERO;
    for (OtherPayer payer : claim.otherPayers()) {
      owes = BigDecimal.ZERO;
      for (PriorAdjudication decided : line.priorAdjudications()) {
        if (decided.payerId().equals(payer.payer().id())) {
          paid = paid.add(Decimal.of(decided.paid()));
          for (PriorAdjustment adjustment : decided.adjustments()) {
            if (adjustment.reason().group().name().equals("PR")) {
              owes = owes.add(Decimal.of(adjustment.amount()));
            }
          }
        }
      }
    }
    return new Before(paid, owes);
  }
}
