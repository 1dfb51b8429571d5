package org.payersim.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.payersim.benefit.BenefitLimit;
import org.payersim.benefit.BenefitLimit.Measure;
import org.payersim.benefit.BenefitLimit.Networks;
import org.payersim.benefit.BenefitLimit.Window;
import org.payersim.benefit.BenefitLimit.Window.Unit;
import org.payersim.benefit.PlanLimits;
import org.payersim.benefit.ServiceRule;
import org.payersim.benefit.ServiceRules;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/** Reads the benefit limits of a plan. */
final class LimitReader {
  private static final String WINDOWS =
      "day, admission, benefit-period, '2 benefit-periods' or lifetime";

  private final ServiceRules services;
  private final Set<String> names = new HashSet<>();

  private LimitReader(ServiceRules services) {
    this.services = services;
  }

  static PlanLimits read(Form plan, ServiceRules services) {
    LimitReader reader = new LimitReader(services);
    List<BenefitLimit> limits = new ArrayList<>();
    plan.forms("limits").forEach(form -> limits.add(reader.limit(form)));
    return new PlanLimits(limits, services);
  }

  private BenefitLimit limit(Form form) {
    String name = form.text("name");
    if (!names.add(name)) {
      form.fault("name", "another limit is called '" + name + "'");
    }
    Measure counts =
        form.get("counts", LimitReader::measure, "visits, units, days or dollars", Measure.VISITS);
    Window window =
        form.get("per", LimitReader::window, WINDOWS, new Window(Unit.BENEFIT_PERIOD, 1));
    Set<String> rules = services(form);
    return new BenefitLimit(
        name,
        rules,
        counts,
        most(form, counts),
        window,
        form.find("whose", LimitReader::individual, "individual or family").orElse(true),
        form.find("networks", LimitReader::networks, "in, out or both").orElse(Networks.BOTH),
        form.findReason("reason", "PR-119").orElseGet(() -> usual(window, rules)));
  }

  private Set<String> services(Form form) {
    Set<String> known = services.list().stream().map(ServiceRule::name).collect(Collectors.toSet());
    List<String> texts = form.texts("services");
    for (String text : texts) {
      if (!known.contains(text)) {
        form.fault("services", "no service is called '" + text + "'");
      }
    }
    return Set.copyOf(new HashSet<>(texts));
  }

  private static long most(Form form, Measure counts) {
    if (counts == Measure.DOLLARS) {
      return form.get("most", Money::of, "an amount in dollars such as 1500.00", Money.ZERO)
          .max(Money.ZERO)
          .cents();
    }
    return form.get("most", Quantity::of, "a number such as 30", Quantity.ZERO).thousandths();
  }

  /** Source: CARCs 35 (lifetime), 149 (lifetime, for a kind of service), 119 (any other time). */
  private static Reason usual(Window window, Set<String> rules) {
    return switch (window.unit()) {
      case LIFETIME -> Reason.parse(rules.isEmpty() ? "PR-35" : "PR-149");
      case DAY, ADMISSION, BENEFIT_PERIOD -> Reason.parse("PR-119");
    };
  }

  private static Measure measure(String word) {
    return Measure.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Networks networks(String word) {
    return Networks.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static boolean individual(String word) {
    return switch (word) {
      case "individual" -> true;
      case "family" -> false;
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static Window window(String text) {
    if (text.endsWith(" benefit-periods")) {
      return new Window(
          Unit.BENEFIT_PERIOD, Integer.parseInt(text.substring(0, text.indexOf(' '))));
    }
    return new Window(Unit.valueOf(text.replace('-', '_').toUpperCase(Locale.ROOT)), 1);
  }
}
