package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Adjudicator;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.claim.Claim;
import org.payersim.money.Money;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleBook;
import org.payersim.rules.RuleFiles;

/**
 * Whatever stages make of institutional and dental claims, they answer, and the answer balances.
 */
class OtherGuidesDecidedTest {
  private static final RuleBook RULES =
      RuleBook.compile(1, RuleFiles.shipped(), new Enrollment.Open("lantern-ppo"));

  static Stream<Interchanges> claims() {
    return Stream.of(
        InstitutionalClaims.interchange(InstitutionalClaims.STAY),
        InstitutionalClaims.interchange(InstitutionalClaims.VISIT),
        DentalClaims.interchange(DentalClaims.BRACES),
        DentalClaims.interchange(DentalClaims.PREDETERMINATION));
  }

  @ParameterizedTest
  @MethodSource("claims")
  void isDecided(Interchanges text) {
    Claim claim = Recording.of(text.toString()).claims.get(0);
    CaseFile caseFile =
        new CaseFile(claim, "PCN1", LocalDate.of(2026, 2, 1), RULES, id -> Money.ZERO, List.of());

    Adjudication decided = Adjudicator.decide(caseFile);

    assertThat(decided).isInstanceOf(Adjudication.Finalized.class);
    assertThat(((Adjudication.Finalized) decided).determination().lines())
        .hasSameSizeAs(claim.lines())
        .allMatch(line -> line.paid().plus(adjusted(line)).equals(line.charge()));
  }

  private static Money adjusted(LineDetermination line) {
    return line.adjustments().stream().map(Adjustment::amount).reduce(Money.ZERO, Money::plus);
  }
}
