package org.payersim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.web.Browser.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.ledger.SharedMember;

/** A plan is changed on a page, and the page says what that changes. */
class ChangePagesTest {
  private static final String RULES = "/lab/rules";

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

  /** The form of the numbers, as it stands there. */
  private Map<String, String> numbers() throws IOException {
    Map<String, String> form =
        new HashMap<>(HtmlForm.of(text(browser.get(RULES)), RULES + "\" id=\"numbers"));
    form.remove("token");
    return form;
  }

  @Test
  void whatIsNotChangedChangesNothing() throws IOException {
    Map<String, String> form = numbers();
    form.put("act", "form");
    form.put("set", "stories");
    String page = text(browser.post(RULES, form));
    assertThat(page).contains(">0 of ").contains("claims came out otherwise");
  }

  @Test
  void aCopayIsChangedInTheFormAndOnlyItsDigits() throws IOException {
    browser.follow("/lab/stories/visit-paid", Map.of());
    Map<String, String> form = numbers();
    String copay =
        form.entrySet().stream()
            .filter(field -> field.getKey().matches("f\\d+") && field.getValue().equals("30.00"))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow(() -> new AssertionError(form.toString()));
    form.put(copay, "45.00");
    form.put("act", "form");
    form.put("set", "sent");
    String page = text(browser.post(RULES, form));
    assertThat(page)
        .contains("1 of 1 claims came out otherwise", "PR-3", "copay: 45.00")
        .contains("paid $64.00", "paid $49.00", "-$15.00");
  }

  @Test
  void faultsAreToldWithLineAndField() throws IOException {
    Map<String, String> form = numbers();
    form.put("yaml", form.get("yaml").replace("timelyFiling: ", "timelyFilling: "));
    form.put("act", "try");
    WebAnswer answer = browser.post(RULES, form);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(text(answer)).contains("timelyFilling</bdi></strong> <bdi>unknown field", "line ");
    form.put("yaml", "kind: plan\nid: [");
    assertThat(text(browser.post(RULES, form))).contains("not YAML");
    form.put("yaml", "<script>alert(1)</script>");
    assertThat(text(browser.post(RULES, form)))
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
    form.put("yaml", "x".repeat(132_000));
    assertThat(text(browser.post(RULES, form))).contains("up to 131072 characters");
    form.put("plan", "../../etc/passwd");
    assertThat(browser.post(RULES, form).status()).isEqualTo(404);
  }

  @Test
  void aPlanIsPutInForceInOnesOwnPayerOnly() throws IOException {
    Map<String, String> form = numbers();
    form.put("yaml", form.get("yaml").replace("copay: 30.00", "copay: 45.00"));
    form.put("act", "keep");
    assertThat(browser.post(RULES, form).status()).isEqualTo(303);
    assertThat(browser.follow("/lab/form", visit())).contains("$49.00 paid of $150.00");
    Browser other = new Browser(lab);
    assertThat(other.follow("/lab/form", visit())).contains("$64.00 paid of $150.00");
    browser.follow("/lab/practice/begin", Map.of("exercise", "wrong-payer"));
    assertThat(browser.post(RULES, form).status()).isEqualTo(409);
  }

  private Map<String, String> visit() throws IOException {
    Map<String, String> form =
        new HashMap<>(HtmlForm.of(text(browser.get("/lab/form")), "/lab/form"));
    form.remove("token");
    return form;
  }

  @Test
  void theSchemaHelps() throws IOException {
    assertThat(text(browser.get(RULES)))
        .contains("<code>benefitPeriod</code>", "calendar-year, stay, or the first day");
    assertThat(text(browser.get(RULES + "/schema.json"))).contains("a Payersim rule document");
    assertThat(browser.get(RULES + "/other").status()).isEqualTo(404);
  }
}
