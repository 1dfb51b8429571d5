package org.payersim.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.payersim.contract.PricingMethod;
import org.payersim.contract.PricingMethod.ApcRate;
import org.payersim.contract.PricingMethod.DayRate;
import org.payersim.contract.PricingMethod.DrgWeight;
import org.payersim.contract.PricingMethod.Outlier;
import org.payersim.contract.PricingMethod.TimeRounding;
import org.payersim.contract.RelativeValues;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Rate;

/** Reads the method of a contract's term, with the fields each method has. */
final class MethodReader {
  private static final String METHODS =
      "fee-schedule, relative-values, percent-of-medicare, percent-of-charge, anesthesia,"
          + " per-diem, case-rate, drg or apc";

  private final Form form;

  private MethodReader(Form form) {
    this.form = form;
  }

  static PricingMethod read(Form form) {
    return new MethodReader(form).method();
  }

  private PricingMethod method() {
    String word = form.text("method");
    return switch (word) {
      case "fee-schedule" -> new PricingMethod.FeeTable(form.text("schedule"), part());
      case "relative-values" -> relativeValues();
      case "percent-of-medicare" -> {
        required("part");
        yield form.has("schedule")
            ? new PricingMethod.FeeTable(form.text("schedule"), part())
            : relativeValues();
      }
      case "percent-of-charge" -> {
        required("part");
        yield new PricingMethod.PercentOfCharge(part());
      }
      case "anesthesia" ->
          new PricingMethod.Anesthesia(
              form.text("table"),
              locality(),
              form.find("timeUnits", MethodReader::rounding, "tenth or whole-up")
                  .orElse(TimeRounding.TENTH),
              form.flag("physicalStatus", false));
      case "per-diem" -> perDiem();
      case "case-rate" -> new PricingMethod.CaseRate(money(form, "amount"));
      case "drg" -> drg();
      case "apc" -> apc();
      default -> {
        form.fault("method", "'" + word + "' is not " + METHODS);
        yield new PricingMethod.PercentOfCharge(Rate.NONE);
      }
    };
  }

  private PricingMethod relativeValues() {
    return new PricingMethod.ByRelativeValue(form.text("table"), locality(), part());
  }

  private Rate part() {
    return form.findRate("part").orElse(Rate.ALL);
  }

  private String locality() {
    return form.findText("locality").orElse(RelativeValues.NATIONAL);
  }

  private void required(String name) {
    if (!form.has(name)) {
      form.fault(name, "is missing");
    }
  }

  private static TimeRounding rounding(String word) {
    return switch (word) {
      case "tenth" -> TimeRounding.TENTH;
      case "whole-up" -> TimeRounding.WHOLE_UP;
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static Money money(Form form, String name) {
    if (!form.has(name)) {
      form.fault(name, "is missing");
    }
    return form.findMoney(name).orElse(Money.ZERO);
  }

  private PricingMethod perDiem() {
    List<DayRate> rates = new ArrayList<>();
    for (Form rate : form.forms("days")) {
      rates.add(
          new DayRate(
              rate.get("from", Integer::parseInt, "the number of a day such as 1", 1),
              money(rate, "amount")));
    }
    if (rates.isEmpty() || rates.get(0).fromDay() != 1) {
      form.fault("days", "begin with day 1");
    }
    return new PricingMethod.PerDiem(rates);
  }

  private PricingMethod drg() {
    Map<String, DrgWeight> groups = new HashMap<>();
    Form all = form.form("groups");
    for (String code : all.names()) {
      Form group = all.form(code);
      groups.put(
          code,
          new DrgWeight(
              group.get("weight", Exact::of, "a weight such as 1.2345", Exact.ZERO),
              group.get("meanStay", Exact::of, "days such as 4.2", Exact.ONE)));
    }
    return new PricingMethod.ByDrg(
        money(form, "baseRate"),
        groups,
        form.findForm("outlier")
            .map(
                outlier ->
                    new Outlier(
                        outlier.findRate("costToCharge").orElse(Rate.NONE),
                        money(outlier, "fixedLoss"),
                        outlier.findRate("share").orElse(Rate.of("80%"))))
            .orElse(Outlier.NONE));
  }

  private PricingMethod apc() {
    Map<String, ApcRate> groups = new HashMap<>();
    Form all = form.form("groups");
    for (String code : all.names()) {
      Form group = all.form(code);
      groups.put(
          code, new ApcRate(group.text("status"), group.findMoney("amount").orElse(Money.ZERO)));
    }
    return new PricingMethod.ByApc(
        groups, form.find("wageIndex", Exact::of, "an index such as 1.02").orElse(Exact.ONE));
  }
}
