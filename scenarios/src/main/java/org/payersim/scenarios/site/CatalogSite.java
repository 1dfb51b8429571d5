package org.payersim.scenarios.site;

import static org.payersim.scenarios.Html.escaped;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.payersim.scenarios.Catalog;
import org.payersim.scenarios.Html;
import org.payersim.scenarios.Output;
import org.payersim.scenarios.Scenario;

/**
 * The catalogue as pages: an index with a filter, a page a scenario with its story, what is given,
 * the conversation and the explanation, and a page for every rules document.
 */
final class CatalogSite {
  private static final int LONGEST = 200_000;
  private static final String RULES = "rules";
  private static final String MORE_STYLE =
      """
      pre { overflow-x: auto; padding: .6rem .8rem; font-size: .85rem; line-height: 1.45;
        background: color-mix(in srgb, currentColor 6%, transparent); border-radius: .3rem; }
      input { font: inherit; padding: .3rem .6rem; width: 100%; max-width: 30rem; }
      nav { display: flex; gap: 1.5rem; flex-wrap: wrap; }
      details { margin: .5rem 0; }
      summary { cursor: pointer; font-weight: 600; }
      ol { list-style: none; padding: 0; }
      """;

  /** Hides what does not hold all the words typed; a page without it shows everything. */
  private static final String FILTER =
      """
      <script>
      document.getElementById("filter").addEventListener("input", event => {
        const words = event.target.value.toLowerCase().split(/\\s+/);
        document.querySelectorAll("section").forEach(section => {
          let any = false;
          section.querySelectorAll("li").forEach(item => {
            const holds = words.every(word => item.dataset.text.includes(word));
            item.hidden = !holds;
            any = any || holds;
          });
          section.hidden = !any;
        });
      });
      </script>
      """;

  private final Catalog catalog;
  private final Path out;
  private final List<Scenario> all = new ArrayList<>();
  private final Set<Path> rules = new TreeSet<>();

  CatalogSite(Catalog catalog, Path out) {
    this.catalog = catalog;
    this.out = out;
    catalog.chapters().forEach(chapter -> all.addAll(chapter.scenarios()));
    all.forEach(scenario -> rules.addAll(scenario.given().rules()));
  }

  /** Writes every page; returns how many there are. */
  int write() throws IOException {
    Files.createDirectories(out.resolve(RULES));
    Files.writeString(out.resolve("index.html"), index());
    for (int i = 0; i < all.size(); i++) {
      Files.writeString(out.resolve(page(all.get(i))), page(i));
    }
    for (Path document : rules) {
      Files.writeString(out.resolve(RULES).resolve(page(document)), rules(document));
    }
    return 1 + all.size() + rules.size();
  }

  private static String page(Scenario scenario) {
    return scenario.number() + ".html";
  }

  /** Documents of the same name stand in several folders. */
  private static String page(Path document) {
    return document.getName(document.getNameCount() - 2) + "-" + document.getFileName() + ".html";
  }

  private String index() throws IOException {
    StringBuilder page = new StringBuilder(Html.head("Scenario catalogue", MORE_STYLE));
    page.append("<h1>Scenario catalogue</h1>\n<p>")
        .append(all.size())
        .append(" conversations with a payer: what is given, what is sent, what comes back and")
        .append(" why.</p>\n<p><label>Filter <input id=\"filter\" type=\"search\"></label></p>\n");
    for (Catalog.Chapter chapter : catalog.chapters()) {
      page.append("<section><h2>").append(escaped(chapter.title())).append("</h2>\n<ol>\n");
      for (Scenario scenario : chapter.scenarios()) {
        page.append("<li data-text=\"")
            .append(escaped((scenario.title() + " " + story(scenario)).toLowerCase(Locale.ROOT)))
            .append("\"><a href=\"")
            .append(page(scenario))
            .append("\">")
            .append(scenario.number())
            .append("</a> ")
            .append(escaped(scenario.title()))
            .append("</li>\n");
      }
      page.append("</ol></section>\n");
    }
    return page.append("</main>\n").append(FILTER).append("</body></html>\n").toString();
  }

  private static String story(Scenario scenario) throws IOException {
    return Files.readString(scenario.folder().resolve("story.md"));
  }

  private String page(int number) throws IOException {
    Scenario scenario = all.get(number);
    String title = scenario.number() + " " + scenario.title();
    StringBuilder page = new StringBuilder(Html.head(title, MORE_STYLE));
    page.append("<nav><a href=\"index.html\">All scenarios</a>");
    if (number > 0) {
      link(page, all.get(number - 1), "Before");
    }
    if (number + 1 < all.size()) {
      link(page, all.get(number + 1), "Next");
    }
    page.append("</nav>\n<h1>").append(escaped(title)).append("</h1>\n");
    page.append(Story.html(story(scenario)));
    given(page, scenario);
    for (int turn = 1; turn <= scenario.turns().size(); turn++) {
      turn(page, scenario, turn);
    }
    return page.append("</main></body></html>\n").toString();
  }

  private static void link(StringBuilder page, Scenario scenario, String word) {
    page.append("<a href=\"%s\">%s: %s</a>".formatted(page(scenario), word, scenario.number()));
  }

  private void given(StringBuilder page, Scenario scenario) throws IOException {
    page.append("<h2>Given</h2>\n");
    block(page, Files.readString(scenario.folder().resolve("given.yaml")));
    page.append("<p>Rules, laid over the shipped ones: ");
    List<String> links = new ArrayList<>();
    for (Path document : scenario.given().rules()) {
      links.add(
          "<a href=\"%s/%s\">%s</a>"
              .formatted(RULES, page(document), escaped(String.valueOf(document.getFileName()))));
    }
    page.append(links.isEmpty() ? "none" : String.join(", ", links)).append(".</p>\n");
  }

  private static void turn(StringBuilder page, Scenario scenario, int turn) throws IOException {
    page.append("<h2>Turn ").append(turn).append(", ");
    page.append(scenario.given().clockAt(turn).toString().replace('T', ' ')).append("</h2>\n");
    byte[] input = scenario.turns().get(turn - 1).orElse(new byte[0]);
    if (scenario.given().built().containsKey(turn)) {
      page.append("<p>What is sent is put together as <code>inputs</code> above says, ")
          .append(input.length)
          .append(" bytes.</p>\n");
    } else if (input.length > 0) {
      document(page, "What is sent", input, true);
    } else {
      page.append("<p>Nothing is sent; <code>acts</code> above says what happens.</p>\n");
    }
    Map<Output, byte[]> answers = scenario.expected(turn);
    if (answers.isEmpty()) {
      page.append("<p>Nothing is answered.</p>\n");
    }
    for (Map.Entry<Output, byte[]> answer : answers.entrySet()) {
      boolean open = answer.getKey() == Output.REMITTANCE || answer.getKey() == Output.EXPLANATION;
      document(page, answer.getKey().title(), answer.getValue(), open);
    }
  }

  private static void document(StringBuilder page, String title, byte[] bytes, boolean open) {
    page.append(open ? "<details open>" : "<details>")
        .append("<summary>")
        .append(escaped(title))
        .append("</summary>\n");
    block(page, new String(bytes, StandardCharsets.UTF_8));
    page.append("</details>\n");
  }

  private static void block(StringBuilder page, String text) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "\n..." : text;
    page.append("<pre tabindex=\"0\">").append(escaped(shown)).append("</pre>\n");
  }

  private static String rules(Path document) throws IOException {
    String title = String.valueOf(document.getFileName());
    StringBuilder page = new StringBuilder(Html.head(title, MORE_STYLE));
    page.append("<nav><a href=\"../index.html\">All scenarios</a></nav>\n<h1>")
        .append(escaped(title))
        .append("</h1>\n");
    block(page, Files.readString(document));
    return page.append("</main></body></html>\n").toString();
  }
}
