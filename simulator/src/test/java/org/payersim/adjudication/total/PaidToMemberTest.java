package org.payersim.adjudication.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.IN_NETWORK;
import static org.payersim.adjudication.Situation.OUT_OF_NETWORK;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.paid;
import static org.payersim.adjudication.Situation.postings;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.money.Money;

/** The fee of 100 is allowed in full, 20 percent of it the patient's. */
class PaidToMemberTest {
  private static Situation visit(String npi) {
    return situation().outOfNetwork("{}").share("{coinsurance: 20%}").billedBy(npi);
  }

  @Test
  void outOfNetworkWithoutAssignmentTheMemberIsPaid() {
    Adjudication answer = visit(OUT_OF_NETWORK).assigned("N").line("99213", "100").decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-2 20", "OA-100 80");
    assertThat(paid(answer, 1)).isEqualTo(Money.ZERO);
    assertThat(determination(answer).lines().get(0).allowed()).isEqualTo(Money.of("100"));
    assertThat(findings(answer, "PaidToMember"))
        .containsExactly(new PaidToMember.MemberPaid(Money.of("80")));
  }

  @Test
  void whatThePatientBoreCountsAsEver() {
    Situation toMember = visit(OUT_OF_NETWORK).assigned("N").line("99213", "100");
    Situation toProvider = visit(OUT_OF_NETWORK).line("99213", "100");
    assertThat(postings(toMember.decide())).isEqualTo(postings(toProvider.decide()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Y", "W"})
  void withAssignmentTheProviderIs(String assigned) {
    Adjudication answer = visit(OUT_OF_NETWORK).assigned(assigned).line("99213", "100").decide();
    assertThat(paid(answer, 1)).isEqualTo(Money.of("80"));
  }

  @Test
  void inNetworkTheContractHasTheProviderPaid() {
    Adjudication answer = visit(IN_NETWORK).assigned("N").line("99213", "100").decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-2 20");
    assertThat(findings(answer, "PaidToMember")).isEmpty();
  }

  @Test
  void whereNothingIsPaidNothingIsSaid() {
    Adjudication answer =
        visit(OUT_OF_NETWORK)
            .assigned("N")
            .services("{name: Out, covered: false}")
            .line("99213", "100")
            .decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-204 N130 100");
    assertThat(findings(answer, "PaidToMember")).isEmpty();
  }
}
