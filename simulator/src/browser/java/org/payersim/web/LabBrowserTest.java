package org.payersim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.payersim.ledger.SharedMember;
import org.payersim.routes.PayerServer;
import org.payersim.routes.Settings;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;

/**
 * The lab in Chromium, with every name but the loopback's cut off: the walk of {@code docs/lab.md},
 * every page held against axe-core in both themes, and screenshots of all of them.
 */
class LabBrowserTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final List<String> PAGES =
      List.of(
          "/",
          "/lab/form",
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
  private static Sandbox payer;
  private static Lab lab;
  private static PayerServer server;
  private static ChromeDriver driver;

  @BeforeAll
  static void open() throws IOException {
    payer =
        Sandbox.open(
            SandboxSettings.passing(
                "browser-" + UUID.randomUUID(), folder.resolve("payer"), RuleFiles.shipped()),
            SharedMember.member());
    lab = Lab.open(SharedMember.member(), folder.resolve("lab"), 5);
    server = PayerServer.start(Settings.DEFAULT, payer, lab);
    if (Files.isExecutable(DRIVER)) { // else Selenium looks for one, and asks the network
      System.setProperty("webdriver.chrome.driver", DRIVER.toString());
    }
    ChromeOptions options = new ChromeOptions();
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--user-data-dir=" + folder.resolve("profile"));
    driver = new ChromeDriver(options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    Files.createDirectories(SCREENSHOTS);
  }

  @AfterAll
  static void close() throws IOException {
    if (driver != null) {
      driver.quit();
    }
    server.close();
    lab.close();
    payer.close();
  }

  private static void go(String path) {
    driver.get(server.address() + path);
  }

  private static WebElement find(String css) {
    return new WebDriverWait(driver, Duration.ofSeconds(20))
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
  }

  private static void press(WebElement element) {
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    new WebDriverWait(driver, Duration.ofSeconds(20))
        .until(ExpectedConditions.elementToBeClickable(element))
        .click();
  }

  private static void story(String id) {
    go("/");
    press(find("#story-" + id));
    find("#verdict-title");
  }

  private static String verdict() {
    return find("#verdict-title").getText();
  }

  @Test
  void theWalkOfTheDocs() {
    story("too-many-units");
    assertThat(verdict()).isEqualTo("Denied: nothing paid of $180.00");
    assertThat(find(".verdict .because").getText()).startsWith("Units plausible");
    assertThat(find(".verdict .codes").getText()).contains("CO-151");
    assertThat(find(".track .stopped").getText()).contains("Code checks", "failed here");

    WebElement denied = find(".item.denied");
    press(denied.findElement(By.cssSelector(".rule summary")));
    assertThat(denied.findElement(By.cssSelector(".rule pre")).getText()).contains("36415 1");
    press(denied.findElement(By.linkText("837 SV1")));
    WebElement line = find(".segment:target");
    assertThat(line.getText()).contains("SV1*HC:36415*180*UN*10", "SV104", "box 24G");
    press(denied.findElement(By.linkText("835 CAS*CO")));
    assertThat(find(".segment:target").getText()).contains("CAS*CO*151*180");
    press(find(".segment:target .links a"));
    assertThat(find(".item:target").getText()).contains("Units plausible");

    press(driver.findElement(By.linkText("Correct it in the form")));
    WebElement units = find("[name=line1-units]");
    units.clear();
    units.sendKeys("1");
    WebElement charge = find("[name=line1-charge]");
    charge.clear();
    charge.sendKeys("18.00");
    press(find("#claim-form button[type=submit]"));
    assertThat(verdict()).endsWith("paid of $18.00");
    press(find("#step-accept summary"));
    assertThat(find("#step-accept").getText()).contains("Replaces claim");

    press(driver.findElement(By.linkText("Follow the money")));
    assertThat(find(".waterfall").getText())
        .contains("Charged", "$18.00", "Allowed", "$4.05", "Paid");
    press(driver.findElement(By.linkText("What the patient reads")));
    assertThat(find(".letter").getText()).contains("This is not a bill");
    press(driver.findElement(By.linkText("The bill")));
    assertThat(find(".letter").getText()).contains("Amount due");
    go("/lab/sent");
    assertThat(driver.findElements(By.cssSelector(".list tbody tr"))).hasSize(2);
    press(find(".bottom button"));
    find(".hero");
    go("/lab/sent");
    assertThat(find("main").getText()).contains("Nothing yet");
  }

  @ParameterizedTest
  @CsvSource({"not-necessary", "no-date", "waits", "deductible-ends"})
  void noPageHasAnAccessibilityViolation(String story) throws IOException {
    story(story);
    for (String theme : List.of("light", "dark")) {
      theme(theme);
      for (String page : PAGES) {
        go(page);
        unfold();
        assertThat(axe()).as(story + " " + page + " " + theme).isEmpty();
      }
    }
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
        .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .extracting(LogEntry::getMessage)
        .allMatch(message -> message.contains("404"));
  }

  /** What is folded is looked at too, but for the many segments of which a few stand for all. */
  private static void unfold() {
    driver.executeScript(
        "document.querySelectorAll('details').forEach((d, i) => { if (!d.closest('.segment') || i %"
            + " 9 == 0) { d.removeAttribute('name'); d.open = true; } })");
  }

  @SuppressWarnings("unchecked")
  private static List<String> axe() throws IOException {
    try (InputStream in = LabBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      driver.executeScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<String>)
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa',"
                + " 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(r =>"
                + " done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target + ' ' +"
                + " n.failureSummary).slice(0, 3).join(' | '))), e => done([String(e)]));");
  }

  private static void theme(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  @ParameterizedTest
  @CsvSource({"phone, 390, 844", "laptop, 1366, 768", "projector, 1920, 1080"})
  void everyPageFitsItsScreen(String name, int width, int height) throws IOException {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    story("not-necessary");
    for (String theme : List.of("light", "dark")) {
      theme(theme);
      for (String page : PAGES) {
        go(page);
        assertThat(
                driver.executeScript(
                    "return document.documentElement.scrollWidth <= window.innerWidth"))
            .as(page + " on a " + name)
            .isEqualTo(true);
        shoot(name + "-" + theme + (page.equals("/") ? "-start" : page.replace('/', '-')));
      }
    }
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  @SuppressWarnings("unchecked")
  private static void shoot(String name) throws IOException {
    Map<String, Object> size =
        (Map<String, Object>)
            driver.executeCdpCommand("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
    Object image =
        driver
            .executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                    "captureBeyondViewport",
                    true,
                    "clip",
                    Map.of(
                        "x", 0,
                        "y", 0,
                        "width", size.get("width"),
                        "height", Math.min(4000, ((Number) size.get("height")).intValue()),
                        "scale", 1)))
            .get("data");
    Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode((String) image));
  }

  @Test
  void theKeyboardReachesEverything() {
    go("/");
    driver.switchTo().activeElement().sendKeys(Keys.TAB);
    assertThat(driver.switchTo().activeElement().getText()).isEqualTo("Skip to the content");
    driver.switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(driver.switchTo().activeElement().getDomAttribute("id")).isEqualTo("main");
    WebElement story = find("#story-no-date");
    story.sendKeys(Keys.ENTER);
    assertThat(verdict()).contains("Rejected at its form");
    WebElement segment = find(".segment.faulty summary");
    segment.sendKeys(Keys.ENTER);
    assertThat(find(".segment.faulty .segment-title").isDisplayed()).isTrue();
  }

  @Test
  void theThemeIsChosenAndKept() {
    theme("light");
    go("/");
    press(find("#theme"));
    go("/lab/form");
    assertThat(find("html").getDomAttribute("data-theme")).isEqualTo("dark");
    press(find("#theme"));
    driver.executeScript("localStorage.clear()");
    find("#member-facts .facts"); // what htmx fetched when the page was there
  }
}
