package org.payersim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * The lab in Chromium, with every name but the loopback's cut off: the walk of {@code docs/lab.md},
 * every page held against axe-core in both themes, and screenshots of all of them.
 */
class LabBrowserTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/lab/form",
          "/lab/form/hospital",
          "/lab/form/dentist",
          "/lab/file",
          "/lab/sent",
          "/lab/payer",
          "/lab/sent/1",
          "/lab/sent/1/1/money",
          "/lab/sent/1/1/whatif",
          "/lab/sent/1/1/benefits",
          "/lab/sent/1/1/statement",
          "/lab/nowhere");

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

  private static void story(String id) {
    chromium.go("/");
    chromium.press(chromium.find("#story-" + id));
    chromium.find("#verdict-title");
  }

  private static String verdict() {
    return chromium.find("#verdict-title").getText();
  }

  @Test
  void theWalkOfTheDocs() {
    story("too-many-units");
    assertThat(verdict()).isEqualTo("Denied: nothing paid of $180.00");
    assertThat(chromium.find(".verdict .because").getText()).startsWith("Units plausible");
    assertThat(chromium.find(".verdict .codes").getText()).contains("CO-151");
    assertThat(chromium.find(".track .stopped").getText()).contains("Code checks", "failed here");

    WebElement denied = chromium.find(".item.denied");
    chromium.press(denied.findElement(By.cssSelector(".rule summary")));
    assertThat(denied.findElement(By.cssSelector(".rule pre")).getText()).contains("36415 1");
    chromium.press(denied.findElement(By.linkText("837 SV1")));
    WebElement line = chromium.find(".segment:target");
    assertThat(line.getText()).contains("SV1*HC:36415*180*UN*10", "SV104", "box 24G");
    chromium.press(denied.findElement(By.linkText("835 CAS*CO")));
    assertThat(chromium.find(".segment:target").getText()).contains("CAS*CO*151*180");
    chromium.press(chromium.find(".segment:target .links a"));
    assertThat(chromium.find(".item:target").getText()).contains("Units plausible");

    chromium.press(chromium.driver().findElement(By.linkText("Correct it in the form")));
    WebElement units = chromium.find("[name=line1-units]");
    units.clear();
    units.sendKeys("1");
    WebElement charge = chromium.find("[name=line1-charge]");
    charge.clear();
    charge.sendKeys("18.00");
    chromium.press(chromium.find("#claim-form button[type=submit]"));
    assertThat(verdict()).endsWith("paid of $18.00");
    chromium.press(chromium.find("#step-accept summary"));
    assertThat(chromium.find("#step-accept").getText()).contains("Replaces claim");

    chromium.press(chromium.driver().findElement(By.linkText("Follow the money")));
    assertThat(chromium.find(".waterfall").getText())
        .contains("Charged", "$18.00", "Allowed", "$4.05", "Paid");
    chromium.press(chromium.driver().findElement(By.linkText("What the patient reads")));
    assertThat(chromium.find(".letter").getText()).contains("This is not a bill");
    chromium.press(chromium.driver().findElement(By.linkText("The bill")));
    assertThat(chromium.find(".letter").getText()).contains("Amount due");
    chromium.go("/lab/sent");
    assertThat(chromium.driver().findElements(By.cssSelector(".list tbody tr"))).hasSize(2);
    chromium.press(chromium.find(".bottom button"));
    chromium.find(".hero");
    chromium.go("/lab/sent");
    assertThat(chromium.find("main").getText()).contains("Nothing yet");
  }

  @ParameterizedTest
  @CsvSource({"not-necessary", "no-date", "waits", "deductible-ends"})
  void noPageHasAnAccessibilityViolation(String story) throws IOException {
    story(story);
    for (String theme : List.of("light", "dark")) {
      chromium.theme(theme);
      for (String page : PAGES) {
        chromium.go(page);
        chromium.unfold();
        assertThat(chromium.axe()).as(story + " " + page + " " + theme).isEmpty();
      }
    }
    assertThat(chromium.driver().manage().logs().get(LogType.BROWSER).getAll())
        .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .extracting(LogEntry::getMessage)
        .allMatch(message -> message.contains("404"));
  }

  @ParameterizedTest
  @CsvSource({"phone, 390, 844", "laptop, 1366, 768", "projector, 1920, 1080"})
  void everyPageFitsItsScreen(String name, int width, int height) throws IOException {
    chromium
        .driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    story("not-necessary");
    for (String theme : List.of("light", "dark")) {
      chromium.theme(theme);
      for (String page : PAGES) {
        chromium.go(page);
        assertThat(
                chromium
                    .driver()
                    .executeScript(
                        "return document.documentElement.scrollWidth <= window.innerWidth"))
            .as(page + " on a " + name)
            .isEqualTo(true);
        chromium.shoot(name + "-" + theme + (page.equals("/") ? "-start" : page.replace('/', '-')));
      }
    }
    chromium.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  @Test
  void theKeyboardReachesEverything() {
    chromium.go("/");
    chromium.driver().switchTo().activeElement().sendKeys(Keys.TAB);
    assertThat(chromium.driver().switchTo().activeElement().getText())
        .isEqualTo("Skip to the content");
    chromium.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(chromium.driver().switchTo().activeElement().getDomAttribute("id"))
        .isEqualTo("main");
    WebElement story = chromium.find("#story-no-date");
    story.sendKeys(Keys.ENTER);
    assertThat(verdict()).contains("Rejected at its form");
    WebElement segment = chromium.find(".segment.faulty summary");
    segment.sendKeys(Keys.ENTER);
    assertThat(chromium.find(".segment.faulty .segment-title").isDisplayed()).isTrue();
  }

  @Test
  void theThemeIsChosenAndKept() {
    chromium.theme("light");
    chromium.go("/");
    chromium.press(chromium.find("#theme"));
    chromium.go("/lab/form");
    assertThat(chromium.find("html").getDomAttribute("data-theme")).isEqualTo("dark");
    chromium.press(chromium.find("#theme"));
    chromium.driver().executeScript("localStorage.clear()");
    chromium.find("#member-facts .facts"); // what htmx fetched when the page was there
  }
}
