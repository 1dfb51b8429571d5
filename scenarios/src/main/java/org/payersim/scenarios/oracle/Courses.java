package org.payersim.scenarios.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.payersim.claim.ClaimDetail;

/**
 * Orthodontic courses: a part of the fee with the appliance, the rest in instalments with the
 * visits, which come to it to the cent.
 */
final class Courses {
  private Courses() {}

  /**
   * What a visit is worth, if it is one of a course that is known.
   *
   * @param before the lines before it on its claim
   * @return whether that was found
   */
  static boolean price(DerivedLine sheet, Situation at, Book book, List<DerivedLine> before) {
    JsonNode terms = at.rule().orElseThrow().path("instalments");
    if (!isOneOf(terms, "visits", at.line().procedure().code())) {
      return false;
    }
    Book.Service course = null;
    for (Book.Service one : book.services()) {
      if (isOf(one, at)
          && one.instalments() > 0
          && isOneOf(terms, "appliance", one.code())
          && !one.day().isAfter(at.day())
          && (course == null || !one.day().isBefore(course.day()))) {
        course = one;
      }
    }
    if (course == null) {
      return false;
    }
    int paid = 0;
    for (Book.Service one : book.services()) {
      if (isOf(one, at)
          && isOneOf(terms, "visits", one.code())
          && !one.day().isBefore(course.day())) {
        paid += one.units();
      }
    }
    for (DerivedLine line : before) {
      if (!line.isDenied() && isOneOf(terms, "visits", line.line.procedure().code())) {
        paid += units(line);
      }
    }
    instalments(sheet, course, paid);
    return true;
  }

  private static void instalments(DerivedLine sheet, Book.Service course, int paid) {
    int all = course.instalments();
    if (paid >= all) {
      sheet.deny("CO-97", "all instalments are paid");
      return;
    }
    int last = Math.min(all, paid + units(sheet));
    BigDecimal amount = upTo(last, course).subtract(upTo(paid, course)).min(sheet.open());
    sheet.take(
        "CO-45",
        sheet.open().subtract(amount),
        "instalments %d to %d of %d".formatted(paid + 1, last, all));
  }

  private static BigDecimal upTo(int count, Book.Service course) {
    return course
        .later()
        .multiply(BigDecimal.valueOf(count))
        .divide(BigDecimal.valueOf(course.instalments()), 2, RoundingMode.HALF_UP);
  }

  /** Leaves the rest of a course's fee to the visits. */
  static void begin(DerivedLine sheet, Situation at) {
    JsonNode terms = at.rule().orElseThrow().path("instalments");
    if (sheet.isDenied() || !isOneOf(terms, "appliance", at.line().procedure().code())) {
      return;
    }
    BigDecimal part = Decimal.part(terms, "initial", BigDecimal.ONE);
    BigDecimal later = sheet.open().subtract(Decimal.cents(sheet.open().multiply(part)));
    sheet.later(later, later.signum() == 0 ? 0 : months(terms, at));
    sheet.take("OA-101", later, "for the visits that follow");
  }

  private static int months(JsonNode terms, Situation at) {
    BigDecimal said =
        at.claim().detail() instanceof ClaimDetail.Dental dental
            ? dental
                .orthodontics()
                .flatMap(course -> course.months())
                .map(Decimal::of)
                .orElse(BigDecimal.ZERO)
            : BigDecimal.ZERO;
    return said.signum() > 0
        ? said.setScale(0, RoundingMode.UP).intValueExact()
        : terms.path("months").asInt();
  }

  /** Whole units, at least one. */
  static int units(DerivedLine sheet) {
    return Math.max(1, Decimal.of(sheet.line.units()).intValue());
  }

  private static boolean isOf(Book.Service one, Situation at) {
    return !one.denied() && one.person().equals(at.person());
  }

  private static boolean isOneOf(JsonNode terms, String field, String code) {
    for (JsonNode range : terms.path(field)) {
      if (Rules.isWithin(code, range.asText())) {
        return true;
      }
    }
    return false;
  }
}
