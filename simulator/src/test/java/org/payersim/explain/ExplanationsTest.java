package org.payersim.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.DecisionFixture.decided;
import static org.payersim.adjudication.DecisionFixture.denied;
import static org.payersim.adjudication.DecisionFixture.reduced;
import static org.payersim.adjudication.DecisionFixture.rejected;
import static org.payersim.adjudication.DecisionFixture.shared;
import static org.payersim.claim.ClaimFixture.LUCA;
import static org.payersim.claim.ClaimFixture.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.golden.Golden;

class ExplanationsTest {
  private static final Sentences SENTENCES =
      new Sentences(
          Map.of(
              "EligibleOnDate.Covered",
              "The patient is covered by plan {plan} of group {group}, {period}.",
              "FeeSchedule.OnSchedule",
              "Fee schedule {schedule} recognises {allowed} of the {charge} charged.",
              "CostShare.DeductibleTaken",
              "{taken} go to the deductible, of which {left} are then left;"
                  + " of the rest the patient would pay {coinsurance}.",
              "EligibleOnDate.NotInForce",
              "No coverage was in force on {service}; coverage known: {coverage}."));

  private final Claim visit =
      claim("A-1")
          .line("99213", "120")
          .line(
              Procedure.hcpcs("97110", "59"),
              "1210.5",
              "3",
              new DateSpan(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 3)),
              "")
          .line("99397", "90")
          .build();

  private final AdjudicatedClaim paidInPart =
      decided(visit)
          .covered()
          .line("80", reduced("CO-45", "40"), shared("PR-3", "20"))
          .line("1150", reduced("CO-45", "60.5"), shared("PR-1", "540"))
          .line("0", denied("PR-27 N30 MA130", "90"))
          .build();

  private final AdjudicatedClaim notAccepted =
      rejected(claim("A-2").ofChild(LUCA).line("99214", "199.14").build(), "A3:33:IL", "A7:562:85");

  @Test
  void aPaidClaimAsText() throws Exception {
    Golden.assertMatches("paid-in-part.txt", text(paidInPart));
  }

  @Test
  void aRejectedClaimAsText() throws Exception {
    Golden.assertMatches("rejected.txt", text(notAccepted));
  }

  @Test
  void aPaidClaimAsJson() throws Exception {
    String json = JsonExplanation.of(Explained.of(paidInPart, SENTENCES));
    Golden.assertMatches("paid-in-part.json", json);
    List<String> left = new ArrayList<>();
    for (JsonNode line : new ObjectMapper().readTree(json).get("lines")) {
      line.get("steps").forEach(step -> left.add(step.get("left").asText()));
    }
    assertThat(left).containsExactly("80.00", "60.00", "1150.00", "610.00", "0.00");
  }

  @Test
  void aRejectedClaimAsJson() throws Exception {
    Golden.assertMatches("rejected.json", JsonExplanation.of(Explained.of(notAccepted, SENTENCES)));
  }

  @Test
  void noLineIsLongerThanAHundredColumns() {
    assertThat(text(paidInPart).lines()).allMatch(line -> line.length() <= 100);
    assertThat(text(notAccepted).lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void aFindingWithoutASentenceIsToldByItsComponents() {
    assertThat(Explanations.text(notAccepted)).contains("Member unknown: member id M1000001");
    assertThat(Explanations.json(notAccepted)).contains("\"memberId\" : \"M1000001\"");
  }

  private static String text(AdjudicatedClaim claim) {
    return TextExplanation.of(Explained.of(claim, SENTENCES));
  }
}
