package org.payersim.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.ledger.SharedMember;
import org.payersim.web.Browser;
import org.payersim.web.Lab;

/** Every shipped story comes to what it is offered as, and by the code it is there to show. */
class StoriesTest {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("visit-paid", "PR-3"),
          Map.entry("preventive", "CO-45"),
          Map.entry("deductible", "PR-1"),
          Map.entry("deductible-ends", "PR-2"),
          Map.entry("family", "PR-1"),
          Map.entry("out-of-network", "PR-45"),
          Map.entry("coverage-ended", "-27"),
          Map.entry("before-coverage", "-26"),
          Map.entry("duplicate", "OA-18"),
          Map.entry("too-late", "CO-29"),
          Map.entry("no-authorization", "CO-197"),
          Map.entry("not-necessary", "CO-50"),
          Map.entry("bundled", "CO-236"),
          Map.entry("not-covered", "PR-204"),
          Map.entry("outside-hmo", "-242"),
          Map.entry("other-payer-first", "-22"),
          Map.entry("injured-at-work", "-19"),
          Map.entry("modifier", "CO-4"),
          Map.entry("too-many-units", "CO-151"),
          Map.entry("waits", "OA-257"),
          Map.entry("looks-alike", "CO-B13"),
          Map.entry("no-date", "I8"),
          Map.entry("unknown-member", "A3:33:IL"),
          Map.entry("sums", "A7:400"));

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyStoryIsTold() throws IOException {
    Lab lab = Lab.open(SharedMember.member(), folder.resolve("lab"), 1);
    Browser browser = new Browser(lab);
    return Stories.shipped().list().stream()
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
    String page = browser.follow("/lab/stories/" + story.id(), Map.of());
    String stamp = page.replaceAll("(?s).*<p class=\"stamp\">([^<]*)</p>.*", "$1");
    switch (story.group()) {
      case "Paid" -> assertThat(stamp).isIn("Paid", "The patient owes it");
      case "Denied" -> assertThat(stamp).isIn("Denied", "Paid in part");
      case "Waits" -> assertThat(stamp).isEqualTo("Waits");
      case "Rejected" -> assertThat(stamp).isEqualTo("Rejected");
      default -> throw new IllegalStateException(story.group());
    }
    assertThat(page.contains(CODES.get(story.id()))).as(CODES.get(story.id())).isTrue();
    assertThat(page.contains("not described here")).isFalse();
    assertThat(page.contains("Segment without words here")).isFalse();
  }
}
