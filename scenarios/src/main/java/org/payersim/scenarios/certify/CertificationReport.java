package org.payersim.scenarios.certify;

import static org.payersim.scenarios.Html.escaped;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.payersim.scenarios.Html;

/** A certification as a page; well-formed, so that a PDF can be made of it. */
final class CertificationReport {
  private static final int LISTED = 500;

  private final Certification result;
  private final String at;

  /**
   * @param at when it was made, by the payer's clock
   */
  CertificationReport(Certification result, String at) {
    this.result = result;
    this.at = at;
  }

  String html() {
    StringBuilder page = new StringBuilder(Html.head("Certification run", ""));
    page.append("<h1>Certification run: ")
        .append(result.isPassed() ? "passed" : "not passed")
        .append("</h1>\n<p>")
        .append(escaped(at))
        .append(
            ". A test with an invented payer; it says what this payer would find, and certifies"
                + " nothing to anybody else.</p>\n");
    measures(page);
    levels(page);
    checks(page);
    findings(page);
    files(page);
    return page.append("</main></body></html>\n").toString();
  }

  private void measures(StringBuilder page) {
    table(page, "The measure", "What", "Reached", "Verdict");
    row(
        page,
        "Sets without a fault of level 1 or 2",
        result.isSyntaxSound() ? "all" : "not all",
        verdict(result.isSyntaxSound()));
    row(
        page,
        "Claims without a finding, " + result.measure().percent() + " % at least",
        String.format(Locale.ROOT, "%,d of %,d", result.accurate(), result.claims()),
        verdict(result.isAccurate()));
    row(
        page,
        "Claims tested, " + result.measure().claims() + " at least",
        String.format(Locale.ROOT, "%,d", result.claims()),
        verdict(result.hasEnough()));
    row(
        page,
        "Answers keep the operating rules",
        "see below",
        verdict(result.answersKeepTheRules()));
    end(page);
  }

  private static String verdict(boolean passed) {
    return passed ? "passed" : "not passed";
  }

  private void levels(StringBuilder page) {
    table(page, "SNIP levels", "Level", "What is looked at", "Findings");
    for (Map.Entry<SnipLevel, Integer> level : result.byLevel().entrySet()) {
      row(
          page,
          level.getKey().number() + " " + level.getKey().title(),
          level.getKey().content(),
          Integer.toString(level.getValue()));
    }
    end(page);
  }

  private void checks(StringBuilder page) {
    table(page, "Answers", "What is asked, and by whom", "Seen", "Verdict");
    for (CoreCheck check : result.checks()) {
      row(
          page,
          check.name() + " (" + check.source() + ")",
          check.detail(),
          switch (check.verdict()) {
            case PASSED -> "passed";
            case FAILED -> "not passed";
            case NOT_MET -> "not met with";
          });
    }
    end(page);
  }

  private void findings(StringBuilder page) {
    List<SnipFinding> all = result.findings();
    table(
        page,
        "Findings" + (all.size() > LISTED ? ", the first " + LISTED + " of " + all.size() : ""),
        "Level, file and place",
        "Claim",
        "What");
    for (SnipFinding finding : all.subList(0, Math.min(LISTED, all.size()))) {
      row(
          page,
          finding.level().number() + ", " + finding.file() + ": " + finding.place(),
          finding.claim(),
          finding.words());
    }
    end(page);
  }

  private void files(StringBuilder page) {
    table(page, "Files", "File", "Sets and claims", "Findings");
    for (TestedFile file : result.files()) {
      row(
          page,
          file.name(),
          file.sent().sets() + " sets, " + file.answered().claims().size() + " claims",
          Integer.toString(file.findings().size()));
    }
    end(page);
  }

  private static void table(StringBuilder page, String caption, String... columns) {
    page.append("<table><caption>").append(escaped(caption)).append("</caption>\n<thead><tr>");
    for (String column : columns) {
      page.append("<th scope=\"col\">").append(escaped(column)).append("</th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
  }

  private static void row(StringBuilder page, String... cells) {
    page.append("<tr>");
    for (String cell : cells) {
      boolean bad = cell.equals("not passed");
      page.append(bad ? "<td class=\"missing\">" : "<td>").append(escaped(cell)).append("</td>");
    }
    page.append("</tr>\n");
  }

  private static void end(StringBuilder page) {
    page.append("</tbody></table>\n");
  }
}
