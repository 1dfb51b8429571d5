package org.payersim.scenarios.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Dollars and parts as decimals. */
final class Decimal {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Decimal() {}

  static BigDecimal of(Object amount) {
    return new BigDecimal(amount.toString());
  }

  /** The amount at this field; the other one if there is none. */
  static BigDecimal of(JsonNode node, String name, BigDecimal otherwise) {
    return node.has(name) ? new BigDecimal(node.path(name).asText()) : otherwise;
  }

  /** A part such as {@code 20%}; the other one if there is none. */
  static BigDecimal part(JsonNode node, String name, BigDecimal otherwise) {
    return node.has(name)
        ? new BigDecimal(node.path(name).asText().replace("%", "").trim()).divide(HUNDRED)
        : otherwise;
  }

  static BigDecimal cents(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }

  static boolean isMore(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) > 0;
  }

  static boolean isPositive(BigDecimal amount) {
    return amount.signum() > 0;
  }
}
