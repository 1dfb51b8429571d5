package org.payersim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Exercises in Chromium: the walk of a student, axe-core in both themes, screenshots. */
class PracticeBrowserTest {
  private static final Logger LOG = LoggerFactory.getLogger(PracticeBrowserTest.class);

  @TempDir private static Path folder;
  private static Chromium chromium;

  @BeforeAll
  static void open() throws IOException {
    chromium = Chromium.open(folder);
  }

  @AfterAll
  static void close() throws IOException {
    chromium.close();
  }

  private static void begin(String exercise) {
    chromium.go("/lab/practice");
    chromium.press(chromium.find("#exercise-" + exercise));
    chromium.find("#score-title");
  }

  private static String score() {
    return chromium.find(".points").getText();
  }

  @Test
  void aRejectedClaimIsFixedAndSentAgain() {
    begin("wrong-payer");
    assertThat(score()).startsWith("0 of 100");
    chromium.press(chromium.find("#hint"));
    assertThat(chromium.find(".hints").getText()).contains("never taken in");
    chromium.press(chromium.driver().findElement(By.linkText("Fix and send again")));
    chromium.type("#payer", "LKSHR");
    chromium.press(chromium.find("#claim-form button[type=submit]"));
    assertThat(score()).isEqualTo("100 of 100 points. Done!");
  }

  @Test
  void aDenialIsAppealedWithADocument() {
    begin("proof-of-filing");
    chromium.press(chromium.driver().findElement(By.linkText("Appeal")));
    chromium.type("#text", "Filed in time.");
    chromium.type("#enclosed", "Your 277CA of 2025-11-25");
    chromium.press(chromium.find("form.sheet button[type=submit]"));
    assertThat(score()).isEqualTo("100 of 100 points. Done!");
  }

  @Test
  void aWorklistOfSeveralDenialsIsShown() throws IOException {
    chromium.theme("light");
    chromium.screen(1920, 1080);
    begin("monday-worklist");
    assertThat(chromium.driver().findElements(By.cssSelector(".work"))).hasSize(4);
    assertThat(chromium.axe()).isEmpty();
    chromium.shoot("practice-worklist-1920");
  }

  @Test
  void a835IsReadAndPosted() {
    begin("post-the-remittance");
    chromium.press(chromium.driver().findElement(By.linkText("Post the 835")));
    assertThat(chromium.find(".remit").getText()).contains("CLP*P-151*1*165*90*30");
    chromium.type("#paid", "90");
    chromium.type("#writeOff", "45");
    chromium.type("#patient", "30");
    chromium.press(chromium.find("main form button[type=submit]"));
    assertThat(score()).isEqualTo("100 of 100 points. Done!");
  }

  @Test
  void everyPageIsAccessibleAndFitsItsScreen() throws IOException {
    begin("post-a-denial");
    List<String> pages =
        List.of(
            "/lab/practice",
            "/lab/practice/now",
            "/lab/practice/now?by=age",
            "/lab/practice/claim?again=P-251&as=7",
            "/lab/practice/letter?claim=P-251",
            "/lab/practice/posting?claim=P-252",
            "/lab/practice/own",
            "/lab/sent/1");
    for (String theme : List.of("light", "dark")) {
      chromium.theme(theme);
      for (String page : pages) {
        chromium.go(page);
        chromium.unfold();
        assertThat(chromium.axe()).as(page + " " + theme).isEmpty();
      }
    }
    chromium.theme("light");
    for (int width : List.of(390, 1366, 1920)) {
      chromium.screen(width, width == 390 ? 844 : 900);
      for (String page : pages) {
        chromium.go(page);
        assertThat(chromium.fits()).as(page + " at " + width).isTrue();
        chromium.shoot("practice-" + width + page.replaceAll("[^a-z0-9]+", "-"));
      }
    }
  }

  @Test
  void aClassIsSeenOnItsBoardAsItWorks() throws IOException {
    chromium.go("/lab/class");
    chromium.type("#open-title-field", "Monday class");
    chromium.type("#open-password", "chalk and slate");
    chromium.press(chromium.find("[aria-labelledby=open-title] button"));
    String code = chromium.find(".join-code strong").getText();
    Browser ann = new Browser(chromium.lab());
    ann.follow("/lab/class/join", Map.of("code", code, "name", "Ann"));
    ann.follow("/lab/practice/begin", Map.of("exercise", "post-the-remittance"));
    new WebDriverWait(chromium.driver(), Duration.ofSeconds(20))
        .until(
            ExpectedConditions.textToBePresentInElementLocated(
                By.cssSelector("#live"), "Read the 835 and post it"));
    ann.follow(
        "/lab/practice/posting",
        Map.of("claim", "P-151", "paid", "90", "writeOff", "45", "patient", "30"));
    new WebDriverWait(chromium.driver(), Duration.ofSeconds(20))
        .until(
            ExpectedConditions.textToBePresentInElementLocated(
                By.cssSelector(".board tbody strong"), "100"));
    String board = chromium.driver().getCurrentUrl().replaceFirst("^http://[^/]*", "");
    for (String theme : List.of("light", "dark")) {
      chromium.theme(theme);
      for (String page : List.of("/lab/class", board)) {
        chromium.go(page);
        chromium.unfold();
        assertThat(chromium.axe()).as(page + " " + theme).isEmpty();
      }
    }
    chromium.theme("light");
    for (int width : List.of(390, 1920)) {
      chromium.screen(width, 900);
      chromium.go(board);
      assertThat(chromium.fits()).isTrue();
      chromium.shoot("class-board-" + width);
      chromium.go("/lab/class");
      assertThat(chromium.fits()).isTrue();
      chromium.shoot("class-door-" + width);
    }
  }

  @Test
  void aPlanIsChangedAndTheDifferenceSeen() throws IOException {
    chromium.screen(1366, 900);
    chromium.theme("light");
    chromium.go("/lab/rules");
    chromium.type("#f12", "45.00");
    chromium.press(chromium.find("#numbers button[type=submit]"));
    assertThat(chromium.find("#differs-title").getText()).matches("[1-9]\\d* of \\d+ claims .*");
    assertThat(chromium.find(".differs").getText()).contains("PR-3");
    chromium.unfold();
    assertThat(chromium.axe()).isEmpty();
    chromium.shoot("rules-1366");
    chromium.theme("dark");
    assertThat(chromium.axe()).isEmpty();
    for (int width : List.of(390, 1920)) {
      chromium.screen(width, 900);
      assertThat(chromium.fits()).isTrue();
      chromium.shoot("rules-" + width);
    }
  }

  @Test
  void aPayerIsWatchedAsItWorks() throws IOException {
    chromium.screen(1366, 900);
    chromium.theme("light");
    chromium.go("/");
    chromium.press(chromium.find("#story-deductible-ends"));
    chromium.find("#verdict-title");
    chromium.go("/lab/payer");
    new WebDriverWait(chromium.driver(), Duration.ofSeconds(20))
        .until(
            ExpectedConditions.textToBePresentInElementLocated(
                By.cssSelector("#live"), "File answered in"));
    String member = chromium.find("a[href^='/lab/payer/member']").getDomAttribute("href");
    for (String theme : List.of("light", "dark")) {
      chromium.theme(theme);
      for (String page : List.of("/lab/payer", "/lab/operate?q=none", member)) {
        chromium.go(page);
        chromium.unfold();
        assertThat(chromium.axe()).as(page + " " + theme).isEmpty();
      }
    }
    chromium.theme("light");
    for (int width : List.of(390, 1366, 1920)) {
      chromium.screen(width, 900);
      for (String page : List.of("/lab/payer", "/lab/operate", member)) {
        chromium.go(page);
        assertThat(chromium.fits()).as(page + " " + width).isTrue();
        chromium.shoot("operate-" + width + page.replaceAll("[^a-z]+", "-"));
      }
    }
  }

  @Test
  void theFirstPageIsQuickAndAsksNobodyElse() {
    chromium.screen(1366, 900);
    chromium.go("/");
    Object interactive =
        chromium
            .driver()
            .executeScript(
                "const n = performance.getEntriesByType('navigation')[0]; return"
                    + " Math.round(n.domInteractive)");
    Object foreign =
        chromium
            .driver()
            .executeScript(
                "return performance.getEntriesByType('resource').map(r => r.name).filter(n =>"
                    + " !n.startsWith(location.origin)).length");
    Object bytes =
        chromium
            .driver()
            .executeScript(
                "return performance.getEntriesByType('resource').reduce((s, r) => s +"
                    + " r.decodedBodySize, 0)");
    assertThat(foreign).isEqualTo(0L);
    assertThat((Long) bytes).isLessThan(300_000L);
    LOG.info("first page interactive after {} ms, {} bytes beside it", interactive, bytes);
  }

  @Test
  void aStayIsBilledOnTheUb04AndAToothOnTheAdaForm() {
    chromium.screen(1366, 900);
    begin("wrong-payer");
    chromium.press(chromium.find(".bottom button")); // a fresh payer at its first day
    chromium.find(".hero");
    for (String form : List.of("/lab/form/hospital", "/lab/form/dentist")) {
      chromium.go(form);
      chromium.press(chromium.find("#claim-form button[type=submit]"));
      assertThat(chromium.find("#verdict-title").getText()).contains(" paid of $");
      chromium.press(chromium.driver().findElement(By.linkText("Correct it in the form")));
      assertThat(chromium.find("#original").getDomProperty("value")).isNotEmpty();
    }
  }
}
