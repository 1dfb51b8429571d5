package org.payersim.scenarios.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.payersim.scenarios.junit.ClaimPattern.claims;
import static org.payersim.scenarios.junit.PayerAssertions.assertThat;
import static org.payersim.scenarios.junit.Times.atLeast;
import static org.payersim.scenarios.junit.Times.exactly;
import static org.payersim.scenarios.junit.Times.never;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.payersim.scenarios.wanted.Found;

/** What teams that build billing software write. */
@ExtendWith(PayerExtension.class)
class PayerExtensionTest {
  @Payer(openPlan = "lantern-open", clock = "2026-07-01T12:00:00")
  private TestPayer open;

  @Test
  void aVisitIsPaidLessItsCopay(TestPayer payer) {
    Answer answer = payer.send(payer.claim("EX-1").line("99213", "150.00"));
    assertThat(answer).isAccepted().balances();
    assertThat(answer)
        .claim("EX-1")
        .isAccepted()
        .hasClaimStatus("1")
        .line(1)
        .hasAdjustment("PR-3", "30.00");
  }

  @Test
  void everyTestHasAPayerOfItsOwn(TestPayer one, TestPayer other) {
    one.send(one.claim("EX-1").line("99213", "150.00"));
    assertThat(one.received()).hasSize(1);
    assertThat(other.received()).isEmpty();
    assertThat(other.accumulators("LFH100001")).isEmpty();
    assertThat(open.received()).isEmpty();
    assertThat(open.now()).isEqualTo(LocalDateTime.of(2026, 7, 1, 12, 0));
  }

  @Test
  void stubsDecideWhateverTheRulesSay(TestPayer payer) {
    payer
        .stub(TestStub.claim("EX-2").line(2).deny("CO-197 N54"))
        .stub(TestStub.claim("EX-3").adjust("CO-45", "50.00", "PR-1", "25.00"))
        .stub(TestStub.claim("EX-4").reject("A7:507"))
        .stub(TestStub.claim("EX-5").ignore());
    Answer answer =
        payer.send(
            payer.claim("EX-2").line("99213", "150.00").line("83036", "25.00"),
            payer.claim("EX-3").on(LocalDate.of(2026, 5, 4)).line("99213", "150.00"),
            payer.claim("EX-4").line("99214", "150.00"),
            payer.claim("EX-5").line("99215", "150.00"));
    assertThat(answer)
        .balances()
        .claim("EX-2")
        .line(2)
        .isDeniedWith("CO-197", "N54")
        .and()
        .claim("EX-3")
        .isPaid("75.00")
        .hasPatientResponsibility("25.00")
        .line(1)
        .hasOnlyAdjustments("CO-45", "50.00", "PR-1", "25.00");
    assertThat(answer).claim("EX-4").isRejectedWith("A7:507");
    assertThat(answer.statuses("EX-5")).isEmpty();
    assertThat(answer.remitted("EX-5")).isEmpty();
    assertThat(payer.explain("EX-3")).contains("stub-2");
  }

  @Test
  void timeIsInTheTestsHand(TestPayer payer) {
    Claim837 claim = payer.claim("EX-6").line("99213", "150.00");
    payer.advance(Period.ofYears(2));
    assertThat(payer.send(claim)).claim("EX-6").isDenied();
  }

  @Test
  void whatWaitsIsReleasedOrDenied(TestPayer payer) {
    payer.stub(TestStub.everything().pend("CO-252 M127"));
    Answer first = payer.send(payer.claim("EX-7").line("99213", "150.00"));
    assertThat(first).hasNoRemittance().claim("EX-7").isAccepted().isNotRemitted();
    assertThat(payer.waiting()).containsExactly("EX-7");
    assertThat(payer.deny("EX-7", "CO-50 N115"))
        .claim("EX-7")
        .isDenied()
        .line(1)
        .isDeniedWith("CO-50", "N115");
    assertThat(payer.waiting()).isEmpty();
  }

  @Test
  void aReplacementReversesAndCorrects(TestPayer payer) {
    payer.send(payer.claim("EX-8").line("99213", "150.00"));
    Answer corrected =
        payer.send(
            payer.claim("EX-8").replacing(payer.payersNumber("EX-8")).line("99214", "180.00"));
    assertThat(corrected).balances().claim("EX-8").wasReversed().hasClaimStatus("1");
    assertThat(corrected.remitted("EX-8")).hasSize(2);
  }

  @Test
  void membersAndRulesAreLaidDownByTheTest(@Payer(rules = "own-fees.yaml") TestPayer payer) {
    LocalDate year = LocalDate.of(2026, 1, 1);
    payer.enroll(
        new TestMember("T-1", "Doe", "Jane", LocalDate.of(1990, 2, 3), "F", "lantern-ppo", year));
    Answer answer =
        payer.send(
            payer
                .claim("EX-9")
                .member("T-1")
                .patient("Doe", "Jane", LocalDate.of(1990, 2, 3), "F")
                .line("99213", "150.00"));
    assertThat(answer).claim("EX-9").isPaid("70.00").line(1).hasAdjustment("CO-45", "50.00");
  }

  @Test
  void magicValuesChooseTheOutcome(
      @Payer(magicValues = true, openPlan = "lantern-open") TestPayer payer) {
    Answer answer =
        payer.send(
            payer.claim("DENY204").line("99213", "150.00"),
            payer.claim("EX-10").line("83036", "25.97"));
    assertThat(answer).claim("DENY204").line(1).isDeniedWith("PR-204", "N130");
    assertThat(answer).claim("EX-10").line(1).isDeniedWith("CO-97", "M15");
  }

  @Test
  void whatWasReceivedIsVerifiedFromThePayersSide(TestPayer payer) {
    payer.send(
        payer.claim("EX-11").diagnosis("E119").line("G0439", "120.00").modifier("25"),
        payer.claim("EX-12").line("99213", "150.00").units("2"));
    payer.verify(claims(), exactly(2));
    payer.verify(claims().forMember("LFH100001").withLine("G0439").withModifier("25"), exactly(1));
    payer.verify(claims().withDiagnosis("E119").withLine("99213"), never());
    payer.verify(claims().charging("150.00").withLine("99213").withUnits("2"), atLeast(1));
    assertThatThrownBy(
            () -> payer.verify(claims().withLine("G0439").withModifier("59"), exactly(1)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(
            "expected exactly 1 of claims with line G0439, modifier 59, received 0 of 2 claims",
            "near miss: EX-11: line 1: modifier 59, but has [25]");
  }

  @Test
  void aFailureNamesTheElementAndWhyItIsSo(TestPayer payer) {
    Answer answer = payer.send(payer.claim("EX-13").line("99213", "150.00"));
    assertThatThrownBy(() -> assertThat(answer).claim("EX-13").isPaid("150.00"))
        .hasMessageContainingAll(
            "claim EX-13, 835 loop 2100 CLP04 (paid): expected 150.00 but was",
            "CLP*EX-13*1*150*",
            "Decided so:",
            "Cost share");
    assertThatThrownBy(() -> assertThat(answer).claim("EX-13").line(1).hasAdjustment("CO-97", "1"))
        .hasMessageContainingAll("claim EX-13 line 1, 835 loop 2110 CAS", "PR-3", "SVC*HC:99213");
    assertThatThrownBy(() -> assertThat(answer).claim("EX-13").isRejectedWith("A7:507"))
        .hasMessageContaining("277CA loop 2200D STC01: expected A7:507 but was [A2:20]");
    assertThatThrownBy(() -> assertThat(answer).claim("EX-14").isPaid("1"))
        .hasMessageContaining("claim EX-14 stands in no 835");
    assertThatThrownBy(() -> assertThat(answer).isRejectedWith("5"))
        .hasMessageContaining("999, IK5: expected R with 5");
    assertThatThrownBy(() -> assertThat(answer).hasNoRemittance()).hasMessageContaining("BPR*");
  }

  @Test
  void aFileThatIsNoGoodIsAnsweredAsAPayerWould(TestPayer payer) {
    String claims =
        new String(
            Claim837.interchange(payer.claim("EX-15").line("99213", "150.00")),
            StandardCharsets.ISO_8859_1);
    assertThat(
            payer.send(
                claims
                    .replace("~LX*1", "~LX*0")
                    .replace("BHT*0019", "BHT*0020")
                    .getBytes(StandardCharsets.ISO_8859_1)))
        .isRejectedWith("5");
    assertThat(payer.send("hello".getBytes(StandardCharsets.ISO_8859_1)).problems()).hasSize(1);
  }

  @Test
  void itListensOverHttpWhenAsked() throws Exception {
    byte[] delivery = Claim837.interchange(open.claim("EX-16").line("99213", "150.00"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(open.url().resolve("/x12"))
                  .POST(BodyPublishers.ofByteArray(delivery))
                  .build(),
              BodyHandlers.ofString());
      assertThat(response.body()).contains("AK9*A*", "STC*A2:20");
    }
    open.verify(claims().numbered("EX-16"), exactly(1));
  }

  @Test
  void aClaimIsFoundForAWantedOutcome(TestPayer payer) {
    Found found =
        payer.claimThat("line 2 denied PR-204, line 1 paid, deductible left 50.00 before");
    Answer answer = payer.send(found.delivery());
    assertThat(answer).isAccepted().balances();
    assertThat(answer).claim(found.claim()).line(2).isDeniedWith("PR-204");
    assertThat(payer.explain(found.claim())).contains("PR-204");
    assertThatThrownBy(() -> payer.claimThat("line 1 paid, line 1 denied"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be paid and not paid");
  }
}
