package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.DAY;
import static org.payersim.adjudication.Situation.IN_NETWORK;
import static org.payersim.adjudication.Situation.OUT_OF_NETWORK;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.situation;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.adjudication.worksheet.Use;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/** A line of ten units at 6.00, all allowed; authorised are twelve. */
class AuthorizedTest {
  private static final String AUTHORIZATION =
      "{number: A1, member: F1, providers: [\"2000000010\"], codes: [97110], units: 12,"
          + " from: 2026-01-01, to: 2026-06-30, requestedOn: 2026-03-02}";

  private static Situation rule(String need, String... authorizations) {
    return situation()
        .outOfNetwork("{}")
        .fees("{\"97110\": 6.00}")
        .services(
            "{name: All, authorization: "
                + need
                + ", inNetwork: {deductible: waived}, outOfNetwork: {deductible: waived}}")
        .documents(
            "kind: authorizations\nauthorizations: [" + String.join(", ", authorizations) + "]");
  }

  private static Adjudication decide(Situation situation) {
    return situation.line(Procedure.hcpcs("97110"), "60", "10", DateSpan.day(DAY)).decide();
  }

  private static String denied(Situation situation) {
    return String.join(",", adjustments(decide(situation), 1));
  }

  private static PriorService using(int units) {
    return new PriorService(
        "PCN0",
        "01",
        IN_NETWORK,
        Procedure.hcpcs("97110"),
        DateSpan.day(DAY.minusDays(3)),
        Quantity.of(units),
        Money.of("70"),
        false,
        "",
        List.of(new Use("A1", Quantity.of(units))),
        PriorService.Stay.NONE);
  }

  @Test
  void withoutOneItIsDenied() {
    assertThat(denied(rule("{}"))).isEqualTo("CO-197 60");
    assertThat(denied(rule("{}").reference("G1", "A9"))).isEqualTo("CO-197 60");
  }

  @Test
  void oneOnFileNeedNotBeNamed() {
    Adjudication answer = decide(rule("{}", AUTHORIZATION));
    assertThat(adjustments(answer, 1)).isEmpty();
    assertThat(determination(answer).lines().get(0).uses())
        .containsExactly(new Use("A1", Quantity.of(10)));
  }

  @ParameterizedTest(name = "{1} instead of {0}: {2}")
  @CsvSource({
    "97110, 97140, CO-284 N54 60",
    "2000000010, 2000000028, CO-296 60",
    "2026-06-30, 2026-03-01, CO-302 60",
    "requestedOn: 2026-03-02, requestedOn: 2026-03-03, CO-210 60",
    "member: F1, 'member: F1, status: denied', CO-39 60",
    "member: F1, 'member: F1, person: \"02\"', CO-197 60",
  })
  void oneThatIsNamedHasToFit(String as, String written, String expected) {
    String other = AUTHORIZATION.replace(as, written);
    assertThat(denied(rule("{}", other).reference("G1", "A1"))).isEqualTo(expected);
    assertThat(denied(rule("{}", other))).isEqualTo("CO-197 60");
  }

  @Test
  void aRestIsPaidWithItsUnits() {
    Adjudication answer = decide(rule("{}", AUTHORIZATION).history(using(8)));
    assertThat(determination(answer).lines().get(0).adjustments())
        .containsExactly(
            new Adjustment(
                org.payersim.code.Reason.parse("CO-198"),
                Money.of("36"),
                Optional.of(Quantity.of(6))));
    assertThat(determination(answer).lines().get(0).uses())
        .containsExactly(new Use("A1", Quantity.of(4)));
  }

  @Test
  void nothingIsPaidOfWhatIsUsedUp() {
    assertThat(denied(rule("{}", AUTHORIZATION).history(using(12)))).isEqualTo("CO-198 60");
  }

  @Test
  void linesOfTheClaimUseItUpInOrder() {
    Situation claim = rule("{}", AUTHORIZATION).reference("G1", "A1");
    claim.line(Procedure.hcpcs("97110"), "54", "9", DateSpan.day(DAY));
    Adjudication answer =
        decide(claim.line(Procedure.hcpcs("97110"), "18", "3", DateSpan.day(DAY)));
    assertThat(adjustments(answer, 1)).isEmpty();
    assertThat(adjustments(answer, 2)).isEmpty();
    assertThat(adjustments(answer, 3)).containsExactly("CO-198 60");
  }

  @Test
  void anotherOneIsTakenWhenTheFirstIsUsedUp() {
    String second = AUTHORIZATION.replace("A1", "A2");
    assertThat(denied(rule("{}", AUTHORIZATION, second).history(using(12)))).isEmpty();
  }

  @Test
  void theNumberHasAForm() {
    Situation claim = rule("{}", AUTHORIZATION).payerSays("authorizationNumbers: '[A-Z][0-9]'");
    assertThat(denied(claim.reference("G1", "A1"))).isEmpty();
    Situation malformed = rule("{}", AUTHORIZATION).payerSays("authorizationNumbers: '[A-Z][0-9]'");
    assertThat(denied(malformed.reference("G1", "A1X"))).isEqualTo("CO-16 M62 60");
  }

  @Test
  void outOfNetworkItIsTheMembersDuty() {
    assertThat(denied(rule("{}").billedBy(OUT_OF_NETWORK))).isEqualTo("PR-197 60");
    assertThat(denied(rule("{duty: member}"))).isEqualTo("PR-197 60");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {penalty: 50%}    | CO-197 30
          {penalty: 25.00}  | CO-197 25
          {penalty: 300.00} | CO-197 60
          {penalty: 20%, duty: member} | PR-197 12
          """)
  void aPenaltyInsteadOfADenial(String need, String expected) {
    Adjudication answer = decide(rule(need));
    assertThat(String.join(",", adjustments(answer, 1))).isEqualTo(expected);
    assertThat(determination(answer).lines().get(0).isDenied()).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {aboveUnits: 10}       | ''
          {aboveUnits: 9}        | CO-197 60
          {aboveCharge: 60.00}   | ''
          {aboveCharge: 59.99}   | CO-197 60
          {places: ['22']}       | ''
          {places: ['11', '22']} | CO-197 60
          """)
  void smallerLinesAndOtherPlacesNeedNone(String need, String expected) {
    assertThat(denied(rule(need))).isEqualTo(expected);
  }

  @Test
  void emergenciesNeedNone() {
    assertThat(denied(rule("{}").emergency())).isEmpty();
  }
}
