package org.payersim.rules;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.payersim.partner.Acknowledging;
import org.payersim.partner.TradingPartner;

/** Reads a document of kind {@code partners}. */
final class PartnersReader {
  private static final LocalDateTime ANY_DAY = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final int MOST_YEARS = 1;

  private PartnersReader() {}

  static List<TradingPartner> read(Form form) {
    List<TradingPartner> partners = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Form one : form.forms("partners")) {
      if (!ids.add(one.text("id"))) {
        one.fault("id", "this partner stands here twice");
      }
      partners.add(partner(one));
    }
    return partners;
  }

  private static TradingPartner partner(Form form) {
    TradingPartner usual = TradingPartner.usual(form.text("id"));
    Optional<Form> told = form.findForm("acknowledgments");
    return told.isEmpty()
        ? usual
        : new TradingPartner(
            usual.id(),
            when(told.get(), "TA1", usual.ta1()),
            when(told.get(), "999", usual.set999()),
            when(told.get(), "277CA", usual.claims277()),
            delay(told.get()));
  }

  private static Acknowledging when(Form form, String kind, Acknowledging usual) {
    Acknowledging when =
        form.find(
                kind,
                word -> Acknowledging.valueOf(word.toUpperCase(Locale.ROOT)),
                "always, errors, never or, of a TA1, asked")
            .orElse(usual);
    if (when == Acknowledging.ASKED && !kind.equals("TA1")) {
      form.fault(kind, "nobody can ask for a " + kind + ": always, errors or never");
    }
    return when;
  }

  private static TemporalAmount delay(Form form) {
    Optional<TemporalAmount> delay =
        form.find("delay", PartnersReader::amount, "a time such as P1D or PT2H");
    if (delay.isPresent()) {
      LocalDateTime then = ANY_DAY.plus(delay.get());
      if (then.isBefore(ANY_DAY) || then.isAfter(ANY_DAY.plusYears(MOST_YEARS))) {
        form.fault("delay", "is a year at most");
        return Duration.ZERO;
      }
    }
    return delay.orElse(Duration.ZERO);
  }

  private static TemporalAmount amount(String text) {
    return text.contains("T") ? Duration.parse(text) : Period.parse(text);
  }
}
