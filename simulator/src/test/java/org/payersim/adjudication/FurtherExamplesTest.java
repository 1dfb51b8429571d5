package org.payersim.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.DAY;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.paid;
import static org.payersim.adjudication.Situation.situation;
import static org.payersim.adjudication.WorkedExamplesTest.money;
import static org.payersim.adjudication.WorkedExamplesTest.vector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.adjudication.share.CoordinateBenefits;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Rate;
import org.payersim.remittance.PaymentRun;
import org.payersim.remittance.PriorPayments;
import org.payersim.remittance.ProviderBalance;
import org.payersim.remittance.Recovery;
import org.payersim.remittance.Remittance;
import org.payersim.x12.RemittanceWriter;

/** Worked examples by id: other payers, code edits, and what is taken back. */
class FurtherExamplesTest {
  private final AtomicLong traces = new AtomicLong();
  private final Map<String, AdjudicatedClaim> paidBefore = new HashMap<>();
  private final Map<PriorPayments.PayeeId, List<PriorPayments.Owed>> owed = new HashMap<>();

  @ParameterizedTest
  @CsvSource({"MSP-01, 30", "MSP-07, 250"})
  void medicareSecondary(String id, String left) {
    JsonNode input = vector(id).get("input");
    Money charge = Money.of(money(input.get("charge")));
    Money allowed = Money.of(money(input.get("primary_allowed")));
    Adjudication answer =
        situation()
            .fees("{\"99213\": " + money(input.get("medicare_allowed")) + "}")
            .inNetwork(
                "{deductible: {individual: " + money(input.get("deductible_remaining")) + "}}")
            .share("{coinsurance: 20%}")
            .coordination("{method: medicare-secondary}")
            .line("99213", money(input.get("charge")))
            .paidForTheLine(
                "OTHER",
                money(input.get("primary_paid")),
                "CO-45 " + charge.minus(allowed).toPlainString(),
                "PR-2 " + left)
            .decide();
    assertThat(paid(answer, 1))
        .isEqualTo(Money.of(money(vector(id).at("/expected/medicare_secondary_payment"))));
  }

  @ParameterizedTest
  @CsvSource({"COB-07, non-duplication", "COB-08, standard", "COB-09, standard"})
  void coordination(String id, String method) {
    JsonNode input = vector(id).get("input");
    JsonNode expected = vector(id).get("expected");
    String allowable = money(input.get("allowable"));
    Money primary = Money.of(money(expected.get("primary_paid")));
    Adjudication answer =
        situation()
            .fees("{\"99213\": " + allowable + "}")
            .share("{deductible: waived, coinsurance: 20%}")
            .coordination("{method: " + method + "}")
            .line("99213", allowable)
            .paidForTheLine(
                "OTHER",
                primary.toPlainString(),
                "PR-2 " + Money.of(allowable).minus(primary).toPlainString())
            .decide();
    assertThat(paid(answer, 1)).isEqualTo(Money.of(money(expected.get("secondary_paid"))));
    assertThat(Money.of(allowable).minus(primary).minus(paid(answer, 1)))
        .isEqualTo(Money.of(money(expected.get("patient"))));
  }

  /** MSP-03: a day of a stay, gross amount above the charge; the patient bears what is left. */
  @Test
  void medicareSecondaryOfAStay() {
    JsonNode input = vector("MSP-03").get("input");
    JsonNode expected = vector("MSP-03").get("expected");
    String charge = money(input.get("charges"));
    Money primary = Money.of(money(input.get("primary_paid")));
    Adjudication answer =
        situation()
            .contract("contract: stay")
            .documents(
                """
                kind: contract
                id: stay
                effective: {from: 2020-01-01}
                lesserOf: off
                terms: [{name: Day, method: case-rate, amount: %s}]
                """
                    .formatted(money(input.get("gross_amount_payable"))))
            .inNetwork("{deductible: {individual: " + money(input.get("deductible_unmet")) + "}}")
            .share("{deductible: applies}")
            .coordination("{method: medicare-secondary-gross}")
            .line("99213", charge)
            .paidForTheLine(
                "OTHER",
                primary.toPlainString(),
                "PR-2 " + Money.of(charge).minus(primary).toPlainString())
            .decide();
    assertThat(paid(answer, 1))
        .isEqualTo(Money.of(money(expected.get("medicare_secondary_payment"))));
    assertThat(paid(answer, 1).plus(primary)).isEqualTo(Money.of(money(expected.get("combined"))));
    assertThat(Situation.determination(answer).patientResponsibility())
        .isEqualTo(Money.of(money(expected.get("beneficiary_owes"))));
    assertThat(expected.get("d")).isEqualTo(expected.get("medicare_secondary_payment"));
  }

  /** COB-03: our own schedule reprices the claim; what it saves is the provider's. */
  @Test
  void repriced() {
    JsonNode lines = vector("COB-03").at("/input/lines");
    JsonNode expected = vector("COB-03").get("expected");
    Situation claim =
        situation()
            .fees(
                "{\"99213\": %s, \"99214\": %s}"
                    .formatted(
                        money(lines.get(0).get("hcp_allowed")),
                        money(lines.get(1).get("hcp_allowed"))))
            .coordination("{method: standard, allowable: own}")
            .line("99213", money(lines.get(0).get("charge")))
            .line("99214", money(lines.get(1).get("charge")));
    Determination decided = Situation.determination(claim.decide());
    for (int i = 0; i < 2; i++) {
      assertThat(adjustments(claim.decide(), i + 1))
          .containsExactly(
              "CO-45 " + Money.of(money(expected.at("/savings/" + i))).toPlainString());
    }
    Money allowed = Money.of(money(expected.get("claim_allowed")));
    assertThat(decided.amounts().allowed()).isEqualTo(allowed);
    assertThat(decided.charge().minus(allowed))
        .isEqualTo(Money.of(money(expected.get("claim_savings"))));

    // beside a payer who paid 30 of the second line, both together pay the repriced amount
    Adjudication second = claim.paidForTheLine("OTHER", "30", "CO-45 10", "PR-2 19.50").decide();
    assertThat(paid(second, 2).plus(Money.of("30")))
        .isEqualTo(Money.of(money(lines.get(1).get("hcp_allowed"))));
  }

  /** BEN-14: what the last quarter's services used of the deductible counts for the next year. */
  @Test
  void deductibleCarriedOver() {
    JsonNode input = vector("BEN-14").get("input");
    Adjudication november = carriedOver(input, 0, null);
    Adjudication february = carriedOver(input, 1, november);
    JsonNode first = vector("BEN-14").at("/expected").get(input.at("/claims/0/dos").asText());
    JsonNode second = vector("BEN-14").at("/expected").get(input.at("/claims/1/dos").asText());
    assertThat(adjustments(november, 1))
        .containsExactly("PR-1 " + first.get("deductible").asText());
    assertThat(paid(november, 1)).isEqualTo(Money.of(money(first.get("paid"))));
    assertThat(adjustments(february, 1))
        .containsExactly(
            "PR-1 " + second.get("deductible").asText(),
            "PR-2 " + second.get("coinsurance").asText());
    assertThat(paid(february, 1)).isEqualTo(Money.of(money(second.get("paid"))));
  }

  private static Adjudication carriedOver(
      JsonNode input, int number, @Nullable Adjudication earlier) {
    JsonNode claim = input.at("/claims/" + number);
    JsonNode plan = input.get("plan");
    assertThat(plan.get("carryover_last_days").asInt()).isEqualTo(90);
    Situation situation =
        situation()
            .coverage("[{plan: plan, from: 2024-01-01}]")
            .fees("{\"99213\": " + money(claim.get("allowed")) + "}")
            .inNetwork(
                "{deductible: {individual: "
                    + money(plan.get("deductible_ind"))
                    + "}, carryOver: on}")
            .share("{coinsurance: " + Rate.of(plan.get("coinsurance_member").asText()) + "}")
            .line("99213", money(claim.get("allowed")), claim.get("dos").asText())
            .receivedOn(claim.get("dos").asText());
    return (earlier == null ? situation : situation.after(earlier)).decide();
  }

  /** REM-20: what went to the member is a prior payment. */
  @Test
  void paidToTheSubscriber() {
    JsonNode input = vector("REM-20").get("input");
    String[] adjustments =
        input
            .get("cas_from_primary")
            .valueStream()
            .map(
                cas ->
                    cas.get("group").asText()
                        + "-"
                        + cas.get("carc").asText()
                        + " "
                        + money(cas.get("amount")))
            .toArray(String[]::new);
    Adjudication answer =
        situation()
            .fees("{\"99213\": 11.28}")
            .line("99213", money(input.get("charge")))
            .paidForTheLine("OTHER", money(input.get("amt_D")), adjustments)
            .decide();
    Money prior = Money.of(money(vector("REM-20").at("/expected/prior_payment_to_consider")));
    assertThat(findings(answer, "CoordinateBenefits"))
        .filteredOn(CoordinateBenefits.SettledBefore.class::isInstance)
        .first()
        .extracting(finding -> ((CoordinateBenefits.SettledBefore) finding).paid())
        .isEqualTo(prior);
  }

  /** EDT-03: with indicator 0 no modifier helps. EDT-04: a deleted pair is no edit. */
  @Test
  void codePairs() {
    assertThat(adjustments(pair("99213 99214 0"), 1)).isEmpty();
    assertThat(adjustments(pair("99213 99214 0"), 2)).containsExactly("CO-236 N20 100");
    Adjudication deleted = pair("99213 99214 0 2020-01-01 2025-12-31");
    assertThat(adjustments(deleted, 1)).isEmpty();
    assertThat(adjustments(deleted, 2)).isEmpty();
  }

  private static Adjudication pair(String row) {
    return situation()
        .fees("{\"99213\": 100.00, \"99214\": 100.00}")
        .table("code-pairs", row)
        .line("99213", "100")
        .line(Procedure.hcpcs("99214", "59"), "100", "1", DateSpan.day(DAY))
        .decide();
  }

  /** EDT-05: all units are denied, not those above the limit. */
  @Test
  void unitsOfADay() {
    JsonNode input = vector("EDT-05").get("input");
    String code = input.get("code").asText();
    Adjudication answer =
        situation()
            .share("{coinsurance: 0%}")
            .table("unit-limits", code + " " + input.get("mue").asText() + " 2")
            .line(
                Procedure.hcpcs(code),
                money(input.get("charge")),
                input.get("units").asText(),
                DateSpan.day(DAY))
            .decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-151 N362 1000");
  }

  /** EDT-10: accepted and denied, CARC 146 with MA63 for the principal diagnosis. */
  @Test
  void headingOfDiagnoses() {
    Adjudication answer =
        situation()
            .fees("{\"99213\": 100.00}")
            .table("diagnoses", "E11 0", "E119 1")
            .diagnosis(vector("EDT-10").at("/input/diagnosis/0").asText())
            .line("99213", "100")
            .decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-146 MA63 100");
  }

  /** REM-08: two services are part of a panel, one of them charges nothing. */
  @Test
  void bundledIntoAPanel() {
    JsonNode input = vector("REM-08").get("input");
    String panel = input.get("bundled_to").asText();
    Situation claim =
        situation()
            .services("{name: All, inNetwork: {deductible: waived}}")
            .fees("{\"" + panel + "\": " + money(input.get("panel_payment")) + "}")
            .table(
                "panels",
                panel + " " + input.at("/lines/1/submitted").asText(),
                panel + " " + input.at("/lines/2/submitted").asText());
    for (JsonNode line : input.get("lines")) {
      claim.line(line.get("submitted").asText(), money(line.get("charge")));
    }
    Adjudication answer = claim.decide();
    JsonNode expected = vector("REM-08").get("expected");
    for (int i = 0; i < expected.get("svc").size(); i++) {
      JsonNode svc = expected.get("svc").get(i);
      LineDetermination line = determination(answer).lines().get(i);
      List<String> cas = new ArrayList<>();
      svc.get("cas")
          .forEach(
              one ->
                  cas.add(
                      one.get("group").asText()
                          + one.get("carc").asText()
                          + Money.of(money(one.get("amount")))));
      assertThat(line.adjustments())
          .extracting(a -> a.reason().group().name() + a.reason().carc() + a.amount())
          .as(svc.toString())
          .containsExactlyElementsOf(cas);
      assertThat(line.paid()).isEqualTo(Money.of(money(svc.get("paid"))));
      assertThat(line.paidAs()).isEqualTo(svc.has("svc06") ? panel : "");
    }
    assertThat(determination(answer).charge()).isEqualTo(Money.of(money(expected.get("clp03"))));
    assertThat(determination(answer).paid()).isEqualTo(Money.of(money(expected.get("clp04"))));
  }

  /** REM-13: more taken back than due is carried forward, and forward again. */
  @Test
  void balanceForward() {
    PaymentRun first = run();
    first.add(claim("600", "NEW"));
    paidBefore.put("OLD", claim("800", "OLD"));
    first.add(
        new AdjudicatedClaim(
            claim("800", "OLD").claim(), new Adjudication.Voided("V", "OLD", List.of())));
    Remittance a = first.close().get(0);
    assertThat(a.balances()).containsExactly(new ProviderBalance("FB", "1", Money.of("-200")));
    assertThat(a.total()).isEqualTo(Money.ZERO);

    PaymentRun second = run();
    second.add(claim("50", "NEXT"));
    Remittance b = second.close().get(0);
    assertThat(b.balances())
        .containsExactly(
            new ProviderBalance("FB", "1", Money.of("200")),
            new ProviderBalance("FB", "2", Money.of("-150")));
    assertThat(b.total()).isEqualTo(Money.ZERO);
  }

  /** REM-14: an overpayment that is to be taken back later. */
  @Test
  void recoveryLater() {
    PaymentRun run = run();
    paidBefore.put("OLD", claim("200", "OLD"));
    AdjudicatedClaim less = claim("150", "LESS");
    run.add(
        new AdjudicatedClaim(
            less.claim(),
            new Adjudication.Replaced("OLD", less.outcome().findFinal().orElseThrow())),
        Recovery.LATER);
    run.add(claim("1000", "OTHER"));
    Remittance now = run.close().get(0);
    assertThat(now.balances()).containsExactly(new ProviderBalance("WO", "OLD", Money.of("-50")));
    assertThat(now.total()).isEqualTo(Money.of("1000"));

    PaymentRun next = run();
    next.add(claim("80", "NEXT"));
    assertThat(next.close().get(0).balances())
        .containsExactly(new ProviderBalance("WO", "OLD", Money.of("50")));
  }

  /** A claim that is paid as charged. */
  private static AdjudicatedClaim claim(String amount, String number) {
    Situation paid = situation().fees("{\"99213\": " + amount + ".00}").line("99213", amount);
    Determination decided = Situation.determination(paid.decide());
    return new AdjudicatedClaim(paid.claim(), new Adjudication.Finalized(decided.numbered(number)));
  }

  private PaymentRun run() {
    PriorPayments prior =
        new PriorPayments() {
          @Override
          public AdjudicatedClaim claim(String payerControlNumber) {
            return paidBefore.get(payerControlNumber);
          }

          @Override
          public List<Owed> settle(PayeeId payee) {
            List<Owed> all = owed.remove(payee);
            return all == null ? List.of() : all;
          }

          @Override
          public void carryForward(PayeeId payee, Owed amount) {
            owed.put(payee, List.of(amount));
          }

          @Override
          public boolean settleOnce(PayeeId payee, String balance) {
            return true;
          }
        };
    return new PaymentRun(
        situation().line("99213", "1").rules().payer(),
        DAY,
        traces::incrementAndGet,
        RemittanceWriter.claimPayments(situation().line("99213", "1").rules().payer()),
        prior);
  }
}
