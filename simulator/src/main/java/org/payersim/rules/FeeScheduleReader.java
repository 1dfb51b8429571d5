package org.payersim.rules;

import java.util.HashMap;
import java.util.Map;
import org.payersim.benefit.Fee;
import org.payersim.benefit.FeeSchedule;
import org.payersim.money.Money;

/** Reads a document of kind {@code fee-schedule}. */
final class FeeScheduleReader {
  private FeeScheduleReader() {}

  static FeeSchedule read(Form form) {
    Map<String, Money> base = new HashMap<>();
    Map<String, Map<String, Money>> modified = new HashMap<>();
    Form fees = form.form("fees");
    for (String key : fees.names()) {
      Money amount = fees.findMoney(key).orElse(Money.ZERO);
      int hyphen = key.indexOf('-');
      if (hyphen < 0) {
        base.put(key, amount);
      } else {
        modified
            .computeIfAbsent(key.substring(0, hyphen), code -> new HashMap<>())
            .put(key.substring(hyphen + 1), amount);
      }
    }
    Map<String, Fee> all = new HashMap<>();
    base.forEach(
        (code, amount) -> all.put(code, new Fee(amount, modified.getOrDefault(code, Map.of()))));
    for (Map.Entry<String, Map<String, Money>> entry : modified.entrySet()) {
      if (!base.containsKey(entry.getKey())) {
        String modifier = entry.getValue().keySet().iterator().next();
        fees.fault(
            entry.getKey() + "-" + modifier, "the code has no fee without modifier; add one");
      }
    }
    return new FeeSchedule(
        form.text("id"), form.form("effective").span(), form.findRate("default"), all);
  }
}
