package org.payersim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.web.Browser.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.ledger.SharedMember;
import org.payersim.practice.Exercise;
import org.payersim.practice.Exercises;
import org.payersim.practice.Step;

/** Exercises played through the pages, by nothing but their forms. */
class PracticePagesTest {
  private static final String DESK = "/lab/practice/now";

  @TempDir private Path folder;
  private Lab lab;
  private Browser browser;

  @BeforeEach
  void open() throws IOException {
    lab = Lab.open(SharedMember.member(), folder.resolve("lab"), 3);
    browser = new Browser(lab);
  }

  @AfterEach
  void close() throws IOException {
    lab.close();
  }

  private String begin(String exercise) throws IOException {
    return browser.follow("/lab/practice/begin", Map.of("exercise", exercise));
  }

  @TestFactory
  Stream<DynamicTest> everyModelSolutionReachesFullMarksByTheForms() {
    return Exercises.list().stream()
        .map(
            exercise ->
                DynamicTest.dynamicTest(
                    exercise.id(),
                    () -> {
                      String page = begin(exercise.id());
                      for (Step step : exercise.solution()) {
                        page = act(step);
                      }
                      assertThat(page).contains("<strong>100</strong> of 100 points. Done!");
                    }));
  }

  private String act(Step step) throws IOException {
    Step.Letter appeal = step.appeal();
    Step.Letter answer = step.answer();
    Step.Question ask = step.ask();
    Step.Posting post = step.post();
    JsonNode send = step.send();
    if (send != null) {
      return send(send);
    } else if (appeal != null || answer != null) {
      Step.Letter letter = appeal == null ? answer : appeal;
      Map<String, String> form =
          form("/lab/practice/letter?claim=" + letter.claim(), "/lab/practice/letter");
      assertThat(form).containsEntry("kind", appeal == null ? "answer" : "appeal");
      form.put("text", letter.text());
      return browser.follow("/lab/practice/letter", form);
    } else if (ask != null) {
      Map<String, String> form = form(DESK, "/lab/practice/ask");
      form.put("member", ask.member());
      form.put("last", ask.last());
      form.put("first", ask.first());
      form.put("born", ask.born());
      return browser.follow("/lab/practice/ask", form);
    } else if (post != null) {
      Map<String, String> form =
          form("/lab/practice/posting?claim=" + post.claim(), "/lab/practice/posting");
      form.put("paid", post.paid());
      form.put("writeOff", post.writeOff());
      form.put("patient", post.patient());
      return browser.follow("/lab/practice/posting", form);
    }
    return browser.follow("/lab/practice/wait", Map.of("days", String.valueOf(step.days())));
  }

  private Map<String, String> form(String page, String action) throws IOException {
    WebAnswer answer = browser.get(page);
    assertThat(answer.status()).isEqualTo(200);
    Map<String, String> fields = HtmlForm.of(text(answer), action);
    fields.remove("token");
    return fields;
  }

  /** Opens the form as the desk links to it, and types what is otherwise. */
  private String send(JsonNode claim) throws IOException {
    String again = claim.path("again").asText("");
    String as = claim.path("frequency").asText("1");
    Map<String, String> form =
        form("/lab/practice/claim?again=" + again + "&as=" + as, "/lab/practice/claim");
    for (Map.Entry<String, JsonNode> field : claim.properties()) {
      switch (field.getKey()) {
        case "again" -> {}
        case "references" -> references(field.getValue(), form);
        case "diagnoses" -> numbered(form, "dx", field.getValue());
        case "patient", "other" ->
            field
                .getValue()
                .properties()
                .forEach(p -> form.put(field.getKey() + "-" + p.getKey(), p.getValue().asText()));
        case "lines" -> lines(field.getValue(), form);
        default -> form.put(field.getKey(), field.getValue().asText());
      }
    }
    return browser.follow("/lab/practice/claim", form);
  }

  private static void references(JsonNode references, Map<String, String> form) {
    for (Map.Entry<String, JsonNode> reference : references.properties()) {
      String name = "ref-" + reference.getKey();
      if (reference.getValue().asText().startsWith("@")) {
        assertThat(form.get(name)).as("the payer's number is filled in").isNotEmpty();
      } else if (form.containsKey(name)) {
        form.put(name, reference.getValue().asText());
      } else {
        form.put("ref-more", reference.getKey());
        form.put("ref-value", reference.getValue().asText());
      }
    }
  }

  private static void numbered(Map<String, String> form, String name, JsonNode values) {
    for (int i = 1; form.containsKey(name + i); i++) {
      form.put(name + i, values.path(i - 1).asText(""));
    }
  }

  private static void lines(JsonNode lines, Map<String, String> form) {
    form.keySet().stream()
        .filter(name -> name.startsWith("line"))
        .toList()
        .forEach(name -> form.put(name, ""));
    for (int i = 0; i < lines.size(); i++) {
      for (Map.Entry<String, JsonNode> field : lines.get(i).properties()) {
        List<String> texts = new ArrayList<>();
        field.getValue().forEach(value -> texts.add(value.asText()));
        String between = field.getKey().equals("adjusted") ? "; " : " ";
        form.put(
            "line" + (i + 1) + "-" + field.getKey(),
            texts.isEmpty() ? field.getValue().asText() : String.join(between, texts));
      }
    }
  }

  @Test
  void exercisesAreListedByLevelAndFamily() throws IOException {
    String all = text(browser.get("/lab/practice"));
    assertThat(all).contains("Level 1", "Level 2", "Level 3", "id=\"exercise-wrong-payer\"");
    String coding = text(browser.get("/lab/practice?family=coding"));
    assertThat(coding)
        .contains("id=\"exercise-units-typed-twice\"")
        .doesNotContain("exercise-wrong-payer");
    assertThat(Exercises.list()).extracting(Exercise::family).doesNotContainNull();
  }

  @Test
  void hintsComeOneByOne() throws IOException {
    assertThat(begin("wrong-payer")).contains("Give me a hint (2 left)").doesNotContain("NM109");
    assertThat(browser.follow("/lab/practice/hint", Map.of())).contains("never taken in");
    assertThat(browser.follow("/lab/practice/hint", Map.of())).contains("NM109", "These were all");
    assertThat(browser.follow("/lab/practice/hint", Map.of())).contains("These were all");
  }

  @Test
  void theWorklistGroupsByReasonAndOrdersByAmountAndAge() throws IOException {
    String page = begin("post-a-denial");
    assertThat(page)
        .contains("CO-29", "$165.00 open", "Denied", "Post the 835", "109 days old", "6 days old");
    assertThat(page.indexOf("P-251")).isLessThan(page.indexOf("P-252"));
    assertThat(text(browser.get(DESK + "?by=age"))).contains("aria-current=\"true\">age");
    assertThat(text(browser.get(DESK + "?by=amount"))).contains("aria-current=\"true\">amount");
  }

  @Test
  void anInquiryIsAnsweredInWords() throws IOException {
    begin("ask-first");
    browser.follow(
        "/lab/practice/ask",
        Map.of("member", "SCH201", "last", "REED", "first", "OMAR", "born", "1970-08-20"));
    assertThat(text(browser.get("/lab/sent/1")))
        .contains("What is covered: active coverage", "<span class=\"chip\">271</span>");
    assertThat(browser.follow("/lab/practice/hint", Map.of())).contains("Is SCH201 covered?");
  }

  @Test
  void everyFileCountsAsATouch() throws IOException {
    begin("wrong-payer");
    browser.follow("/lab/file", Map.of("file", "no X12 at all"));
    assertThat(text(browser.get(DESK))).contains("<dt>Touches</dt><dd>1</dd>");
    assertThat(browser.post("/lab/payer/queue", Map.of("claim", "x", "act", "release")).status())
        .isEqualTo(409);
    assertThat(browser.follow("/lab/practice/again", Map.of()))
        .contains("<dt>Touches</dt><dd>0</dd>");
  }

  @Test
  void whatIsNoClaimIsToldAndNothingIsSent() throws IOException {
    begin("wrong-payer");
    Map<String, String> form = form("/lab/practice/claim?again=P-101&as=1", "/lab/practice/claim");
    assertThat(form)
        .containsEntry("member", "SCH100")
        .containsEntry("line1-charge", "165.00")
        .containsEntry("dx1", "J0190");
    form.put("line1-charge", "<script>alert(1)</script>");
    WebAnswer answer = browser.post("/lab/practice/claim", form);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(text(answer))
        .contains("role=\"alert\"", "&lt;script&gt;")
        .doesNotContain("<script>alert");
    assertThat(text(browser.get(DESK))).contains("<dt>Touches</dt><dd>0</dd>");
    assertThat(browser.post("/lab/practice/wait", Map.of("days", "9999999999")).status())
        .isEqualTo(422);
    assertThat(browser.post("/lab/practice/wait", Map.of("days", "5000")).status()).isEqualTo(422);
    assertThat(browser.post("/lab/practice/letter", Map.of("claim", "none", "text", "x")).status())
        .isEqualTo(422);
    assertThat(browser.post("/lab/practice/nothing", Map.of()).status()).isEqualTo(404);
    assertThat(browser.post("/lab/practice/begin", Map.of("exercise", "none")).status())
        .isEqualTo(404);
  }

  @Test
  void aTrainerChecksPlaysAndSavesAnExerciseOfHisOwn() throws IOException {
    String page = text(browser.get("/lab/practice/own"));
    Map<String, String> form = new LinkedHashMap<>(HtmlForm.of(page, "/lab/practice/own"));
    form.remove("token");
    String yaml = form.get("yaml");
    form.put("act", "check");
    assertThat(text(browser.post("/lab/practice/own", form)))
        .contains(
            "The model solution is graded 100 of 100", "The naive attempt is graded 0 of 100");
    form.put("yaml", yaml.replace("level: 1", "level: 7").replace("hints:", "hint:"));
    WebAnswer faulty = browser.post("/lab/practice/own", form);
    assertThat(faulty.status()).isEqualTo(422);
    assertThat(text(faulty))
        .contains(
            "own-exercise.yaml:2: level: '7' is not a level from 1 to 3",
            "hint: unknown field",
            "hints: is missing");
    form.put("yaml", yaml.replace("Sent to the wrong payer", "Mine <b>alone</b>"));
    form.put("act", "save");
    WebAnswer saved = browser.post("/lab/practice/own", form);
    assertThat(saved.headers().get("Content-Disposition")).contains("exercise.yaml");
    assertThat(text(saved)).isEqualTo(form.get("yaml"));
    form.put("act", "play");
    assertThat(browser.follow("/lab/practice/own", form))
        .contains("Mine &lt;b&gt;alone&lt;/b&gt;", "id=\"work-P-101\"");
    assertThat(text(browser.get("/lab/practice/exercise.schema.json")))
        .contains("\"title\": \"a Payersim exercise\"");
  }

  @Test
  void aYamlThatOnlyWantsToBeLargeIsTold() throws IOException {
    for (String yaml :
        List.of(
            "title: " + "[".repeat(30_000),
            "title: " + "{a: ".repeat(10_000),
            "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b]\n",
            "? [a, b]\n: c\n",
            "--- !!javax.script.ScriptEngineManager []\n",
            "")) {
      for (String path : List.of("/lab/practice/own", "/lab/rules")) {
        WebAnswer answer =
            browser.post(
                path, Map.of("yaml", yaml, "act", "check", "plan", "shipped/plan-ppo.yaml"));
        assertThat(answer.status()).as(path + " " + yaml.length()).isEqualTo(422);
      }
    }
  }

  @Test
  void withoutAnExerciseThereIsNoDesk() throws IOException {
    assertThat(browser.get(DESK).status()).isEqualTo(404);
    assertThat(browser.post("/lab/practice/hint", Map.of()).status()).isEqualTo(404);
    assertThat(browser.post("/lab/practice/again", Map.of()).status()).isEqualTo(404);
  }
}
