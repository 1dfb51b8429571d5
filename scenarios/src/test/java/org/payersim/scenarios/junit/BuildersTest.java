package org.payersim.scenarios.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.payersim.scenarios.junit.PayerAssertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Plans and claims of every kind, made in a test. */
@ExtendWith(PayerExtension.class)
class BuildersTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private static Claim837 claim(TestPayer payer, String number) {
    payer.enroll(
        new TestMember("TST1", "Otis", "Olga", LocalDate.of(1980, 2, 3), "F", "mine", FIRST));
    return payer
        .claim(number)
        .member("TST1")
        .patient("Otis", "Olga", LocalDate.of(1980, 2, 3), "F");
  }

  @Test
  void aPlanIsMadeInATest(TestPayer payer) {
    payer.plan(
        TestPlan.named("mine")
            .deductible("100.00", "200.00")
            .outOfPocket("1000.00", "2000.00")
            .coinsurance("20%")
            .copay("25.00", "99213")
            .free("G0439")
            .excludes("97810-97814")
            .authorization("97110"));
    Answer answer =
        payer.send(
            claim(payer, "PLAN-1")
                .line("99213", "150.00")
                .line("G0439", "200.00")
                .line("97810", "80.00")
                .line("97110", "60.00"));
    assertThat(answer).isAccepted().balances();
    assertThat(answer).claim("PLAN-1").line(1).hasAdjustment("PR-3", "25.00");
    assertThat(answer).claim("PLAN-1").line(3).isDeniedWith("PR-204");
    assertThat(answer).claim("PLAN-1").line(4).isDeniedWith("CO-197");
  }

  @Test
  void aFacilityBills(TestPayer payer) {
    payer.plan(TestPlan.named("mine").coinsurance("10%"));
    Answer answer =
        payer.send(
            claim(payer, "HOSP-1")
                .institutional("131")
                .diagnosis("S60221A")
                .diagnosis("W010XXA")
                .line("99284", "365.00")
                .revenue("0450")
                .line("71046", "130.00")
                .revenue("0324"));
    assertThat(answer).isAccepted().balances();
    assertThat(answer).claim("HOSP-1").isAccepted().hasClaimStatus("1");
  }

  @Test
  void aStayIsBilled(TestPayer payer) {
    payer.plan(TestPlan.named("mine").coinsurance("10%"));
    LocalDate in = LocalDate.of(2026, 5, 4);
    Answer answer =
        payer.send(
            claim(payer, "STAY-1")
                .institutional("111")
                .on(in)
                .until(in.plusDays(3))
                .admitted(in, "01")
                .diagnosis("M1711")
                .days("0120", 3, "6000.00"));
    assertThat(answer).isAccepted().balances();
    assertThat(answer).claim("STAY-1").isAccepted();
  }

  @Test
  void aDentistBills(TestPayer payer) {
    payer.plan(TestPlan.named("mine").coinsurance("50%"));
    Answer answer =
        payer.send(
            claim(payer, "DENT-1")
                .dental()
                .line("D1110", "120.00")
                .line("D2392", "240.00")
                .tooth("14", "O", "D"));
    assertThat(answer).isAccepted().balances();
    assertThat(answer).claim("DENT-1").isAccepted();
  }

  @Test
  void kindsAreNotMixed(TestPayer payer) {
    Claim837 one = payer.claim("MIX-1").line("99213", "150.00");
    Claim837 other = payer.claim("MIX-2").dental().line("D1110", "120.00");
    assertThatThrownBy(() -> payer.send(one, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("claims of one interchange are all of one kind");
    assertThatThrownBy(() -> payer.claim("MIX-3").institutional("13"))
        .hasMessageContaining("such as 131");
  }

  @Test
  void aStubDelaysAClaimAndAnotherRejectsASet(TestPayer payer) {
    payer.stub(TestStub.claim("LATE-1").delay("10 days"));
    payer.stub(TestStub.claim("SET-1").rejectSet("5"));
    Answer late = payer.send(payer.claim("LATE-1").line("99213", "150.00"));
    assertThat(late).isAccepted();
    assertThat(late.remittances()).isEmpty();
    assertThat(payer.advance(Period.ofDays(9)).remittances()).isEmpty();
    Answer paid = payer.advance(Period.ofDays(1));
    assertThat(paid).balances().claim("LATE-1").hasClaimStatus("1");
    Answer refused = payer.send(payer.claim("SET-1").line("99213", "150.00"));
    assertThat(refused.implementationAcknowledgment()).contains("IK5*R*5");
    assertThat(refused.claimAcknowledgment()).isEmpty();
    assertThat(refused.remittances()).isEmpty();
    assertThat(payer.received()).hasSize(2);
  }

  @Test
  void aStubReadsItsAnswerInTheClaim(TestPayer payer) {
    payer.stub(TestStub.when("claim.number.startsWith('WANT-')").denyFrom("{claim.number:6}"));
    Answer answer =
        payer.send(
            payer.claim("WANT-CO-197").line("99213", "150.00"),
            payer.claim("WANT-PR-204").line("99213", "151.00"),
            payer.claim("WANT-NOTHING").line("99213", "152.00"));
    assertThat(answer).isAccepted().balances();
    assertThat(answer).claim("WANT-CO-197").line(1).isDeniedWith("CO-197");
    assertThat(answer).claim("WANT-PR-204").line(1).isDeniedWith("PR-204");
    assertThat(answer).claim("WANT-NOTHING").line(1).hasAdjustment("PR-3", "30.00");
  }
}
