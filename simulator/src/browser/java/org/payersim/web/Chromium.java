package org.payersim.web;

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
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.payersim.ledger.SharedMember;
import org.payersim.routes.PayerServer;
import org.payersim.routes.Settings;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;

/** A payer that is served and a Chromium that looks at it, all names but the loopback's cut off. */
record Chromium(Sandbox payer, Lab lab, PayerServer server, ChromeDriver driver) {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  static Chromium open(Path folder) throws IOException {
    Sandbox payer =
        Sandbox.open(
            SandboxSettings.passing(
                "browser-" + UUID.randomUUID(), folder.resolve("payer"), RuleFiles.shipped()),
            SharedMember.member());
    Lab lab = Lab.open(SharedMember.member(), folder.resolve("lab"), 8);
    PayerServer server = PayerServer.start(Settings.DEFAULT, payer, lab);
    Files.createDirectories(SCREENSHOTS);
    return new Chromium(payer, lab, server, driver(folder.resolve("profile")));
  }

  private static ChromeDriver driver(Path profile) {
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
        "--user-data-dir=" + profile);
    ChromeDriver driver = new ChromeDriver(options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    return driver;
  }

  void close() throws IOException {
    driver.quit();
    server.close();
    lab.close();
    payer.close();
  }

  void go(String path) {
    driver.get(server.address() + path);
  }

  WebElement find(String css) {
    return new WebDriverWait(driver, Duration.ofSeconds(20))
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
  }

  void press(WebElement element) {
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    new WebDriverWait(driver, Duration.ofSeconds(20))
        .until(ExpectedConditions.elementToBeClickable(element))
        .click();
  }

  void type(String css, String text) {
    WebElement field = find(css);
    field.clear();
    field.sendKeys(text);
  }

  /** What is folded is looked at too, but for the many segments of which a few stand for all. */
  void unfold() {
    driver.executeScript(
        "document.querySelectorAll('details').forEach((d, i) => { if (!d.closest('.segment') || i %"
            + " 9 == 0) { d.removeAttribute('name'); d.open = true; } })");
  }

  @SuppressWarnings("unchecked")
  List<String> axe() throws IOException {
    try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
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

  void theme(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  void screen(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Whether nothing of the page stands beyond its right edge. */
  boolean fits() {
    return Boolean.TRUE.equals(
        driver.executeScript("return document.documentElement.scrollWidth <= window.innerWidth"));
  }

  @SuppressWarnings("unchecked")
  void shoot(String name) throws IOException {
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
}
