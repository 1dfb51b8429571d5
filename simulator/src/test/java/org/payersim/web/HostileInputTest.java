package org.payersim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.web.Browser.location;
import static org.payersim.web.Browser.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.ledger.SharedMember;

/** Every field of every form, and every address that takes one. */
class HostileInputTest {
  private static final Pattern FORM = Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"");

  /** Script, markup, SQL, right to left, a control character, an emoji, separators of X12. */
  private static final String HOSTILE =
      "\"'><script>alert(1)</script><img src=x onerror=alert(1)> ' OR 1=1;-- \u202ecba\u0000\u001b"
          + " \ud83e\uddb7 *~:^|{{7*7}}${7*7} ../../etc/passwd";

  private static final List<String> PAGES =
      List.of(
          "/",
          "/lab/form",
          "/lab/form/hospital",
          "/lab/form/dentist",
          "/lab/file",
          "/lab/payer",
          "/lab/rules",
          "/lab/class",
          "/lab/practice",
          "/lab/practice/own",
          "/lab/practice/now",
          "/lab/practice/claim?again=P-222&as=7",
          "/lab/practice/letter?claim=P-222",
          "/lab/practice/posting?claim=P-221");

  @TempDir private Path folder;
  private Lab lab;
  private Browser browser;
  private String board = "";

  @BeforeEach
  void open() throws IOException {
    lab = Lab.open(SharedMember.member(), folder.resolve("lab"), 3);
    browser = new Browser(lab);
    board =
        location(
            browser.post(
                "/lab/class/open", Map.of("title", "Monday", "password", "chalk and slate")));
    browser.post("/lab/class/join", Map.of("code", board.split("/", -1)[3], "name", "Ann"));
  }

  @AfterEach
  void close() throws IOException {
    lab.close();
  }

  /** A page with its forms, in a state in which all of them are there. */
  private String page(String path) throws IOException {
    boolean practises = path.startsWith("/lab/practice");
    if (path.equals("/lab/payer")) {
      browser.post("/lab/stories/waits", Map.of());
    } else if (practises) {
      browser.post("/lab/practice/begin", Map.of("exercise", "notes-of-the-second-visit"));
    }
    return text(browser.get(path));
  }

  private Map<String, Set<String>> forms() throws IOException {
    Map<String, Set<String>> forms = new LinkedHashMap<>();
    for (String path : pages()) {
      Matcher form = FORM.matcher(page(path));
      while (form.find()) {
        forms.computeIfAbsent(path, none -> new TreeSet<>()).add(form.group(1));
      }
    }
    return forms;
  }

  private List<String> pages() {
    List<String> all = new ArrayList<>(PAGES);
    all.add(board);
    return all;
  }

  @Test
  void whatIsTypedIsShownAsText() throws IOException {
    int fields = 0;
    for (Map.Entry<String, Set<String>> page : forms().entrySet()) {
      for (String action : page.getValue()) {
        if (action.startsWith("/lab/stories/")
            || action.endsWith("/close")
            || action.equals("/lab/restart")) {
          continue;
        }
        Map<String, String> form = HtmlForm.of(page(page.getKey()), action);
        form.remove("token");
        for (String field : form.keySet()) {
          Map<String, String> typed = new HashMap<>(form);
          typed.put(field, HOSTILE);
          harmless(action, typed, action + " " + field);
          fields++;
        }
        Map<String, String> all = new HashMap<>(form);
        all.replaceAll((name, value) -> HOSTILE);
        harmless(action, all, action + " all");
      }
    }
    assertThat(fields).isGreaterThan(300);
  }

  private void harmless(String action, Map<String, String> typed, String as) throws IOException {
    WebAnswer answer = browser.post(action, typed);
    assertThat(answer.status()).as(as).isLessThan(500);
    check(text(answer), as);
    String next = answer.headers().getOrDefault("Location", "");
    if (!next.isEmpty()) {
      WebAnswer page = browser.get(next);
      assertThat(page.status()).as(as).isLessThan(500);
      check(text(page), as);
    }
  }

  private static void check(String page, String as) {
    String outsideAttributes = page.replaceAll("=\"[^\"]*\"", "");
    assertThat(
            outsideAttributes.contains("<script>alert") || outsideAttributes.contains("<img src=x"))
        .as("markup got through: " + as)
        .isFalse();
  }

  @Test
  void aMegabyteIsRefusedByEveryForm() throws IOException {
    String megabyte = "x".repeat(1 << 20);
    for (Set<String> actions : forms().values()) {
      for (String action : actions) {
        assertThat(browser.post(action, Map.of("file", megabyte)).status())
            .as(action)
            .isEqualTo(413);
      }
    }
  }

  @Test
  void everyFormNeedsItsOwnToken() throws IOException {
    Browser other = new Browser(lab);
    String foreign = HtmlForm.of(text(other.get("/lab/file")), "/lab/file").get("token");
    Set<String> all = new TreeSet<>();
    forms().values().forEach(all::addAll);
    assertThat(all)
        .contains(
            "/lab/form",
            "/lab/form/hospital",
            "/lab/form/dentist",
            "/lab/file",
            "/lab/payer/clock",
            "/lab/payer/queue",
            "/lab/rules",
            "/lab/class/join",
            "/lab/class/open",
            "/lab/class/enter",
            "/lab/class/leave",
            "/lab/practice/begin",
            "/lab/practice/hint",
            "/lab/practice/again",
            "/lab/practice/ask",
            "/lab/practice/wait",
            "/lab/practice/own",
            "/lab/practice/claim",
            "/lab/practice/letter",
            "/lab/practice/posting",
            "/lab/restart",
            board.replace("/board", "/close"),
            board.replace("/board", "/exercise"));
    for (String action : all) {
      for (String token : new String[] {"", "guessed", String.valueOf(foreign)}) {
        assertThat(browser.post(action, Map.of("token", token)).status())
            .as(action + " " + token)
            .isEqualTo(403);
      }
    }
  }

  @Test
  void queriesAreShownAsText() throws IOException {
    page("/lab/practice/now");
    String typed = "%22%27%3E%3Cscript%3Ealert(1)%3C/script%3E%00%E2%80%AE";
    for (String path :
        List.of(
            "/lab/payer?q=",
            "/lab/practice?family=",
            "/lab/practice/now?by=",
            "/lab/practice/claim?again=",
            "/lab/practice/letter?claim=",
            "/lab/practice/posting?claim=",
            "/lab/rules?plan=",
            "/lab/form?story=",
            "/lab/form/member?member=",
            "/lab/payer/member?id=")) {
      WebAnswer answer = browser.get(path + typed);
      assertThat(answer.status()).as(path).isLessThan(500);
      check(text(answer), path);
    }
    assertThat(browser.get("/lab/file?again=%zz").status()).isEqualTo(400);
  }

  @Test
  void everyPageIsUnderThePolicyAndTheFirstIsSmall() throws IOException {
    for (String path : pages()) {
      page(path);
      WebAnswer answer = browser.get(path);
      assertThat(answer.headers().get("Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(text(answer))
          .as(path)
          .doesNotContain(" style=", "<style", "javascript:", " onclick", "http://", "https://");
    }
    String start = text(browser.get("/"));
    long bytes = start.length();
    Matcher asset = Pattern.compile("(?:href|src)=\"(/lab/assets/[^\"]+)\"").matcher(start);
    while (asset.find()) {
      bytes += browser.get(asset.group(1)).bytes().length;
    }
    assertThat(bytes).as("bytes of the first page with everything it loads").isLessThan(300_000);
  }
}
