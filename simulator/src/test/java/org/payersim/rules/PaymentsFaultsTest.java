package org.payersim.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.payment.PaymentMethod;
import org.payersim.payment.PaymentTerms;

class PaymentsFaultsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          method: barter | method
          mostClaims: -1 | mostClaims
          account: {routing: "999999991", number: "1"} | account.routing
          account: {routing: "999999992", number: "A B"} | account.number
          account: {routing: "999999992", number: "1", type: gold} | account.type
          calendar: {} | calendar.daily
          calendar: {daily: on, week: [friday]} | calendar.daily
          calendar: {week: [fryday]} | calendar.week
          calendar: {month: [0]} | calendar.month
          calendar: {month: [32]} | calendar.month
          calendar: {daily: on, closed: [2026-02-30]} | calendar.closed
          payees: [{npi: "2000001000"}, {npi: "2000001000"}] | payees[1].npi
          payees: [{npi: "1", balances: [{reason: WO, takes: 1}]}] | payees[0].balances[0].reason
          payees: [{npi: "1", balances: [{reason: CS}]}] | payees[0].balances[0].reason
          payees: [{npi: "1", balances: [{reason: CS, takes: 0}]}] | payees[0].balances[0].reason
          payees: [{npi: "1", balances: [{reason: CS, takes: 1, gives: 1}]}] | payees[0].balances[0].reason
          payees: [{npi: "1", balances: [{reason: CS, takes: 1}, {reason: CS, takes: 1}]}] | payees[0].balances[1].reason
          payees: [{npi: "1", balances: [{reason: CS, takes: 1, reference: "1234567890123456789012345678901"}]}] | payees[0].balances[0].reference
          """)
  void whatIsWrongIsToldWithItsPlace(String payments, String field) {
    InvalidRulesException refused =
        catchThrowableOfType(InvalidRulesException.class, () -> compile(payments));
    assertThat(refused).as("refused: %s", payments).isNotNull();
    assertThat(refused.faults()).anySatisfy(fault -> assertThat(fault.field()).isEqualTo(field));
  }

  @Test
  void aPayeeIsPaidAsToldUnderAnyTaxNumberOrUnderOne() {
    PaymentTerms terms =
        compile(
            """
            method: check
            payees:
              - {npi: "2000001000", method: ach}
              - {npi: "2000001000", tax: "990001000", method: card}
            """);
    assertThat(terms.of("2000001000", "990001000").method()).isEqualTo(PaymentMethod.CARD);
    assertThat(terms.of("2000001000", "990001001").method()).isEqualTo(PaymentMethod.ACH);
    assertThat(terms.of("2000001075", "").method()).isEqualTo(PaymentMethod.CHK);
  }

  private static PaymentTerms compile(String payments) {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    sources.add(new RuleSource("own.yaml", "kind: payments\n" + payments + "\n"));
    return RuleBook.compile(1, sources, new Enrollment.Closed()).agreements().payments();
  }
}
