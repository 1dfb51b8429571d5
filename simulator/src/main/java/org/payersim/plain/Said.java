package org.payersim.plain;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Values as clients write them; each is empty if it is none. */
final class Said {
  private static final int MOST_DIGITS = 12;
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 9999;

  private Said() {}

  /** A decimal number, as a text or a number of JSON. */
  static Optional<BigDecimal> number(JsonNode value, int decimals) {
    String text = value.isTextual() || value.isNumber() ? value.asText().strip() : "";
    return text.matches("-?\\d{1," + MOST_DIGITS + "}(\\.\\d{1," + decimals + "}0*)?")
        ? Optional.of(new BigDecimal(text).stripTrailingZeros())
        : Optional.empty();
  }

  /** A whole number that is not negative. */
  static Optional<Integer> whole(JsonNode value) {
    String text = value.isTextual() || value.isIntegralNumber() ? value.asText().strip() : "";
    return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  /** A day as yyyymmdd, from ISO 8601. */
  static Optional<String> day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR
          ? Optional.of(DateTimeFormatter.BASIC_ISO_DATE.format(day))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
