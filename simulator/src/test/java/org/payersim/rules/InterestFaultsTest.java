package org.payersim.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong in an interest rule, or where it is named, is told with its line and field. */
class InterestFaultsTest {
  private static final String RULE =
      """
      kind: interest
      id: late
      effective: {from: 2026-01-01}
      days: {electronic: 30}
      rates:
      - {from: 2026-01-01, to: 2026-06-30, rate: 4%}
      """;

  @Test
  void ratesThatOverlap() {
    assertThat(faults(RULE + "- {from: 2026-06-30, rate: 5%}\n"))
        .containsExactly("i.yaml:7: rates[1].from: overlaps the rate of 2026-01-01 to 2026-06-30");
  }

  @Test
  void versionsThatOverlap() {
    assertThat(faults(RULE + "---\n" + RULE.replace("from: 2026-01-01}", "from: 2026-03-01}")))
        .containsExactly("i.yaml:10: effective: overlaps the version in force 2026-01-01 to open");
  }

  @Test
  void wordsItDoesNotKnow() {
    assertThat(faults(RULE + "requests: forget\n"))
        .containsExactly("i.yaml:7: requests: 'forget' is not count, pause or unclean");
    assertThat(faults(RULE.replace("days: {electronic: 30}", "days: {paper: 30}")))
        .containsExactly("i.yaml:4: days.electronic: is missing");
  }

  @Test
  void aRuleThatIsNotThere() {
    String plan = RuleFiles.resource("plan-part-b.yaml").replace("medicare-prompt-pay", "nowhere");
    assertThat(faults(plan)).containsExactly("i.yaml:12: interest: no interest rule 'nowhere'");
  }

  private static List<String> faults(String yaml) {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    sources.add(new RuleSource("i.yaml", yaml));
    InvalidRulesException invalid =
        catchThrowableOfType(
            InvalidRulesException.class,
            () -> RuleBook.compile(1, sources, new Enrollment.Closed()));
    return invalid.faults().stream().map(RuleFault::toString).toList();
  }
}
