package org.payersim.rules;

import java.util.HashMap;
import java.util.Map;
import org.payersim.contract.GlobalPackage;
import org.payersim.contract.Locality;
import org.payersim.contract.MultipleRule;
import org.payersim.contract.RelativeValue;
import org.payersim.contract.RelativeValues;
import org.payersim.money.Exact;
import org.payersim.money.Quantity;
import org.payersim.money.Rate;

/** Reads a document of kind {@code relative-values}. */
final class RelativeValuesReader {
  /** Published parts are rounded to whole percentages. */
  private static final Rate MOST = Rate.of("101%");

  private RelativeValuesReader() {}

  static RelativeValues read(Form form) {
    return new RelativeValues(
        form.text("id"),
        form.form("effective").span(),
        exact(form, "conversionFactor"),
        form.has("anesthesiaFactor") ? exact(form, "anesthesiaFactor") : Exact.ZERO,
        form.has("localities") ? localities(form.form("localities")) : Map.of(),
        form.has("values") ? rows(form.form("values")) : Map.of(),
        form.has("baseUnits") ? baseUnits(form.form("baseUnits")) : Map.of());
  }

  private static Exact exact(Form form, String name) {
    return form.get(name, RelativeValuesReader::positive, "a number such as 1.30", Exact.ZERO);
  }

  private static Exact positive(String text) {
    Exact number = Exact.of(text);
    if (number.compareTo(Exact.ZERO) < 0) {
      throw new IllegalArgumentException("negative");
    }
    return number;
  }

  private static Map<String, Locality> localities(Form form) {
    Map<String, Locality> localities = new HashMap<>();
    for (String name : form.names()) {
      Form at = form.form(name);
      localities.put(
          name,
          new Locality(
              exact(at, "work"),
              exact(at, "practice"),
              exact(at, "malpractice"),
              at.find("anesthesia", RelativeValuesReader::positive, "dollars a unit")));
    }
    return localities;
  }

  private static Map<String, RelativeValue> rows(Form form) {
    Map<String, RelativeValue> rows = new HashMap<>();
    for (String key : form.names()) {
      Form row = form.form(key);
      rows.put(
          key,
          new RelativeValue(
              exact(row, "work"),
              exact(row, "office"),
              exact(row, "facility"),
              exact(row, "malpractice"),
              row.find("multiple", MultipleRule::of, "0, 2, 3, 4, 5, 6, 7 or 9")
                  .orElse(MultipleRule.NONE),
              row.findText("bilateral").orElse("0"),
              row.findText("base").orElse(""),
              row.findForm("package").map(RelativeValuesReader::care).orElse(GlobalPackage.NONE)));
    }
    return rows;
  }

  /** Parts of a fee: together the whole of it, but for what the file rounded. */
  private static GlobalPackage care(Form form) {
    GlobalPackage care =
        new GlobalPackage(
            form.findRate("before").orElse(Rate.NONE),
            form.findRate("during").orElse(Rate.NONE),
            form.findRate("after").orElse(Rate.NONE),
            form.find("days", Integer::parseInt, "days such as 90").orElse(0));
    if (care.before().plus(care.during()).plus(care.after()).compareTo(MOST) > 0) {
      form.fault("after", "the parts come to more than the whole fee");
    }
    return care;
  }

  private static Map<String, Quantity> baseUnits(Form form) {
    Map<String, Quantity> units = new HashMap<>();
    for (String code : form.names()) {
      form.find(code, Quantity::of, "base units such as 7").ifPresent(u -> units.put(code, u));
    }
    return units;
  }
}
