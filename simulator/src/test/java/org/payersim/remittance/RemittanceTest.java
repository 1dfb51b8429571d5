package org.payersim.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.payersim.adjudication.DecisionFixture.decided;
import static org.payersim.adjudication.DecisionFixture.reduced;
import static org.payersim.adjudication.DecisionFixture.rejected;
import static org.payersim.adjudication.DecisionFixture.shared;
import static org.payersim.claim.ClaimFixture.CLINIC;
import static org.payersim.claim.ClaimFixture.DR_CHEN;
import static org.payersim.claim.ClaimFixture.claim;
import static org.payersim.x12.AnswerFixture.PAYER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.payersim.claim.Claim;
import org.payersim.claim.Party;
import org.payersim.claim.Reference;
import org.payersim.money.Money;
import org.payersim.payment.BankAccount;
import org.payersim.payment.PaymentMethod;

class RemittanceTest {
  private static final LocalDate PAID_ON = LocalDate.of(2026, 3, 4);

  /** Keeps the claims themselves. */
  private static final class Kept implements ClaimPayments {
    private final List<ClaimPayment> payments = new ArrayList<>();

    @Override
    public void add(ClaimPayment payment) {
      payments.add(payment);
    }

    @Override
    public int count() {
      return payments.size();
    }

    @Override
    public Money interest() {
      return payments.stream().map(ClaimPayment::interest).reduce(Money.ZERO, Money::plus);
    }

    @Override
    public Money paid() {
      return payments.stream().map(ClaimPayment::paid).reduce(Money.ZERO, Money::plus);
    }

    @Override
    public Encoded encoded() {
      throw new UnsupportedOperationException("encodes nothing");
    }

    @Override
    public void restore(Encoded before) {
      throw new UnsupportedOperationException("encodes nothing");
    }
  }

  private final Claim visit = claim("A-1").line("99213", "120").build();

  @Test
  void aRunPaysEveryPayeeOnce() {
    AtomicLong trace = new AtomicLong(900);
    PaymentRun run = new PaymentRun(PAYER, PAID_ON, trace::incrementAndGet, Kept::new);
    run.add(decided(visit).line("80", reduced("CO-45", "40")).build());
    Claim other = claim("B-1").billedBy(DR_CHEN).line("99213", "50").build();
    run.add(decided(other).line("50", shared("PR-1", "50")).build());
    run.add(decided(visit).line("120").build());
    run.add(rejected(visit, "A7:562:85"));
    List<Remittance> remittances = run.close();
    assertThat(remittances)
        .extracting(r -> r.payee().id(), Remittance::total, Remittance::method, Remittance::trace)
        .containsExactly(
            tuple("1999999976", Money.ZERO, PaymentMethod.NON, "901"),
            tuple("1999999984", Money.of("200"), PaymentMethod.ACH, "902"));
    assertThat(remittances).extracting(Remittance::claimCount).containsExactly(1, 2);
    assertThat(run.close()).isEmpty();
  }

  @Test
  void oneNpiUnderTwoTaxNumbersIsTwoPayees() {
    Party sister =
        new Party(
            false,
            CLINIC.lastName(),
            "",
            "",
            "",
            "XX",
            CLINIC.id(),
            CLINIC.address(),
            List.of(new Reference("EI", "371234000")),
            "");
    PaymentRun run = new PaymentRun(PAYER, PAID_ON, () -> 1, Kept::new);
    run.add(decided(visit).line("120").build());
    Claim other = claim("A-2").billedBy(sister).line("99213", "50").build();
    run.add(decided(other).line("50").build());
    assertThat(run.close())
        .extracting(Remittance::payeeTaxNumber)
        .containsExactly("371234000", "371234567");
  }

  @Test
  void aLineThatDoesNotBalanceIsNotPaid() {
    LinePayment sound =
        ClaimPayment.of(visit, decided(visit).line("80", reduced("CO-45", "40")).determination())
            .lines()
            .getFirst();
    assertThatThrownBy(
            () ->
                new LinePayment(
                    sound.submitted(),
                    sound.decided(),
                    Money.of("90"),
                    sound.adjustments(),
                    List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "line 1 does not balance: charge 120.00 less adjustments is 80.00, paid is 90.00");
  }

  @Test
  void aClaimThatDoesNotBalanceIsNotPaid() {
    Claim claim = claim("A-1").charging("130").line("99213", "120").build();
    assertThatThrownBy(() -> ClaimPayment.of(claim, decided(claim).line("120").determination()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("claim 2026061A-1 does not balance: it charges 130.00, its lines 120.00");
  }

  @Test
  void aClaimThatLostALineIsNotPaid() {
    Claim claim = claim("A-1").line("99213", "120").line("99214", "10").build();
    assertThatThrownBy(() -> ClaimPayment.of(claim, decided(claim).line("120").determination()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("claim 2026061A-1 does not balance: 2 lines submitted, 1 reported");
  }

  @Test
  void aTransactionThatDoesNotBalanceIsNotPaid() {
    assertThatThrownBy(() -> remittance(PaymentMethod.ACH, "120", "30"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "remittance 77 does not balance:"
                + " claims paid 120.00 less provider balances is 90.00, total is 120.00");
    assertThat(remittance(PaymentMethod.ACH, "90", "30").total()).isEqualTo(Money.of("90"));
  }

  @Test
  void aPaymentIsNeverNegative() {
    assertThatThrownBy(() -> remittance(PaymentMethod.ACH, "-30", "150"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("remittance 77 is negative: -30.00");
  }

  @Test
  void onlyNothingIsPaidByNoMethod() {
    assertThatThrownBy(() -> remittance(PaymentMethod.NON, "90", "30"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("remittance 77 of 90.00 cannot be paid by NON");
  }

  private Remittance remittance(PaymentMethod method, String total, String balance) {
    ClaimPayments claims = new Kept();
    claims.add(ClaimPayment.of(visit, decided(visit).line("120").determination()));
    return new Remittance(
        PAYER,
        CLINIC,
        "371234567",
        "77",
        PAID_ON,
        method,
        Money.of(total),
        List.of(new ProviderBalance("WO", "", Money.of(balance))),
        claims,
        new Transfer(BankAccount.INVENTED_PAYER, BankAccount.INVENTED_PAYEE),
        "");
  }
}
