package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.DecisionFixture.decided;
import static org.payersim.adjudication.DecisionFixture.denied;
import static org.payersim.adjudication.DecisionFixture.rejected;
import static org.payersim.adjudication.DecisionFixture.shared;
import static org.payersim.claim.ClaimFixture.claim;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Settlement;
import org.payersim.money.Money;

class TallyTest {
  private static final AdjudicatedClaim PAID =
      decided(claim("A-1").line("99213", "120").line("87880", "40").build())
          .line("120", shared("PR-3", "25"))
          .line("0", denied("PR-204 N130", "40"))
          .build();

  private static final AdjudicatedClaim ALL_TO_THE_DEDUCTIBLE =
      decided(claim("A-2").line("99213", "120").line("87880", "40").build())
          .line("120", shared("PR-1", "120"))
          .line("0", denied("PR-204 N130", "40"))
          .build();

  private static final AdjudicatedClaim DENIED =
      decided(claim("A-3").line("99213", "120").build())
          .line("0", denied("PR-204 N130", "120"))
          .build();

  private static final AdjudicatedClaim FREE =
      decided(claim("A-4").line("99213", "0").build()).line("0").build();

  @Test
  void aClaimComesToOneOfFourThings() {
    assertThat(settlement(PAID)).isEqualTo(Settlement.PAID);
    assertThat(settlement(ALL_TO_THE_DEDUCTIBLE)).isEqualTo(Settlement.PATIENT_OWES);
    assertThat(settlement(DENIED)).isEqualTo(Settlement.DENIED);
    assertThat(settlement(FREE)).isEqualTo(Settlement.NOTHING_DUE);
  }

  @Test
  void onlyClaimsSomethingIsPaidForCountAsPaid() {
    AdjudicatedClaim returned = rejected(claim("A-5").line("99213", "75").build(), "A3:33:IL");
    Tally tally = Tally.of(List.of(PAID, ALL_TO_THE_DEDUCTIBLE, DENIED, FREE, returned));

    assertThat(tally.paid()).isEqualTo(1);
    assertThat(tally.patientOwes()).isEqualTo(2);
    assertThat(tally.denied()).isEqualTo(1);
    assertThat(tally.rejected()).isEqualTo(1);
    assertThat(tally.claims()).isEqualTo(5);
    assertThat(tally.charged()).isEqualTo(Money.of("440"));
    assertThat(tally.paidAmount()).isEqualTo(Money.of("95"));
    assertThat(tally.patientAmount()).isEqualTo(Money.of("345"));
    assertThat(tally.plus(tally).patientOwes()).isEqualTo(4);
  }

  private static Settlement settlement(AdjudicatedClaim claim) {
    return switch (claim.outcome()) {
      case Adjudication.Finalized finalized -> Settlement.of(finalized.determination());
      case Adjudication.Replaced replaced -> Settlement.of(replaced.determination());
      case Adjudication.Voided none -> throw new AssertionError("voided");
      case Adjudication.Pended none -> throw new AssertionError("pended");
      case Adjudication.Rejected none -> throw new AssertionError("rejected");
    };
  }
}
