package org.payersim.adjudication.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.money.Money;

/** Services of one day on two claims and more. */
class MultipleProceduresTest {
  private static final String SURGEON = "2000000044";
  private static final String COLLEAGUE = "2000000051";
  private static final String THERAPIST = "2000000069";
  private static final String[] CODES = {"SA", "SB", "SC", "TA", "TB", "IA", "IB", "CA", "CB"};
  private static final String DOCUMENTS =
      """
      kind: relative-values
      id: rv
      effective: {from: 2020-01-01}
      conversionFactor: 1
      values:
        SA: {work: 1000, office: 0, facility: 0, malpractice: 0, multiple: 2}
        SB: {work: 400, office: 0, facility: 0, malpractice: 0, multiple: 2}
        SC: {work: 300, office: 0, facility: 0, malpractice: 0, multiple: 2}
        TA: {work: 10, office: 40, facility: 0, malpractice: 0, multiple: 5}
        TB: {work: 30, office: 20, facility: 0, malpractice: 0, multiple: 5}
        IA: {work: 20, office: 200, facility: 0, malpractice: 0, multiple: 4}
        IA-26: {work: 20, office: 0, facility: 0, malpractice: 0, multiple: 4}
        IA-TC: {work: 0, office: 200, facility: 0, malpractice: 0, multiple: 4}
        IB: {work: 40, office: 100, facility: 0, malpractice: 0, multiple: 4}
        IB-26: {work: 40, office: 0, facility: 0, malpractice: 0, multiple: 4}
        IB-TC: {work: 0, office: 100, facility: 0, malpractice: 0, multiple: 4}
        CA: {work: 0, office: 80, facility: 0, malpractice: 0, multiple: 6}
        CA-TC: {work: 0, office: 80, facility: 0, malpractice: 0, multiple: 6}
        CB: {work: 0, office: 60, facility: 0, malpractice: 0, multiple: 6}
        CB-TC: {work: 0, office: 60, facility: 0, malpractice: 0, multiple: 6}
      ---
      kind: contract
      id: c
      effective: {from: 2020-01-01}
      terms:
      - {name: All, method: relative-values, table: rv}
      ---
      kind: providers
      providers:
      - {npi: "2000000044", tax: "990000002", name: Surgeon, specialty: 207X00000X, networks: [{network: Net, from: 2020-01-01}]}
      - {npi: "2000000051", tax: "990000002", name: Colleague, specialty: 207X00000X, networks: [{network: Net, from: 2020-01-01}]}
      - {npi: "2000000069", tax: "990000002", name: Therapist, specialty: 225100000X, networks: [{network: Net, from: 2020-01-01}]}
      """;

  @Test
  void theLesserOfTwoClaimsIsCut() {
    ClaimsInTurn day = new ClaimsInTurn();
    day.decide(lines("SA"));
    assertThat(adjustments(day.decide(lines("SB")), 1)).containsExactly("CO-45 9600", "CO-59 200");
  }

  @Test
  void theDearerOfTwoClaimsBearsWhatTheFirstKeptTooMuch() {
    ClaimsInTurn day = new ClaimsInTurn();
    day.decide(lines("SB"));
    Adjudication second = day.decide(lines("SA"));
    assertThat(adjustments(second, 1)).containsExactly("CO-45 9000", "CO-59 200");
    assertThat(findings(second, "MultipleProcedures"))
        .contains(
            new MultipleProcedures.TooMuchBefore(
                List.of("P1"), Money.of("400"), Money.of("200"), Money.of("200")));
    assertThat(adjustments(day.decide(lines("SC")), 1)).containsExactly("CO-45 9700", "CO-59 150");
  }

  @Test
  void theLesserDecidedAgainGetsWhatTheDearerBoreForIt() {
    ClaimsInTurn day = new ClaimsInTurn();
    day.decide(lines("SB"));
    day.decide(lines("SA"));
    day.forgetFirst();
    Adjudication again = day.decide(lines("SB"));
    assertThat(adjustments(again, 1)).containsExactly("CO-45 9600");
    assertThat(findings(again, "MultipleProcedures"))
        .contains(
            new MultipleProcedures.TooLittleBefore(
                List.of("P2"),
                Money.of("800"),
                Money.of("1000"),
                Money.of("200"),
                Money.of("400")));
  }

  @Test
  void aLowChargeThatWasPaidIsNotTooMuch() {
    ClaimsInTurn day = new ClaimsInTurn();
    day.decide(situation().line("SB", "150"));
    assertThat(adjustments(day.decide(lines("SA")), 1)).containsExactly("CO-45 9000");
  }

  @Test
  void anotherDayAnotherPersonAndADeniedServiceDoNotCount() {
    ClaimsInTurn day = new ClaimsInTurn();
    day.decide(situation().line("SA", "10000", "2026-03-01"));
    day.decide(lines("SA").spouse());
    day.decide(lines("SA").receivedOn("2028-01-01"));
    assertThat(adjustments(day.decide(lines("SB")), 1)).containsExactly("CO-45 9600");
  }

  @Test
  void surgeriesOfColleaguesAreComparedAndThoseOfOtherSpecialtiesAreNot() {
    ClaimsInTurn day = new ClaimsInTurn();
    day.decide(lines("SA"));
    assertThat(adjustments(day.decide(lines("SB").renderedBy(COLLEAGUE)), 1))
        .containsExactly("CO-45 9600", "CO-59 200");
    assertThat(adjustments(day.decide(lines("SB").renderedBy(THERAPIST)), 1))
        .containsExactly("CO-45 9600");
  }

  @Test
  void therapyOfOnePracticeIsComparedWhoeverGaveIt() {
    ClaimsInTurn day = new ClaimsInTurn();
    day.decide(lines("TA"));
    assertThat(adjustments(day.decide(lines("TB").renderedBy(THERAPIST)), 1))
        .containsExactly("CO-45 9950", "CO-59 10");
  }

  /** However a day's services are split, the day comes to what it would on one claim. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20261126})
  void aDayComesToTheSameOnOneClaimAndOnSeveral(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 150; i++) {
      List<String> codes = new ArrayList<>();
      for (int n = 2 + random.nextInt(5); n > 0; n--) {
        codes.add(CODES[random.nextInt(CODES.length)]);
      }
      ClaimsInTurn together = new ClaimsInTurn();
      together.decide(lines(codes.toArray(String[]::new)));
      ClaimsInTurn apart = new ClaimsInTurn();
      for (int from = 0; from < codes.size(); ) {
        int to = from + 1 + random.nextInt(codes.size() - from);
        apart.decide(lines(codes.subList(from, to).toArray(String[]::new)));
        from = to;
      }
      assertThat(apart.allowed()).as("%s of seed %d", codes, seed).isEqualTo(together.allowed());
    }
  }

  private static Situation situation() {
    return Situation.situation()
        .billedBy(SURGEON)
        .stages("{Duplicate: off, SuspectDuplicate: off}")
        .services("{name: All, inNetwork: {deductible: waived}}")
        .contract("contract: c")
        .documents(DOCUMENTS);
  }

  private static Situation lines(String... codes) {
    Situation claim = situation();
    for (String code : codes) {
      claim.line(code, "10000");
    }
    return claim;
  }
}
