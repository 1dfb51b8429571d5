package org.payersim.web.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.explain.PlainWords;
import org.payersim.ledger.SharedMember;
import org.payersim.money.Money;
import org.payersim.web.Browser;
import org.payersim.web.Lab;
import org.payersim.web.document.Delimited;
import org.payersim.web.document.Delimited.Cut;
import org.payersim.web.story.Stories;
import org.payersim.web.story.Story;

/** The figures of the money pages are those of the 835 the same visitor got. */
class MoneyTest {
  private static final Pattern CELL = Pattern.compile("<td class=\"num\">(-?\\$[0-9.,]+)</td>");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> thePageSaysWhatTheRemittanceSays() throws IOException {
    Lab lab = Lab.open(SharedMember.member(), folder.resolve("lab"), 1);
    Browser browser = new Browser(lab);
    return Stories.shipped().list().stream()
        .filter(story -> story.group().equals("Paid") || story.group().equals("Denied"))
        .map(story -> DynamicTest.dynamicTest(story.id(), () -> check(story, browser)))
        .onClose(
            () -> {
              try {
                lab.close();
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private static void check(Story story, Browser browser) throws IOException {
    browser.follow("/lab/stories/" + story.id(), Map.of());
    String sent = "/lab/sent/" + story.sends().size();
    Delimited remittance = remittance(browser, sent);
    List<List<String>> page = waterfalls(Browser.text(browser.get(sent + "/1/money")));
    List<List<String>> told = told(remittance);
    assertThat(page).hasSize(told.size() + (told.size() > 1 ? 1 : 0));
    assertThat(page.subList(page.size() - told.size(), page.size())).isEqualTo(told);

    Cut claim = find(remittance, "CLP");
    assertThat(Browser.text(browser.get(sent + "/1/benefits")))
        .contains("This is not a bill", dollars(claim.get(3)), dollars(claim.get(4)))
        .contains("<strong>" + dollars(claim.get(5)) + "</strong>");
    assertThat(Browser.text(browser.get(sent + "/1/statement"))).contains(dollars(claim.get(5)));
  }

  private static Delimited remittance(Browser browser, String sent) throws IOException {
    for (int i = 1; ; i++) {
      String text = Browser.text(browser.get(sent + "/documents/" + i));
      assertThat(text).startsWith("ISA");
      if (text.contains("~ST*835*")) {
        return Delimited.of(text);
      }
    }
  }

  /** Line by line: the charge, every adjustment in order, what is paid. */
  private static List<List<String>> told(Delimited remittance) {
    List<List<String>> lines = new ArrayList<>();
    List<String> paid = new ArrayList<>();
    for (Cut cut : remittance.segments()) {
      if (cut.id().equals("SVC")) {
        lines.add(new ArrayList<>(List.of(dollars(cut.get(2)))));
        paid.add(dollars(cut.get(3)));
      }
      if (cut.id().equals("CAS")) {
        for (int i = 3; !cut.get(i).isEmpty(); i += 3) {
          lines.get(lines.size() - 1).add(PlainWords.money(Money.of(cut.get(i)).negated()));
        }
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).add(paid.get(i));
    }
    return lines.stream().map(MoneyTest::sorted).toList();
  }

  /** The same of the page, without the line that says what is allowed. */
  private static List<List<String>> waterfalls(String page) {
    List<List<String>> all = new ArrayList<>();
    for (String table : page.split("<section class=\"waterfall\">", -1)) {
      if (table.contains("<tr class=\"charge\">")) {
        String body = table.replaceAll("(?s)<tr class=\"allowed\">.*?</tr>", "");
        all.add(sorted(CELL.matcher(body).results().map(m -> m.group(1)).toList()));
      }
    }
    return all;
  }

  /** The 835 has them by group, the page in the order of the stages. */
  private static List<String> sorted(List<String> amounts) {
    return amounts.stream().sorted().toList();
  }

  private static Cut find(Delimited document, String id) {
    return document.segments().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static String dollars(String amount) {
    return PlainWords.money(Money.of(amount.isEmpty() ? "0" : amount));
  }
}
