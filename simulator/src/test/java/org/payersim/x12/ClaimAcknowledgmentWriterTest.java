package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.DecisionFixture.RECEIVED_ON;
import static org.payersim.adjudication.DecisionFixture.decided;
import static org.payersim.adjudication.DecisionFixture.rejected;
import static org.payersim.claim.ClaimFixture.BATCH;
import static org.payersim.claim.ClaimFixture.DR_CHEN;
import static org.payersim.claim.ClaimFixture.LUCA;
import static org.payersim.claim.ClaimFixture.claim;
import static org.payersim.x12.AnswerFixture.NOW;
import static org.payersim.x12.AnswerFixture.PAYER;
import static org.payersim.x12.AnswerFixture.envelope;
import static org.payersim.x12.AnswerFixture.latin1;
import static org.payersim.x12.AnswerFixture.numbers;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.golden.Golden;

class ClaimAcknowledgmentWriterTest {
  private static final DateSpan THREE_DAYS =
      new DateSpan(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 3));

  private final ClaimAcknowledgmentWriter writer =
      new ClaimAcknowledgmentWriter(PAYER, NOW.toLocalDate());

  @Test
  void twoProvidersWithAcceptedAndRejectedClaims() throws Exception {
    Claim visit = claim("A-1").reference("D9", "CLH-778").line("99213", "120").build();
    Claim child = claim("A-2").ofChild(LUCA).line("99214", "199.14").build();
    Claim therapy =
        claim("B-1")
            .billedBy(DR_CHEN)
            .line(Procedure.hcpcs("97110"), "210.5", "3", THREE_DAYS, "")
            .build();
    byte[] answer =
        answer(
            decided(visit).line("120").build(),
            rejected(child, "A7:562:85", "A3:33:IL", "A7:254", "A8:400", "A7:254"),
            decided(therapy).line("210.5").build());
    Golden.assertMatches("two-providers.277ca", latin1(answer));
    EnvelopeJudge.assertSound(answer);
  }

  @Test
  void claimsOfOneProviderInARowShareItsLoop() {
    byte[] answer =
        answer(
            decided(claim("A-1").line("99213", "10").build()).line("10").build(),
            decided(claim("A-2").line("99213", "10").build()).line("10").build(),
            decided(claim("B-1").billedBy(DR_CHEN).line("99213", "10").build()).line("10").build(),
            decided(claim("A-3").line("99213", "10").build()).line("10").build());
    assertThat(Segments.of(answer).all("HL"))
        .containsExactly(
            "HL*1**20*1",
            "HL*2*1*21*1",
            "HL*3*2*19*1",
            "HL*4*3*PT",
            "HL*5*3*PT",
            "HL*6*2*19*1",
            "HL*7*6*PT",
            "HL*8*2*19*1",
            "HL*9*8*PT");
  }

  @Test
  void theStreamedAnswerIsTheSame() throws Exception {
    byte[] answer = answer(decided(claim("A-1").line("99213", "10").build()).line("10").build());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(envelope(), numbers(), out);
    assertThat(out.toByteArray()).isEqualTo(answer);
  }

  @Test
  void withoutABatchThereIsNothingToAnswer() {
    assertThat(writer.write(envelope(), numbers())).isEmpty();
    assertThat(writer.isEmpty()).isTrue();
  }

  private byte[] answer(AdjudicatedClaim... claims) {
    writer.open(BATCH, RECEIVED_ON);
    for (AdjudicatedClaim claim : claims) {
      writer.add(claim);
    }
    writer.close();
    return writer.write(envelope(), numbers());
  }
}
