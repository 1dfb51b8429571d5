package org.payersim.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.payersim.benefit.InterestRule;
import org.payersim.benefit.InterestRule.Basis;
import org.payersim.benefit.InterestRule.Days;
import org.payersim.benefit.InterestRule.Period;
import org.payersim.benefit.InterestRule.Requests;
import org.payersim.money.Money;
import org.payersim.money.Rate;

/** Reads a document of kind {@code interest}, and what the payer's document says of it. */
final class InterestReader {
  private InterestReader() {}

  static InterestRule read(Form form) {
    Form days = form.form("days");
    int electronic = days.get("electronic", MembershipReader::count, "a number of days", 0);
    return new InterestRule(
        form.text("id"),
        form.form("effective").span(),
        new Days(
            electronic,
            days.find("paper", MembershipReader::count, "a number of days").orElse(electronic)),
        rates(form),
        new Basis(
            form.find("per", w -> MembershipReader.isFirst(w, "month", "year"), "year or month")
                .orElse(false),
            form.findText("yearDays").filter(w -> !w.equals("actual")).map(Integer::valueOf)),
        form.find(
                "requests",
                w -> Requests.valueOf(w.toUpperCase(Locale.ROOT)),
                "count, pause or unclean")
            .orElse(Requests.PAUSE),
        form.find(
                "corrections",
                w -> MembershipReader.isFirst(w, "difference", "none"),
                "difference or none")
            .orElse(true),
        form.findMoney("least").orElse(Money.ZERO));
  }

  private static List<Period> rates(Form form) {
    List<Period> rates = new ArrayList<>();
    for (Form row : form.forms("rates")) {
      Period period = new Period(row.span(), row.findRate("rate").orElse(Rate.NONE));
      for (Period earlier : rates) {
        if (!earlier.span().to().isBefore(period.span().from())
            && !period.span().to().isBefore(earlier.span().from())) {
          row.fault("from", "overlaps the rate of " + earlier.span());
        }
      }
      rates.add(period);
    }
    return rates;
  }

  static InterestRules.Terms terms(Form payer) {
    return new InterestRules.Terms(
        payer.findText("interest"), new HashSet<>(payer.texts("paperFrom")));
  }
}
