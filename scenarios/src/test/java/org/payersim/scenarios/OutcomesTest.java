package org.payersim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Ruling;

/** What is not shown is named, so that the catalogue cannot quietly lose an outcome. */
class OutcomesTest {
  private final Outcomes outcomes = new Outcomes();

  /** No stage finds this. */
  record Invented() implements Finding {}

  @Test
  void whatNoScenarioShowedIsMissing() throws Exception {
    assertThat(outcomes.missing()).contains("KnownPayer.Ours", "Examiner.NotAnswered");
    assertThat(outcomes.table()).contains("| KnownPayer.Ours |  |");
  }

  @Test
  void whatHasNoSentenceIsUnknown() throws Exception {
    outcomes.add(
        new Scenario(
            Path.of("catalog", "1-acceptance", "1.1-clean-claim"),
            "1.1",
            "A claim",
            new Given(
                LocalDateTime.of(2026, 3, 9, 10, 15),
                Map.of(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                Map.of(),
                Map.of()),
            List.of()),
        new AdjudicatedClaim(
            null,
            new Adjudication.Rejected(List.of(new Ruling.Noted("KnownPayer", new Invented())))));

    assertThat(outcomes.unknown()).containsExactly("KnownPayer.Invented");
  }
}
