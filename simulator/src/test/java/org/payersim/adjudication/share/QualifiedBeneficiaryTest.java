package org.payersim.adjudication.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.postings;
import static org.payersim.adjudication.Situation.situation;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.money.Money;
import org.payersim.remittance.LinePayment;

/** A fee of 100 dollars: copay 10, deductible 40, then a fifth of the rest. */
class QualifiedBeneficiaryTest {
  private static final String SHARE =
      "{copay: 10.00, copayTiming: before-deductible, coinsurance: 20%}";

  private static Situation visit(String indicator) {
    return situation()
        .filingIndicator(indicator)
        .fees("{\"99213\": 100.00}")
        .inNetwork("{deductible: {individual: 40.00}}")
        .share(SHARE)
        .line("99213", "120");
  }

  private static LinePayment remitted(Situation claim) {
    return LinePayment.of(
        claim.claim().lines().get(0), determination(claim.decide()).lines().get(0));
  }

  private static List<String> reasons(LinePayment line) {
    return line.adjustments().stream()
        .map(a -> a.reason().group() + "-" + a.reason().carc() + " " + a.amount().toPlainString())
        .toList();
  }

  @Test
  void hisShareIsNotHis() {
    Situation claim = visit("MB").adaSays("qmb: [{from: 2026-01-01}]");
    LinePayment line = remitted(claim);
    assertThat(reasons(line)).containsExactly("CO-45 20", "OA-209 60");
    assertThat(line.remarks()).containsExactly("N781", "N782", "N783");
    assertThat(determination(claim.decide()).patientResponsibility()).isEqualTo(Money.ZERO);
    assertThat(line.decided().allowed()).isEqualTo(Money.of("100"));
    assertThat(line.paid()).isEqualTo(Money.of("40"));
  }

  @Test
  void itCountsAllTheSame() {
    Adjudication his = visit("MB").adaSays("qmb: [{from: 2026-01-01}]").decide();
    assertThat(postings(his)).isEqualTo(postings(visit("MB").decide())).isNotEmpty();
  }

  @Test
  void onlyWhileHeIsOneAndOnlyUnderMedicare() {
    List<String> usual = List.of("CO-45 20", "PR-3 10", "PR-1 40", "PR-2 10");
    String past = "qmb: [{from: 2025-01-01, to: 2026-03-01}]";
    assertThat(reasons(remitted(visit("MB").adaSays(past)))).isEqualTo(usual);
    assertThat(reasons(remitted(visit("12").adaSays("qmb: [{from: 2026-01-01}]"))))
        .isEqualTo(usual);
  }

  @Test
  void aPlanMaySayItByTheRemarkAlone() {
    LinePayment line =
        remitted(visit("16").adaSays("qmb: [{from: 2026-01-01}]").planSays("qmbShare: remark"));
    assertThat(reasons(line)).containsExactly("CO-45 20", "PR-3 10", "PR-1 40", "PR-2 10");
    assertThat(line.remarks()).containsExactly("N781", "N782", "N783");
  }

  @Test
  void whatMedicaidDoesNotTakeOverMayNotBeCollectedEither() {
    Situation medicaid =
        situation()
            .filingIndicator("MC")
            .adaSays("qmb: [{from: 2026-01-01}]")
            .fees("{\"99213\": 100.00}")
            .coordination("{method: standard, notCovered: [coinsurance]}")
            .line("99213", "120")
            .paidForTheLine("MEDICARE", "80", "CO-45 20", "PR-2 20");
    assertThat(reasons(remitted(medicaid))).containsExactly("CO-303 20", "OA-23 100");
  }
}
