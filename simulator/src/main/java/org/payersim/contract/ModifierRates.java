package org.payersim.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.payersim.code.Procedure;
import org.payersim.money.Rate;

/**
 * What modifiers make of a fee. A modifier with a fee or row of its own is not applied again.
 * Source: CMS Pub. 100-04, chapter 12, sections 20.4.3 (assistants), 40.7 (bilateral), 40.8
 * (co-surgeons), 50 (anesthesia); 42 CFR 414.40. Parts for 52 and 53 are by report; half is common.
 *
 * @param parts part of the fee by modifier
 */
public record ModifierRates(Map<String, Rate> parts) {
  private static final Map<String, Rate> MEDICARE =
      Map.ofEntries(
          Map.entry("52", Rate.of("50%")),
          Map.entry("53", Rate.of("50%")),
          Map.entry("62", Rate.of("62.5%")),
          Map.entry("80", Rate.of("16%")),
          Map.entry("81", Rate.of("16%")),
          Map.entry("82", Rate.of("16%")),
          Map.entry("AS", Rate.of("13.6%")),
          Map.entry("QK", Rate.of("50%")),
          Map.entry("QX", Rate.of("50%")),
          Map.entry("QY", Rate.of("50%")));
  private static final Set<String> BY_REPORT = Set.of("22", "66");

  public static final ModifierRates USUAL = new ModifierRates(MEDICARE);

  public ModifierRates {
    parts = Map.copyOf(parts);
  }

  /** Medicare's parts with others laid over them. */
  public static ModifierRates with(Map<String, Rate> own) {
    Map<String, Rate> parts = new HashMap<>(MEDICARE);
    parts.putAll(own);
    return new ModifierRates(parts);
  }

  /** Modifiers whose price a person would set from a report; here they change nothing. */
  public List<String> byReport(Procedure procedure) {
    return procedure.modifiers().stream()
        .filter(modifier -> BY_REPORT.contains(modifier) && !parts.containsKey(modifier))
        .toList();
  }

  /** What modifier 50 makes of the fee, by the code's bilateral indicator. */
  public static Rate bilateral(Procedure procedure, String indicator) {
    if (!procedure.hasModifier("50")) {
      return Rate.ALL;
    }
    return switch (indicator) {
      case "1" -> Rate.of("150%");
      case "3" -> Rate.of("200%");
      default -> Rate.ALL;
    };
  }
}
