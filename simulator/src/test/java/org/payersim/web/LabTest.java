package org.payersim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.web.Browser.location;
import static org.payersim.web.Browser.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.ledger.SharedMember;

/** Pages, forms and what keeps visitors apart, without a network. */
class LabTest {
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
  void everyAnswerKeepsTheBrowserToThePage() throws IOException {
    for (String path : List.of("/", "/lab/form", "/lab/file", "/lab/sent", "/lab/nowhere")) {
      WebAnswer answer = browser.get(path);
      assertThat(answer.headers())
          .containsEntry("X-Content-Type-Options", "nosniff")
          .containsEntry("Referrer-Policy", "no-referrer")
          .containsEntry("Cache-Control", "no-store");
      assertThat(answer.headers().get("Content-Security-Policy"))
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(text(answer))
          .as(path)
          .contains("<main id=\"main\"", "Skip to the content", "lang=\"en\"")
          .doesNotContain(" style=", "<style", "javascript:", " onclick", "http://", "https://");
    }
  }

  @Test
  void theCookieIsForThisSiteOnlyAndNotToBeGuessed() throws IOException {
    assertThat(browser.get("/").headers().get("Set-Cookie"))
        .matches(
            "payersim-lab=[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}; Path=/; HttpOnly;"
                + " SameSite=Strict");
    assertThat(browser.get("/").headers()).doesNotContainKey("Set-Cookie");
    WebAnswer made =
        lab.answer(
            new WebRequest(
                "GET", "/", "", "payersim-lab=" + "A".repeat(22) + "." + "A".repeat(43), NOTHING));
    assertThat(made.headers()).containsKey("Set-Cookie");
  }

  private static final WebRequest.Sent NOTHING =
      new WebRequest.Sent() {
        @Override
        public long size() {
          return 0;
        }

        @Override
        public byte[] bytes() {
          return new byte[0];
        }
      };

  @Test
  void aFormWithoutItsTokenIsRefused() throws IOException {
    WebAnswer answer = browser.post("/lab/stories/visit-paid", Map.of("token", "guessed"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(text(answer)).contains("not yours any more");
    Browser other = new Browser(lab);
    String token =
        text(other.get("/")).replaceAll("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
    assertThat(browser.post("/lab/restart", Map.of("token", token)).status()).isEqualTo(403);
    assertThat(browser.post("/lab/restart", Map.of()).status()).isEqualTo(303);
  }

  @Test
  void eachVisitorHasAPayerOfHisOwn() throws IOException {
    browser.follow("/lab/stories/visit-paid", Map.of());
    Browser other = new Browser(lab);
    assertThat(other.get("/lab/sent/1").status()).isEqualTo(404);
    assertThat(text(other.get("/lab/sent"))).contains("Nothing yet");
    assertThat(other.follow("/lab/stories/no-date", Map.of())).contains("Rejected");
    assertThat(text(browser.get("/lab/sent/1"))).contains("$64.00 paid of $150.00");
  }

  @Test
  void aFullLabSaysSo() throws IOException {
    browser.follow("/lab/stories/visit-paid", Map.of());
    new Browser(lab).follow("/lab/stories/visit-paid", Map.of());
    WebAnswer third = new Browser(lab).post("/lab/stories/visit-paid", Map.of());
    assertThat(third.status()).isEqualTo(503);
    assertThat(text(third)).contains("The lab is full", "2 people");
    browser.follow("/lab/stories/no-date", Map.of()); // those who are in begin anew as they like
  }

  @Test
  void oneStoryAfterAnotherBeginsWithAPayerThatHasSeenNothing() throws IOException {
    for (int i = 0; i < 2; i++) {
      assertThat(browser.follow("/lab/stories/visit-paid", Map.of()))
          .contains("$64.00 paid of $150.00");
    }
    assertThat(text(browser.get("/lab/sent"))).containsOnlyOnce("/lab/sent/1\"");
  }

  @Test
  void aClaimFilledInGoesToThePayerAsItIs() throws IOException {
    assertThat(text(browser.get("/lab/form"))).contains("Bellweather, Bram", "CMS-1500");
    String page = browser.follow("/lab/form", visit());
    assertThat(page).contains("$64.00 paid of $150.00", "CLM*MY-1*150***11:B:1*Y*A*Y*Y");
    assertThat(browser.follow("/lab/form", visit())).contains("Denied", "OA-18");
    assertThat(text(browser.get("/lab/sent"))).contains("/lab/sent/2");
  }

  private static Map<String, String> visit() {
    Map<String, String> form = new HashMap<>();
    form.put("member", "LFH100002/01");
    form.put("provider", "2000001000");
    form.put("account", "MY-1");
    form.put("dx1", "J06.9");
    form.put("frequency", "1");
    form.put("line1-date", "2026-11-02");
    form.put("line1-code", "99213");
    form.put("line1-charge", "150.00");
    return form;
  }

  @Test
  void aFileChangedAndSentAgainIsNoDuplicateInterchange() throws IOException {
    browser.follow("/lab/stories/no-date", Map.of());
    String page = text(browser.get("/lab/file?again=1"));
    String file =
        page.replaceAll("(?s).*<textarea[^>]*>(.*)</textarea>.*", "$1")
            .replace("REF*6R", "DTP*472*D8*20261102~\nREF*6R")
            .replace("SE*22*", "SE*23*");
    assertThat(file).contains("*000000002*1*T*");
    assertThat(browser.follow("/lab/file", Map.of("file", file)))
        .contains("$64.00 paid of $150.00");
    assertThat(browser.follow("/lab/file", Map.of("file", file)))
        .contains("this interchange came before");
  }

  @Test
  void aDeniedClaimIsCorrectedInTheForm() throws IOException {
    browser.follow("/lab/stories/too-many-units", Map.of());
    String form = text(browser.get("/lab/form?again=1"));
    assertThat(form).contains("<option value=\"7\" selected>", "name=\"original\"");
    String original = form.replaceAll("(?s).*name=\"original\"[^>]*value=\"([0-9]+)\".*", "$1");
    Map<String, String> fields = new HashMap<>(visit());
    fields.putAll(
        Map.of(
            "member", "LFH100013/01",
            "provider", "2000001422",
            "dx1", "E039",
            "frequency", "7",
            "original", original,
            "line1-place", "81",
            "line1-code", "36415",
            "line1-units", "1",
            "line1-charge", "18.00"));
    assertThat(browser.follow("/lab/form", fields))
        .contains("$3.6", "paid of $18.00", "Replaces claim " + original);
  }

  @Test
  void whatIsHostileIsShownAsText() throws IOException {
    List<String> hostile =
        List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' OR 1=1; DROP TABLE claims; --",
            "\u202Egnp.exe \u05D0\u05D1",
            "\uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDE80",
            "\u0000\u0001\u001B[2J\u007F",
            "${7*7} @raw() {{1}}",
            "*:^~ISA*00*");
    for (String text : hostile) {
      Map<String, String> form = new HashMap<>(visit());
      form.replaceAll((name, value) -> text);
      String page = browser.follow("/lab/form", form);
      assertThat(page).contains("Follow the claim").doesNotContain("<script>alert", "<img src=x");
      String pasted = browser.follow("/lab/file", Map.of("file", text));
      assertThat(pasted).contains("Rejected at its envelope").doesNotContain("<script>alert");
      assertThat(pasted).doesNotContain("\u0000", "\u001B");
      WebAnswer again =
          browser.get(
              "/lab/file?again="
                  + location(browser.post("/lab/file", Map.of("file", text)))
                      .replaceAll(".*/", ""));
      assertThat(text(again)).doesNotContain("<script>alert", "<img src=x");
    }
    assertThat(browser.get("/lab/sent/99999999999").status()).isEqualTo(404);
    assertThat(browser.get("/lab/form?story=<script>").status()).isEqualTo(200);
    assertThat(browser.get("/lab/form?%zz").status()).isEqualTo(400);
    assertThat(browser.get("/lab/form/member?member=../x").status()).isEqualTo(200);
  }

  @Test
  void aMegabyteIsTooMuchAndALongFileIsShownInPart() throws IOException {
    WebAnswer much = browser.post("/lab/file", Map.of("file", "A".repeat(1 << 20)));
    assertThat(much.status()).isEqualTo(413);
    assertThat(text(much)).contains("That is too much", "512 kilobytes");
    browser.follow("/lab/stories/visit-paid", Map.of());
    String file = text(browser.get("/lab/sent/1/documents/0"));
    String longer = file.replace("LX*1~\n", "NTE*ADD*A~\n".repeat(2000) + "LX*1~\n");
    assertThat(
            browser.follow(
                "/lab/file", Map.of("file", longer.replace("*000000001*", "*000000002*"))))
        .contains("more segments are in the plain text");
  }

  @Test
  void assetsAreKeptForEverUnderNamesOfTheirContent() throws IOException {
    String page = text(browser.get("/"));
    String css = page.replaceAll("(?s).*href=\"(/lab/assets/lab-[0-9a-f]{12}\\.css)\".*", "$1");
    WebAnswer answer = browser.get(css);
    assertThat(answer.headers())
        .containsEntry("Cache-Control", "public, max-age=31536000, immutable");
    assertThat(answer.contentType()).startsWith("text/css");
    assertThat(browser.get("/lab/assets/lab.css").status()).isEqualTo(404);
    assertThat(browser.get("/lab/assets/../Lab.class").status()).isEqualTo(404);
  }

  @Test
  void theFirstPageIsSmall() throws IOException {
    String page = text(browser.get("/"));
    long bytes = page.length();
    for (String part : page.split("\"", -1)) {
      bytes += part.startsWith("/lab/assets/") ? browser.get(part).bytes().length : 0;
    }
    assertThat(bytes).isLessThan(300_000);
  }

  @Test
  void lettersComeAsPdfToo() throws IOException {
    browser.follow("/lab/stories/not-necessary", Map.of());
    for (String letter : List.of("benefits", "statement")) {
      WebAnswer pdf = browser.get("/lab/sent/1/1/" + letter + ".pdf");
      assertThat(pdf.contentType()).isEqualTo("application/pdf");
      assertThat(text(pdf)).startsWith("%PDF-");
    }
    assertThat(browser.get("/lab/sent/1/1/else").status()).isEqualTo(404);
    assertThat(browser.get("/lab/sent/1/7").status()).isEqualTo(404);
    assertThat(browser.get("/lab/sent/1/documents/99").status()).isEqualTo(404);
  }

  @Test
  void whatWouldHaveChangedItTellsCorrectionsFromFalsification() throws IOException {
    browser.follow("/lab/stories/no-authorization", Map.of());
    assertThat(text(browser.get("/lab/sent/1/1/whatif")))
        .contains("What would have changed it?", "As it is: denied", "Only if");
    browser.follow("/lab/stories/unknown-member", Map.of());
    assertThat(text(browser.get("/lab/sent/1/1/whatif"))).contains("As it is: rejected");
  }

  @Test
  void theVisitorIsTheExaminerOfHisPayer() throws IOException {
    assertThat(text(browser.get("/lab/payer"))).contains("Nothing yet");
    for (String act : List.of("release", "deny")) {
      browser.follow("/lab/stories/waits", Map.of());
      String page = text(browser.get("/lab/payer"));
      assertThat(page).contains("Grace period (OA-257");
      String claim = page.replaceAll("(?s).*name=\"claim\" value=\"([0-9]+)\".*", "$1");
      String decided = browser.follow("/lab/payer/queue", Map.of("claim", claim, "act", act));
      assertThat(decided)
          .contains(act.equals("deny") ? "Denied: nothing paid" : "$69.00 paid of $150.00");
      assertThat(text(browser.get("/lab/payer"))).contains("No claim waits", "/lab/sent/2/1");
      assertThat(browser.post("/lab/payer/queue", Map.of("claim", claim, "act", act)).status())
          .isEqualTo(303);
    }
    browser.follow("/lab/payer/clock", Map.of("days", "30"));
    assertThat(text(browser.get("/lab/payer"))).contains("2026-12-09");
    assertThat(text(browser.get("/lab/payer?q=QUIST"))).contains("OONA QUIST");
    assertThat(text(browser.get("/lab/payer?q=%3Cscript%3E"))).contains("No claim has that in it");
    assertThat(browser.post("/lab/payer/clock", Map.of("days", "x")).status()).isEqualTo(303);
  }

  @Test
  void segmentsAndRulingsLinkBothWays() throws IOException {
    String page = browser.follow("/lab/stories/not-necessary", Map.of());
    assertThat(page).contains("lab-necessity.table", "837 HI", "835 CAS*CO");
    List<String> anchors =
        java.util.regex.Pattern.compile("href=\"#([^\"]+)\"")
            .matcher(page)
            .results()
            .map(match -> match.group(1))
            .distinct()
            .toList();
    assertThat(anchors)
        .hasSizeGreaterThan(30)
        .allSatisfy(a -> assertThat(page).contains("id=\"" + a + "\""));
  }
}
