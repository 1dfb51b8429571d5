package example.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one 835 (005010X221A1). */
final class RemittanceReader {
  private String trace = "";
  private String payee = "";
  private BigDecimal payment = BigDecimal.ZERO;
  private final List<Remittance.Claim> claims = new ArrayList<>();
  private final Map<String, BigDecimal> providerAdjustments = new LinkedHashMap<>();
  private List<Remittance.Adjustment> adjustments = new ArrayList<>();
  private List<Remittance.Line> lines = new ArrayList<>();
  private int counted;
  private boolean ended;

  static Remittance read(String x12) {
    RemittanceReader reader = new RemittanceReader();
    String element = Pattern.quote(x12.substring(3, 4));
    String component = x12.substring(104, 105);
    for (String segment : x12.split(Pattern.quote(x12.substring(105, 106)), -1)) {
      if (!segment.isBlank()) {
        reader.segment(segment.strip().split(element, -1), component);
      }
    }
    Remittance.require(reader.ended, "the transaction set does not end");
    Remittance remittance =
        new Remittance(
            reader.trace, reader.payee, reader.payment, reader.claims, reader.providerAdjustments);
    remittance.check();
    return remittance;
  }

  private void segment(String[] s, String component) {
    counted++;
    switch (s[0]) {
      case "ST" -> counted = 1;
      case "BPR" -> payment = amount(s, 2);
      case "TRN" -> trace = s[2];
      case "N1" -> payee = s[1].equals("PE") ? s[4] : payee;
      case "CLP" -> {
        adjustments = new ArrayList<>();
        lines = new ArrayList<>();
        claims.add(
            new Remittance.Claim(
                s[1], s[2], amount(s, 3), amount(s, 4), amount(s, 5), s[7], adjustments, lines));
      }
      case "SVC" -> {
        adjustments = new ArrayList<>();
        boolean replaced = s.length > 6 && !s[6].isEmpty();
        String billed = s[replaced ? 6 : 1];
        lines.add(
            new Remittance.Line(
                billed.substring(billed.indexOf(component) + 1).replace(component, ":"),
                "",
                amount(s, 2),
                amount(s, 3),
                adjustments));
      }
      case "DTM" -> day(s);
      case "CAS" -> {
        for (int i = 2; i + 1 < s.length; i += 3) {
          adjustments.add(new Remittance.Adjustment(s[1], s[i], amount(s, i + 1)));
        }
      }
      case "PLB" -> {
        for (int i = 3; i + 1 < s.length; i += 2) {
          providerAdjustments.merge(
              s[i].split(Pattern.quote(component), -1)[0], amount(s, i + 1), BigDecimal::add);
        }
      }
      case "SE" -> {
        Remittance.require(s[1].equals(Integer.toString(counted)), "segments are missing");
        ended = true;
      }
      default -> {
        // nothing this practice posts
      }
    }
  }

  private void day(String[] s) {
    if (s[1].equals("472") && !lines.isEmpty()) {
      Remittance.Line line = lines.removeLast();
      lines.add(
          new Remittance.Line(
              line.procedure(), s[2], line.charge(), line.paid(), line.adjustments()));
    }
  }

  private static BigDecimal amount(String[] segment, int element) {
    String text = element < segment.length ? segment[element] : "";
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }
}
