package org.payersim.web;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.payersim.explain.Explanations;
import org.payersim.web.journey.Delivery;

/** How payers are doing: the visitor's own, and the one that is served beside the lab. */
final class OperatePages {
  /** The visitor's own payer. */
  static final String OWN = "/lab/payer";

  /** The payer that is served. */
  static final String SERVED = "/lab/operate";

  private static final int DAYS_AT_MOST = 400;

  private final Visitors visitors;
  private final Pages pages;
  private final Supplier<Optional<Served>> served;

  OperatePages(Visitors visitors, Pages pages, Supplier<Optional<Served>> served) {
    this.visitors = visitors;
    this.pages = pages;
    this.served = served;
  }

  /** A page somebody looks at. */
  WebAnswer show(String path, FormFields query, Visitor visitor) throws IOException {
    Optional<Visit> visit = visitors.find(visitor.name());
    Optional<Served> payer = served.get();
    switch (path) {
      case OWN -> {
        return pages.payer(visit, query.get("q"), visitor);
      }
      case OWN + "/member" -> {
        Optional<MemberYear> year = MemberYear.of(visit, query.get("id"));
        return year.isEmpty()
            ? pages.problem(404, "There is no such member", "Your payer knows nobody so.", visitor)
            : pages.fill(
                200,
                "member-year",
                pages.frame("The plan year", Frame.Section.PAYER, visit, visitor),
                Map.of("year", year.get()));
      }
      case OWN + "/events" -> {
        return visit.isEmpty()
            ? pages.problem(404, "There is no payer yet", "Send it something.", visitor)
            : live(new Served(visit.get().sandbox(), visit.get().traffic()));
      }
      case SERVED + "/events" -> {
        return payer.isEmpty() ? none(visitor) : live(payer.get());
      }
      case SERVED -> {
        return payer.isEmpty() ? none(visitor) : operate(payer.get(), query, visit, visitor);
      }
      default -> {
        return pages.problem(404, "There is no such page", "Perhaps it was cut short.", visitor);
      }
    }
  }

  private WebAnswer none(Visitor visitor) {
    return pages.problem(404, "No payer is served", "The lab stands alone here.", visitor);
  }

  private WebAnswer live(Served payer) {
    return Events.of(pages.fill("live", values(payer)));
  }

  private static Map<String, Object> values(Served payer) {
    Map<String, Object> values = new HashMap<>();
    values.put("now", payer.traffic().snapshot());
    values.put("waiting", payer.payer().queue().size());
    values.put("isDown", payer.payer().hasFailed());
    return values;
  }

  private WebAnswer operate(Served payer, FormFields query, Optional<Visit> visit, Visitor visitor)
      throws IOException {
    String number = query.get("q").strip();
    List<String> found =
        number.isEmpty()
            ? List.of()
            : payer.payer().listClaims(number).stream().map(Explanations::text).limit(20).toList();
    Map<String, Object> values = values(payer);
    values.put("time", payer.payer().payerClock().now());
    values.put("query", number);
    values.put("found", found);
    return pages.fill(
        200,
        "operate",
        pages.frame("The payer that is served", Frame.Section.PAYER, visit, visitor),
        values);
  }

  /** A form somebody sent. */
  WebAnswer take(String path, FormFields form, Visitor visitor)
      throws IOException, Visitors.FullException {
    Visit visit = visitors.get(visitor.name());
    switch (path) {
      case OWN + "/clock" -> {
        return clock(visit, form, visitor);
      }
      case OWN + "/queue" -> {
        if (visit.practice().isPresent()) {
          return pages.problem(
              409,
              "Here the payer decides",
              "In an exercise you are the biller. Answer what the payer asks, or appeal.",
              visitor);
        }
        Optional<Delivery> decided = Examiner.decide(visit, form.get("claim"), form.get("act"));
        return decided.isPresent() ? Rooms.sent(decided.get()) : WebAnswer.seeOther(OWN);
      }
      default -> {
        return pages.problem(
            404, "Nothing is taken here", "Perhaps the address was cut short.", visitor);
      }
    }
  }

  /** Some days on, or to a day; a payer's clock only goes forward. */
  private WebAnswer clock(Visit visit, FormFields form, Visitor visitor) throws IOException {
    String to = form.get("to");
    if (to.isEmpty()) {
      int days = Rooms.number(form.get("days")).orElse(0);
      visit.sandbox().advanceClock(Period.ofDays(Math.clamp(days, 0, DAYS_AT_MOST)));
      return WebAnswer.seeOther(OWN);
    }
    try {
      LocalDateTime at = LocalDateTime.parse(to);
      LocalDateTime last = visit.sandbox().payerClock().now().plusDays(DAYS_AT_MOST);
      if (at.isBefore(visit.sandbox().payerClock().now()) || at.isAfter(last)) {
        return pages.problem(
            422,
            "The clock does not go there",
            "It goes forward only, and up to " + DAYS_AT_MOST + " days at once.",
            visitor);
      }
      visit.moveClock(at);
      return WebAnswer.seeOther(OWN);
    } catch (DateTimeParseException e) {
      return pages.problem(422, "That is no time", "A time is such as 2026-11-20T09:00.", visitor);
    }
  }
}
