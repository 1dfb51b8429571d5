package org.payersim.scenarios.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.cli.PayersimCommand;
import org.payersim.scenarios.Catalog;

class SiteCommandTest {
  private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return PayersimCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @Test
  void everyScenarioHasAPageWithStoryRulesClaimRemittanceAndReason() throws IOException {
    Path site = folder.resolve("site");
    assertThat(run("site", "catalog", "--out", site.toString())).isZero();

    long scenarios =
        Catalog.read(Path.of("catalog")).chapters().stream()
            .mapToLong(chapter -> chapter.scenarios().size())
            .sum();
    try (Stream<Path> pages = Files.list(site)) {
      assertThat(pages.filter(page -> page.toString().endsWith(".html")))
          .hasSize(1 + (int) scenarios);
    }
    assertThat(site.resolve("4.2.html"))
        .content()
        .contains("<h1>4.2 The deductible ends in the middle of a claim</h1>")
        .contains("<strong>Given.</strong> Three services", "clock: 2026-03-09T10:15:00")
        .contains("href=\"rules/given-plans.yaml.html\"", "What is sent", "CLM*")
        .contains("<summary>835</summary>", "CAS*PR*1*50**2*2", "<summary>Why</summary>");
    assertThat(site.resolve("index.html")).content().contains("href=\"4.2.html\"");
  }

  @Test
  void everyLinkLeadsSomewhereAndNothingComesFromTheNetwork() throws IOException {
    Path site = folder.resolve("site");
    run("site", "catalog", "--out", site.toString());

    try (Stream<Path> pages = Files.walk(site)) {
      for (Path page : pages.filter(Files::isRegularFile).toList()) {
        Matcher address = ADDRESS.matcher(Files.readString(page));
        while (address.find()) {
          assertThat(page.resolveSibling(address.group(1)).normalize())
              .as("%s in %s", address.group(1), page)
              .isRegularFile();
        }
      }
    }
  }

  @Test
  void whatAStoryHoldsIsText() {
    assertThat(Story.html("# Title\n\n**Given.** a < b & `c`\nd\n\nNext"))
        .isEqualTo(
            "<p><strong>Given.</strong> a &lt; b &amp; <code>c</code>\nd</p>\n<p>Next</p>\n");
  }

  @Test
  void aFolderWithoutScenariosIsSaidToBeNone() {
    assertThat(run("site", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no such file");
  }
}
