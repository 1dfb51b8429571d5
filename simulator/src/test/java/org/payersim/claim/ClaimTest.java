package org.payersim.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.payersim.claim.ClaimFixture.claim;

import org.junit.jupiter.api.Test;
import org.payersim.money.Money;

class ClaimTest {
  @Test
  void aClaimWithoutLinesCannotBeMade() {
    assertThatThrownBy(() -> claim("A-1").charging("120").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a claim has at least one line");
  }

  @Test
  void linesMayChargeSomethingElseThanTheClaim() {
    Claim claim = claim("A-1").charging("120").line("99213", "80").line("87880", "30").build();
    assertThat(claim.lineCharges()).isEqualTo(Money.of("110"));
    assertThat(claim.serviceSpan()).isEqualTo(DateSpan.day(ClaimFixture.SERVICE_DAY));
  }
}
