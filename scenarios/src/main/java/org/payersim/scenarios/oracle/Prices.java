package org.payersim.scenarios.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a service is worth by fee schedule: the lesser of charge and fee, or a part of the charge.
 */
final class Prices {
  private final Documents documents;

  Prices(Documents documents) {
    this.documents = documents;
  }

  void price(DerivedLine sheet, Situation at) {
    boolean out = at.tier() == Situation.Side.OUT;
    JsonNode plan = at.plan();
    Optional<JsonNode> schedule =
        documents.find("fee-schedule", plan.path("feeSchedule").asText(), at.day());
    Optional<BigDecimal> fee = schedule.flatMap(fees -> fee(fees, at));
    BigDecimal part =
        out ? Decimal.part(plan.path("outOfNetwork"), "allowed", BigDecimal.ONE) : BigDecimal.ONE;
    BigDecimal charge = sheet.open();
    BigDecimal allowed;
    if (fee.isPresent()) {
      BigDecimal units = Decimal.of(at.line().units());
      allowed = Decimal.cents(fee.get().multiply(units).multiply(part)).min(charge);
      sheet.say(() -> "fee %s x %s units x %s".formatted(fee.get(), units, part));
    } else if (plan.path("unlistedCodes").asText().equals("percent-of-charge")
        && schedule.isPresent()
        && schedule.get().has("default")) {
      BigDecimal rate = Decimal.part(schedule.get(), "default", BigDecimal.ONE);
      allowed = Decimal.cents(charge.multiply(rate)).min(charge);
      sheet.say(() -> "no fee, %s of the charge".formatted(rate));
    } else {
      sheet.deny(out ? "PI-147" : "CO-147", "no fee for it");
      return;
    }
    sheet.take(out ? "PR-45" : "CO-45", charge.subtract(allowed), "allowed " + allowed);
  }

  /** A fee of its own for one of the line's modifiers goes before that of the code alone. */
  private static Optional<BigDecimal> fee(JsonNode schedule, Situation at) {
    JsonNode fees = schedule.path("fees");
    String code = at.line().procedure().code();
    for (String modifier : at.line().procedure().modifiers()) {
      if (fees.has(code + "-" + modifier)) {
        return Optional.of(Decimal.of(fees, code + "-" + modifier, BigDecimal.ZERO));
      }
    }
    return fees.has(code) ? Optional.of(Decimal.of(fees, code, BigDecimal.ZERO)) : Optional.empty();
  }
}
