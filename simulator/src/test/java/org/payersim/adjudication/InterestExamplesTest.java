package org.payersim.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.DAY;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.paid;
import static org.payersim.adjudication.Situation.situation;
import static org.payersim.adjudication.WorkedExamplesTest.money;
import static org.payersim.adjudication.WorkedExamplesTest.vector;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.money.Money;
import org.payersim.money.Rate;
import org.payersim.remittance.PaymentRun;
import org.payersim.remittance.PriorPayments;
import org.payersim.remittance.ProviderBalance;
import org.payersim.remittance.Remittance;
import org.payersim.x12.RemittanceWriter;

/** Worked examples by id: interest on claims paid late. */
class InterestExamplesTest {
  private record OnTop() implements Finding {}

  /** INT-02: paid on the thirtieth day; a day later there is a day's interest. */
  @Test
  void onTheThirtiethDay() {
    JsonNode input = vector("INT-02").get("input");
    JsonNode expected = vector("INT-02").get("expected");
    LocalDate paidOn = LocalDate.parse(input.get("paid").asText());
    Determination inTime = determination(late(input, paidOn));
    assertThat(inTime.paid()).isEqualTo(Money.of(money(input.get("net_payment"))));
    assertThat(inTime.interest()).isEqualTo(Money.of(money(expected.get("interest"))));
    assertThat(expected.get("days").asInt()).isZero();
    assertThat(remittance(PriorPayments.NONE, finalized(inTime)).balances()).isEmpty();

    Determination dayLate = determination(late(input, paidOn.plusDays(1)));
    assertThat(dayLate.interest()).isEqualTo(Money.of("0.06")); // 1000 x 2.125 % / 365
  }

  private static Adjudication late(JsonNode input, LocalDate paidOn) {
    String amount = money(input.get("net_payment"));
    String rate = Rate.of(input.get("rate").decimalValue().toPlainString()).toString();
    String received = input.get("received").asText();
    Adjudication answer =
        situation()
            .documents(
                """
                kind: interest
                id: medicare
                effective: {from: 2014-01-01}
                days: {electronic: 30}
                yearDays: 365
                rates: [{from: 2014-01-01, rate: %s}]
                """
                    .formatted(rate))
            .payerSays("interest: medicare")
            .inForceSince("2014-01-01")
            .coverage("[{plan: plan, from: 2014-01-01}]")
            .fees("{\"99213\": " + amount + "}")
            .line("99213", amount, received)
            .receivedOn(received)
            .decidedOn(paidOn.toString())
            .decide();
    assertThat(paid(answer, 1)).isEqualTo(Money.of(amount));
    return answer;
  }

  /** REM-11: AMT I and PLB L6 have opposite signs, and the payment holds both. */
  @Test
  void interestIsPaidBesideTheClaim() {
    JsonNode input = vector("REM-11").get("input");
    JsonNode expected = vector("REM-11").get("expected");
    Remittance remittance =
        remittance(
            PriorPayments.NONE,
            finalized(claim(money(input.get("claim_paid")), money(input.get("amt_I")))));
    assertThat(remittance.claims().paid()).isEqualTo(Money.of(money(input.get("claim_paid"))));
    assertThat(remittance.balances())
        .containsExactly(
            new ProviderBalance(
                expected.at("/plb/0/reason").asText(),
                "",
                Money.of(money(expected.at("/plb/0/amount")))));
    assertThat(remittance.total()).isEqualTo(Money.of(money(expected.get("bpr02"))));
  }

  /** REM-12: what the reversal takes back the correction gives again, and no PLB tells it. */
  @Test
  void interestThatComesToNothing() {
    JsonNode claims = vector("REM-12").at("/input/claims");
    Determination before = claim("100", money(claims.get(1).get("amt_I")));
    assertThat(before.reversed().status()).isEqualTo(claims.get(0).get("clp02").asText());
    assertThat(before.reversed().interest()).isEqualTo(Money.of(money(claims.get(0).get("amt_I"))));
    Remittance remittance =
        remittance(
            new PaidBefore(finalized(before)),
            new Adjudication.Replaced("OLD", before.numbered("NEW")));
    assertThat(remittance.balances()).isEmpty();
    assertThat(vector("REM-12").at("/expected/plb_L6").isNull()).isTrue();
    assertThat(remittance.total()).isEqualTo(Money.ZERO);
  }

  private record PaidBefore(Adjudication outcome) implements PriorPayments {
    @Override
    public AdjudicatedClaim claim(String payerControlNumber) {
      return new AdjudicatedClaim(situation().line("99213", "100").claim(), outcome);
    }

    @Override
    public boolean settleOnce(PayeeId payee, String balance) {
      return true;
    }

    @Override
    public List<Owed> settle(PayeeId payee) {
      return List.of();
    }

    @Override
    public void carryForward(PayeeId payee, Owed owed) {
      throw new AssertionError("nothing is owed");
    }
  }

  private static Determination claim(String amount, String interest) {
    Situation paid =
        situation().fees("{\"99213\": " + Money.of(amount) + "}").line("99213", amount);
    return determination(paid.decide())
        .with(new Ruling.Added("Interest", new OnTop(), Money.of(interest)));
  }

  private static Adjudication finalized(Determination determination) {
    return new Adjudication.Finalized(determination);
  }

  private static Remittance remittance(PriorPayments prior, Adjudication outcome) {
    PaymentRun run =
        new PaymentRun(
            situation().line("99213", "1").rules().payer(),
            DAY,
            () -> 1,
            RemittanceWriter.claimPayments(situation().line("99213", "1").rules().payer()),
            prior);
    String charge = outcome.findFinal().orElseThrow().charge().toPlainString();
    run.add(new AdjudicatedClaim(situation().line("99213", charge).claim(), outcome));
    return run.close().get(0);
  }
}
