package org.payersim.scenarios.posting;

import static org.payersim.scenarios.Html.escaped;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.payersim.scenarios.Html;
import org.payersim.scenarios.posting.RemittanceCoverage.Met;

/** A coverage as text, as XML for machines, as a page for people. */
final class CoverageReport {
  private static final int HUNDRED = 100;

  private final RemittanceCoverage coverage;

  CoverageReport(RemittanceCoverage coverage) {
    this.coverage = coverage;
  }

  /** One line a kind, and what is missing if it is asked for. */
  String text(boolean withMissing) {
    StringBuilder text = new StringBuilder();
    coverage
        .byKind()
        .forEach(
            (kind, items) -> {
              text.append(
                  "  %-28s %4d of %4d%n".formatted(kind.title(), metOf(items), items.size()));
              if (withMissing) {
                items.stream()
                    .filter(item -> !coverage.met().containsKey(item))
                    .forEach(item -> text.append("      missing  " + described(item) + "\n"));
              }
            });
    coverage.unknown().forEach(item -> text.append("      besides  " + item.value() + "\n"));
    text.append(
        String.format(
            Locale.ROOT,
            "  %-28s %4d of %4d, %d %%, in %,d files%n",
            "all",
            coverage.knownMet(),
            coverage.knownCount(),
            coverage.percent(),
            coverage.files()));
    return text.toString();
  }

  private String described(RemittanceItem item) {
    return item.value() + "  (scenario " + String.join(", ", scenarios(item)) + ")";
  }

  private List<String> scenarios(RemittanceItem item) {
    return coverage.known().scenarios().getOrDefault(item, List.of()).stream().limit(3).toList();
  }

  private long metOf(List<RemittanceItem> items) {
    return items.stream().filter(coverage.met()::containsKey).count();
  }

  /** The element {@code remittance-coverage}, every thing an {@code item}. */
  String xml() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(
        "<remittance-coverage met=\"%d\" of=\"%d\" files=\"%d\">%n"
            .formatted(coverage.knownMet(), coverage.knownCount(), coverage.files()));
    coverage
        .byKind()
        .forEach(
            (kind, items) -> {
              xml.append(
                  "  <kind name=\"%s\" met=\"%d\" of=\"%d\">%n"
                      .formatted(kind, metOf(items), items.size()));
              for (RemittanceItem item : items) {
                Met met = coverage.met().getOrDefault(item, new Met(0, ""));
                xml.append(
                    "    <item value=\"%s\" count=\"%d\" first=\"%s\" scenarios=\"%s\"/>%n"
                        .formatted(
                            escaped(item.value()),
                            met.count(),
                            escaped(met.first()),
                            escaped(String.join(" ", scenarios(item)))));
              }
              xml.append("  </kind>\n");
            });
    return xml.append("</remittance-coverage>\n").toString();
  }

  /** A page that needs nothing but itself. */
  String html() {
    StringBuilder page = new StringBuilder();
    page.append(Html.head("Remittance coverage", ""))
        .append("<h1>Remittance coverage</h1>\n")
        .append(
            String.format(
                Locale.ROOT,
                "<p>%d of %d things an 835 can say were met in %,d files: %d %%.</p>%n",
                coverage.knownMet(),
                coverage.knownCount(),
                coverage.files(),
                coverage.percent()))
        .append(
            "<meter min=\"0\" max=\"%d\" value=\"%d\">%d %%</meter>%n"
                .formatted(HUNDRED, coverage.percent(), coverage.percent()));
    for (Map.Entry<RemittanceItem.Kind, List<RemittanceItem>> kind : coverage.byKind().entrySet()) {
      table(page, kind.getKey(), kind.getValue());
    }
    return page.append("</main></body></html>\n").toString();
  }

  private void table(StringBuilder page, RemittanceItem.Kind kind, List<RemittanceItem> items) {
    page.append(
        "<table><caption>%s: %d of %d</caption>%n"
            .formatted(escaped(kind.title()), metOf(items), items.size()));
    page.append("<thead><tr><th scope=\"col\">What</th><th scope=\"col\" class=\"count\">Met</th>")
        .append("<th scope=\"col\">First in</th><th scope=\"col\">Scenarios</th></tr></thead>\n")
        .append("<tbody>\n");
    for (RemittanceItem item : items) {
      Met met = coverage.met().getOrDefault(item, new Met(0, ""));
      page.append("<tr><th scope=\"row\">%s</th>".formatted(escaped(item.value())))
          .append(
              met.count() == 0
                  ? "<td class=\"count missing\">missing</td>"
                  : "<td class=\"count\">%d</td>".formatted(met.count()))
          .append("<td>%s</td>".formatted(escaped(met.first())))
          .append("<td>%s</td></tr>%n".formatted(escaped(String.join(", ", scenarios(item)))));
    }
    page.append("</tbody></table>\n");
  }
}
