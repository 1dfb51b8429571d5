package example.billing;

import static example.billing.Office.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.payersim.scenarios.junit.ClaimPattern.claims;
import static org.payersim.scenarios.junit.PayerAssertions.assertThat;
import static org.payersim.scenarios.junit.Times.exactly;
import static org.payersim.scenarios.junit.Times.never;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.payersim.scenarios.junit.Answer;
import org.payersim.scenarios.junit.Payer;
import org.payersim.scenarios.junit.PayerExtension;
import org.payersim.scenarios.junit.TestPayer;
import org.payersim.scenarios.junit.TestStub;

/**
 * The practice's posting against a payer that really adjudicates, one of its own for every test.
 */
@ExtendWith(PayerExtension.class)
class PostingTest {
  @Payer private TestPayer payer;
  private Office office;

  @BeforeEach
  void open() {
    office = new Office(payer);
  }

  @Test
  void aVisitIsPaidButForContractAndCopay() {
    Answer answer = office.send(office.invoice("A-1", visit("150.00")));
    assertThat(answer).isAccepted().balances();
    office.post(answer);

    Account account = office.account("A-1");
    assertThat(account.open()).isZero();
    assertThat(account.patientOwes()).isEqualByComparingTo("30.00");
    assertThat(account.paid()).isPositive();
    assertThat(account.denials()).isEmpty();
    assertThat(office.posting.received()).isEqualByComparingTo(account.paid());
  }

  @Test
  void severalInvoicesComeInOneRemittance() {
    Answer answer =
        office.send(
            office.invoice("A-1", visit("150.00")),
            new Invoice(
                "A-2",
                Office.ADA,
                payer.now().toLocalDate().minusDays(20),
                "E119",
                List.of(visit("160.00"))));
    office.post(answer);

    assertThat(answer.remittances()).hasSize(1);
    assertThat(office.account("A-1").open()).isZero();
    assertThat(office.account("A-2").open()).isZero();
  }

  @Test
  void aDenialIsWrittenOffAndRemembered() {
    payer.stub(TestStub.claim("A-1").deny("CO-197 N54"));
    office.post(office.send(office.invoice("A-1", visit("150.00"))));

    assertThat(office.account("A-1").denials()).containsExactly("CO-197");
    assertThat(office.account("A-1").writtenOff()).isEqualByComparingTo("150.00");
    assertThat(office.posting.received()).isZero();
  }

  @Test
  void oneLineMayBeDeniedAndAnotherPaid() {
    payer.stub(TestStub.claim("A-1").line(2).deny("CO-96 N130"));
    office.post(
        office.send(office.invoice("A-1", visit("150.00"), new Invoice.Service("83036", "25.00"))));

    assertThat(office.account("A-1").denials()).containsExactly("CO-96");
    assertThat(office.account("A-1").paid()).isPositive();
    assertThat(office.account("A-1").open()).isZero();
  }

  @Test
  void thePatientsPartOfADenialIsThePatients() {
    payer.stub(TestStub.claim("A-1").deny("PR-204"));
    office.post(office.send(office.invoice("A-1", visit("150.00"))));

    assertThat(office.account("A-1").patientOwes()).isEqualByComparingTo("150.00");
    assertThat(office.account("A-1").writtenOff()).isZero();
  }

  @Test
  void whatIsSentTwiceIsPaidOnce() {
    Invoice invoice = office.invoice("A-1", visit("150.00"));
    office.post(office.send(invoice));
    BigDecimal paid = office.account("A-1").paid();
    Answer again = payer.send(office.practice.export(payer.now().toLocalDate(), List.of(invoice)));

    assertThat(again).claim("A-1").line(1).isDeniedWith("OA-18");
    assertThat(office.account("A-1").paid()).isEqualByComparingTo(paid);
    payer.verify(claims().numbered("A-1"), exactly(2));
  }

  @Test
  void aMemberTheyDoNotKnowIsRejectedNotDenied() {
    Invoice.Patient nobody =
        new Invoice.Patient("LFH999999", "NOBODY", "NED", Office.ADA.born(), "M");
    Answer answer =
        office.send(
            new Invoice(
                "A-1",
                nobody,
                payer.now().toLocalDate().minusDays(7),
                "E119",
                List.of(visit("150.00"))));

    assertThat(answer).claim("A-1").isRejectedWith("A3:33:IL");
    assertThat(answer).hasNoRemittance();
  }

  @Test
  void aFileThatBreaksTheGuideIsRejectedWhole() {
    byte[] broken =
        new String(
                office.practice.export(
                    payer.now().toLocalDate(), List.of(office.invoice("A-1", visit("150.00")))))
            .replace("BHT*0019", "BHT*0020")
            .getBytes();

    assertThat(payer.send(broken)).hasNoRemittance();
    payer.verify(claims().numbered("A-1"), never());
  }

  @Test
  void aClaimThatWaitsIsPostedWhenItIsReleased() {
    payer.stub(TestStub.claim("A-1").pend("CO-252 N706"));
    Answer first = office.send(office.invoice("A-1", visit("150.00")));
    office.post(first);
    assertThat(first).claim("A-1").isNotRemitted();
    assertThat(office.account("A-1").open()).isEqualByComparingTo("150.00");

    office.post(payer.release("A-1"));

    assertThat(office.account("A-1").open()).isZero();
    assertThat(office.account("A-1").paid()).isPositive();
  }

  @Test
  void aClaimThatWaitsMayBeDeniedByAPerson() {
    payer.stub(TestStub.claim("A-1").pend("CO-252 N706"));
    office.post(office.send(office.invoice("A-1", visit("150.00"))));
    office.post(payer.deny("A-1", "CO-50 N115"));

    assertThat(office.account("A-1").denials()).containsExactly("CO-50");
    assertThat(office.account("A-1").open()).isZero();
  }

  @Test
  void aReplacementTakesTheFirstAnswerBack() {
    office.post(office.send(office.invoice("A-1", visit("150.00"))));
    BigDecimal before = office.account("A-1").paid();
    Invoice corrected = office.invoice("A-1", new Invoice.Service("99214", "150.00"));
    Office later = new Office(payer);
    later.posting.sent(corrected);

    Answer answer = office.replace(corrected);

    assertThat(answer).claim("A-1").wasReversed();
    assertThat(answer.remitted("A-1")).hasSize(2);
    assertThat(answer).balances();
    assertThat(before).isPositive();
  }

  @Test
  void aVoidLeavesNothing() {
    Invoice invoice = office.invoice("A-1", visit("150.00"));
    office.post(office.send(invoice));
    office.post(office.cancel(invoice));

    assertThat(office.account("A-1").paid()).isZero();
    assertThat(office.account("A-1").patientOwes()).isZero();
    assertThat(office.account("A-1").writtenOff()).isZero();
  }

  @Test
  void whatIsTakenBackIsOwedUntilTheNextPayment() {
    Invoice invoice = office.invoice("A-1", visit("150.00"));
    office.post(office.send(invoice));
    BigDecimal paid = office.account("A-1").paid();
    office.post(office.cancel(invoice));

    assertThat(office.posting.received()).isEqualByComparingTo(paid);
    assertThat(office.posting.unapplied()).isEqualByComparingTo(paid);
  }

  @Test
  void aClaimFiledTooLateIsLost() {
    Invoice invoice = office.invoice("A-1", visit("150.00"));
    payer.advance(Period.ofYears(2));
    office.post(office.send(invoice));

    assertThat(office.account("A-1").denials()).containsExactly("CO-29");
  }

  @Test
  void theDeductibleIsThePatients() {
    Answer answer = office.send(office.invoice("A-1", new Invoice.Service("20610", "400.00")));
    office.post(answer);

    assertThat(answer).claim("A-1").isAccepted();
    assertThat(office.account("A-1").patientOwes()).isPositive();
    assertThat(office.account("A-1").open()).isZero();
    assertThat(payer.accumulators(Office.ADA.memberId())).isNotEmpty();
  }

  @Test
  void theModifierIsSent() {
    office.send(office.invoice("A-1", new Invoice.Service("99213:25", "150.00")));

    payer.verify(claims().forMember("LFH100001").withLine("99213").withModifier("25"), exactly(1));
    payer.verify(claims().withLine("99213").withModifier("59"), never());
  }

  @Test
  void whatIsPostedTwiceIsRefused() {
    String remittance = office.send(office.invoice("A-1", visit("150.00"))).remittances().get(0);
    office.posting.post(remittance, Office.bank(remittance));

    assertThatThrownBy(() -> office.posting.post(remittance, Office.bank(remittance)))
        .isInstanceOf(PostingException.class)
        .hasMessage("it was posted before");
  }

  @Test
  void aClaimNobodySentIsRefused() {
    String remittance =
        payer.send(payer.claim("STRANGE").line("99213", "150.00")).remittances().get(0);

    assertThatThrownBy(() -> office.posting.post(remittance, Office.bank(remittance)))
        .isInstanceOf(PostingException.class)
        .hasMessageContaining("was never sent");
    assertThat(office.posting.received()).isZero();
  }

  @Test
  void theExplanationSaysWhoDecided() {
    payer.stub(TestStub.claim("A-1").deny("CO-197 N54"));
    office.send(office.invoice("A-1", visit("150.00")));

    assertThat(payer.explain("A-1")).contains("CO-197").containsIgnoringCase("stub");
  }

  @Test
  void everyTestHasAPayerOfItsOwn(TestPayer other) {
    office.send(office.invoice("A-1", visit("150.00")));

    assertThat(other.received()).isEmpty();
    other.verify(claims(), never());
  }
}
