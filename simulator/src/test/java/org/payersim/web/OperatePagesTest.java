package org.payersim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.web.Browser.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.Tally;
import org.payersim.web.journey.DeliverySink;
import org.payersim.x12.syntax.ByteSources;

/** Dashboards, search, clock and the plan year. */
class OperatePagesTest {
  private static final int MANY = 4000;

  @TempDir private Path folder;
  private Lab lab;
  private Browser browser;

  @BeforeEach
  void open() throws IOException {
    lab = Lab.open(SharedMember.member(), folder.resolve("lab"), 2);
    browser = new Browser(lab);
  }

  @AfterEach
  void close() throws IOException {
    lab.close();
  }

  @Test
  void thePanelTellsWhatWentThrough() throws IOException {
    browser.follow("/lab/stories/visit-paid", Map.of());
    String events = text(browser.get("/lab/payer/events"));
    assertThat(events)
        .startsWith("retry: 500\ndata: ")
        .contains("<dt>Claims</dt><dd>1</dd>", "<dt>835s made</dt><dd>1</dd>")
        .contains("CO-45", "PR-3", "277CA sent", "LABPRACTICE", "File answered in");
    assertThat(browser.get("/lab/payer/events").contentType()).startsWith("text/event-stream");
    assertThat(new Browser(lab).get("/lab/payer/events").status()).isEqualTo(404);
  }

  @Test
  void thePayerThatIsServedIsWatchedToo() throws IOException {
    assertThat(browser.get("/lab/operate").status()).isEqualTo(404);
    browser.follow("/lab/stories/visit-paid", Map.of());
    String file = text(browser.get("/lab/sent/1/documents/0"));
    try (Sandbox served =
        Sandbox.open(
            SandboxSettings.passing(
                "served-" + UUID.randomUUID(), folder.resolve("served"), RuleFiles.shipped()),
            SharedMember.member())) {
      lab.watch(served);
      served.receive(ByteSources.of(file.getBytes(StandardCharsets.UTF_8)), new DeliverySink());
      assertThat(text(browser.get("/lab/operate"))).contains("<dt>Claims</dt><dd>1</dd>");
      assertThat(text(browser.get("/lab/operate/events"))).contains("835 made");
      assertThat(text(browser.get("/lab/operate?q=LAB-1"))).contains("A claim explained");
      assertThat(text(browser.get("/lab/operate?q=%3Cscript%3E")))
          .contains("No claim has this number")
          .doesNotContain("><script>");
    }
  }

  /**
   * While a file of thousands of claims goes through, every look at the page is whole and small.
   */
  @Test
  void thousandsOfClaimsLeaveThePageSmoothAndTheCountExact() throws Exception {
    browser.follow("/lab/stories/visit-paid", Map.of());
    String file = text(browser.get("/lab/sent/1/documents/0"));
    try (Sandbox served =
            Sandbox.open(
                SandboxSettings.passing(
                    "busy-" + UUID.randomUUID(), folder.resolve("busy"), RuleFiles.shipped()),
                SharedMember.member());
        ExecutorService sender = Executors.newSingleThreadExecutor()) {
      lab.watch(served);
      byte[] many = many(file, MANY).getBytes(StandardCharsets.UTF_8);
      Future<Tally> sent =
          sender.submit(() -> served.receive(ByteSources.of(many), new DeliverySink()));
      int looks = 0;
      do {
        byte[] event = browser.get("/lab/operate/events").bytes();
        assertThat(event.length).isBetween(500, 20_000);
        looks++;
      } while (!sent.isDone());
      assertThat(sent.get().claims()).isEqualTo(MANY);
      assertThat(looks).isGreaterThan(1);
      assertThat(text(browser.get("/lab/operate")))
          .contains("<dt>Claims</dt><dd>" + MANY + "</dd>", "<dt>Under way</dt><dd>0</dd>");
    }
  }

  /** The same interchange with its member so many times, each claim under a number of its own. */
  private static String many(String file, int count) {
    int claim = file.indexOf("HL*2*");
    int end = file.indexOf("SE*", claim);
    String loop = file.substring(claim, end);
    StringBuilder text = new StringBuilder(file.substring(0, claim));
    for (int i = 0; i < count; i++) {
      text.append(
          loop.replace("CLM*LAB-1*", "CLM*M-" + i + "*").replace("HL*2*", "HL*" + (i + 2) + "*"));
    }
    String trailer = file.substring(end);
    int before = Integer.parseInt(trailer.replaceAll("(?s)SE\\*([0-9]+)\\*.*", "$1"));
    long inLoop = loop.chars().filter(c -> c == '~').count();
    long segments = before + (count - 1) * inLoop;
    return text.append(trailer.replaceFirst("SE\\*[0-9]+", "SE*" + segments)).toString();
  }

  @Test
  void theClockIsSetForwardOnly() throws IOException {
    browser.follow("/lab/stories/visit-paid", Map.of());
    assertThat(browser.follow("/lab/payer/clock", Map.of("to", "2026-12-24T18:00")))
        .contains("<strong>2026-12-24</strong>");
    for (String to : new String[] {"2026-01-01T00:00", "9999-01-01T00:00", "tomorrow"}) {
      assertThat(browser.post("/lab/payer/clock", Map.of("to", to)).status()).as(to).isEqualTo(422);
    }
  }

  @Test
  void membersAndFilesAreFound() throws IOException {
    browser.follow("/lab/stories/visit-paid", Map.of());
    assertThat(text(browser.get("/lab/payer"))).contains("Bellweather", "Members");
    String found = text(browser.get("/lab/payer?q=fairlie"));
    assertThat(found).contains("Fairlie, Xenia", "/lab/payer/member?id=LFH100111/01");
    assertThat(text(browser.get("/lab/payer?q=CLM*LAB-1"))).contains("Files", "/lab/sent/1\"");
  }

  @Test
  void thePlanYearIsFilledClaimByClaimAndTakenBack() throws IOException {
    browser.follow("/lab/stories/deductible-ends", Map.of());
    String sent = text(browser.get("/lab/payer"));
    String id = sent.replaceAll("(?s).*?/lab/payer/member\\?id=(LFH[0-9]+/[0-9]+)\".*", "$1");
    String year = text(browser.get("/lab/payer/member?id=" + id));
    assertThat(year)
        .contains("Deductible, in network", "Individual", "Family", "Claim by claim", "<polyline");
    assertThat(browser.get("/lab/payer/member?id=LFH1/99").status()).isEqualTo(404);
    assertThat(browser.get("/lab/payer/member?id=").status()).isEqualTo(404);
    assertThat(new Browser(lab).get("/lab/payer/member?id=" + id).status()).isEqualTo(404);
  }
}
