package org.payersim.scenarios.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Benefit limits: what a plan pays for within some time. */
final class Benefits {
  private final Book book;
  private final Book.Entry entry;
  private final DerivedLine sheet;
  private final Situation at;
  private final List<JsonNode> limits;

  Benefits(Book book, Book.Entry entry, DerivedLine sheet, Situation at) {
    this.book = book;
    this.entry = entry;
    this.sheet = sheet;
    this.at = at;
    this.limits = limits(at);
  }

  private static List<JsonNode> limits(Situation at) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode limit : at.plan().path("limits")) {
      boolean concerns = !limit.has("services");
      for (JsonNode name : limit.path("services")) {
        concerns |= name.asText().equals(at.rule().orElseThrow().path("name").asText());
      }
      boolean out = at.tier() == Situation.Side.OUT;
      String networks = limit.path("networks").asText("both");
      if (concerns && (networks.equals("both") || networks.equals("out") == out)) {
        found.add(limit);
      }
    }
    return found;
  }

  private static boolean counts(JsonNode limit, String what) {
    return limit.path("counts").asText().equals(what);
  }

  private boolean isByUnit(JsonNode limit) {
    return counts(limit, "units") || (counts(limit, "days") && at.line().unitBasis().equals("DA"));
  }

  /** Visits, units, days; and whether any dollars are left. */
  void before() {
    BigDecimal units = Decimal.of(at.line().units());
    BigDecimal within = units;
    String reason = "";
    for (JsonNode limit : limits) {
      boolean none =
          (counts(limit, "dollars") && left(limit).signum() == 0)
              || (counts(limit, "visits")
                  && !isVisitCounted(limit)
                  && left(limit).compareTo(BigDecimal.ONE) < 0)
              || (isByUnit(limit) && left(limit).signum() == 0 && units.signum() > 0);
      if (none) {
        sheet.deny(reason(limit), "nothing left of " + limit.path("name").asText());
        return;
      }
      if (isByUnit(limit) && left(limit).compareTo(within) < 0) {
        within = left(limit);
        reason = reason(limit);
      }
    }
    if (!reason.isEmpty()) {
      BigDecimal covered = sheet.open().multiply(within).divide(units, 2, RoundingMode.HALF_UP);
      sheet.take(reason, sheet.open().subtract(covered), "only %s units".formatted(within));
    }
    for (JsonNode limit : limits) {
      if (isByUnit(limit)) {
        book.count(entry, counter(limit, 0), within);
      } else if (counts(limit, "visits") && !isVisitCounted(limit)) {
        book.count(entry, counter(limit, 0), BigDecimal.ONE);
        book.count(entry, visit(limit), BigDecimal.ONE);
      }
    }
  }

  /** Dollars the plan pays. */
  void after() {
    for (JsonNode limit : limits) {
      if (counts(limit, "dollars") && Decimal.isMore(sheet.open(), left(limit))) {
        sheet.take(
            reason(limit),
            sheet.open().subtract(left(limit)),
            "beyond " + limit.path("name").asText());
      }
    }
    for (JsonNode limit : limits) {
      if (counts(limit, "dollars")) {
        book.count(entry, counter(limit, 0), sheet.open());
      }
    }
  }

  private BigDecimal left(JsonNode limit) {
    BigDecimal left = Decimal.of(limit, "most", BigDecimal.ZERO);
    String per = limit.path("per").asText();
    int periods =
        per.endsWith(" benefit-periods") ? Integer.parseInt(per.substring(0, per.indexOf(' '))) : 1;
    for (int i = 0; i < periods; i++) {
      left = left.subtract(book.used(counter(limit, -i)));
    }
    return left.max(BigDecimal.ZERO);
  }

  private String counter(JsonNode limit, int period) {
    String per = limit.path("per").asText();
    String when =
        switch (per) {
          case "day" -> at.day().toString();
          case "admission" -> "stay of " + at.admission();
          case "lifetime" -> "lifetime";
          default -> at.period(period);
        };
    return name(limit) + "/" + when;
  }

  private boolean isVisitCounted(JsonNode limit) {
    return book.used(visit(limit)).signum() > 0;
  }

  private String visit(JsonNode limit) {
    return name(limit) + "/visit/" + at.visit();
  }

  private String name(JsonNode limit) {
    String whose = limit.path("whose").asText().equals("family") ? "family" : at.person();
    return at.planId() + "/" + limit.path("name").asText() + "/" + whose;
  }

  private static String reason(JsonNode limit) {
    String usual =
        limit.path("per").asText().equals("lifetime")
            ? limit.has("services") ? "PR-149" : "PR-35"
            : "PR-119";
    String text = limit.path("reason").asText(usual);
    return text.contains(" ") ? text.substring(0, text.indexOf(' ')) : text;
  }
}
