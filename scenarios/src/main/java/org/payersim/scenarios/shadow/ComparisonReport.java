package org.payersim.scenarios.shadow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.payersim.money.Money;

/** A comparison as text, JSON and a page. */
record ComparisonReport(Comparison comparison, String first, String second) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** For people; at most so many claims one by one. */
  String text(int most) {
    StringBuilder text = new StringBuilder();
    text.append(
        "  compared  %,d claims of %s with %,d of %s%n"
            .formatted(comparison.before(), first, comparison.after(), second));
    text.append(
        "  paid      %s -> %s%n".formatted(comparison.paidBefore(), comparison.paidAfter()));
    if (comparison.isSame()) {
      return text.append("  no difference\n").toString();
    }
    text.append("  differ    %,d claims%n%n".formatted(comparison.claims().size()));
    if (!comparison.reasons().isEmpty()) {
      text.append("  reason      claims        first       second   difference\n");
      comparison
          .reasons()
          .forEach(
              (reason, one) ->
                  text.append(
                      String.format(
                          Locale.ROOT,
                          "  %-10s %,7d %12s %12s %12s%n",
                          reason,
                          one.claims(),
                          one.before(),
                          one.after(),
                          signed(one.after().minus(one.before())))));
      text.append('\n');
    }
    comparison.claims().stream()
        .limit(most)
        .forEach(
            one ->
                text.append("  ")
                    .append(one.claim())
                    .append(": ")
                    .append(String.join("; ", one.words()))
                    .append('\n'));
    if (comparison.claims().size() > most) {
      text.append("  and %,d more%n".formatted(comparison.claims().size() - most));
    }
    return text.toString();
  }

  private static String signed(Money amount) {
    return (amount.isPositive() ? "+" : "") + amount;
  }

  /** For programs: amounts in dollars as texts, so that no reader rounds them. */
  String json() {
    ObjectNode root = JSON.createObjectNode();
    root.put("same", comparison.isSame());
    root.put("claimsBefore", comparison.before());
    root.put("claimsAfter", comparison.after());
    root.put("paidBefore", comparison.paidBefore().toString());
    root.put("paidAfter", comparison.paidAfter().toString());
    ArrayNode reasons = root.putArray("reasons");
    comparison
        .reasons()
        .forEach(
            (reason, one) ->
                reasons
                    .addObject()
                    .put("reason", reason)
                    .put("claims", one.claims())
                    .put("before", one.before().toString())
                    .put("after", one.after().toString())
                    .put("difference", one.after().minus(one.before()).toString()));
    ArrayNode claims = root.putArray("claims");
    for (Comparison.OfClaim one : comparison.claims()) {
      ObjectNode claim = claims.addObject();
      claim.put("claim", one.claim());
      claim.put("paidBefore", one.paidBefore().toString());
      claim.put("paidAfter", one.paidAfter().toString());
      ArrayNode words = claim.putArray("differences");
      one.words().forEach(words::add);
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always written", e);
    }
  }

  /** For a browser: a page of its own, without scripts. */
  String html() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>835s compared</title>
        <style>
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: bold; margin-top: 1.5rem; }
        th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #8888; vertical-align: top; }
        td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
        </style></head><body><main><h1>835s compared</h1>
        """);
    page.append(
        "<p>%,d claims of %s with %,d of %s; paid %s and %s.</p>\n"
            .formatted(
                comparison.before(),
                escaped(first),
                comparison.after(),
                escaped(second),
                comparison.paidBefore(),
                comparison.paidAfter()));
    page.append(comparison.isSame() ? "<p>No difference.</p>\n" : "");
    page.append(
        "<table><caption>By reason</caption><tr><th scope=\"col\">Reason<th scope=\"col\""
            + " class=\"n\">Claims<th scope=\"col\" class=\"n\">First<th scope=\"col\""
            + " class=\"n\">Second<th scope=\"col\" class=\"n\">Difference</tr>\n");
    comparison
        .reasons()
        .forEach(
            (reason, one) ->
                page.append(
                    "<tr><th scope=\"row\">%s<td class=\"n\">%,d<td class=\"n\">%s<td class=\"n\">%s<td class=\"n\">%s</tr>\n"
                        .formatted(
                            escaped(reason),
                            one.claims(),
                            one.before(),
                            one.after(),
                            signed(one.after().minus(one.before())))));
    page.append(
        "</table>\n<table><caption>By claim</caption><tr><th scope=\"col\">Claim<th"
            + " scope=\"col\">What differs</tr>\n");
    for (Comparison.OfClaim one : comparison.claims()) {
      page.append("<tr><th scope=\"row\">").append(escaped(one.claim())).append("<td>");
      page.append(
          String.join("<br>", one.words().stream().map(ComparisonReport::escaped).toList()));
      page.append("</tr>\n");
    }
    return page.append("</table></main></body></html>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
