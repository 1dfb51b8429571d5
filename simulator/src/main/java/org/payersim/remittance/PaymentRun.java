package org.payersim.remittance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.claim.Address;
import org.payersim.claim.BillingProvider;
import org.payersim.claim.Claim;
import org.payersim.claim.Party;
import org.payersim.money.Money;
import org.payersim.remittance.PriorPayments.PayeeId;
import org.payersim.rules.Payer;

/**
 * Gathers finalized claims by payee - identifier and tax number of the billing provider - and
 * closes with one remittance each. Claims are encoded as they come and not kept.
 *
 * <p>Not safe for use by several threads.
 */
public final class PaymentRun {
  /** PLB03-1: forward balance. */
  private static final String FORWARD = "FB";

  /** PLB03-1: interest owed. */
  private static final String INTEREST = "L6";

  /** PLB03-1: overpayment recovery. */
  private static final String OVERPAID = "WO";

  private final Payer payer;
  private final LocalDate paidOn;
  private final LongSupplier traces;
  private final ClaimPayments.Factory factory;
  private final PriorPayments prior;
  private final Recovery recovery;
  private final Map<PayeeId, Payee> payees = new TreeMap<>();
  private @Nullable Payee latest;

  private record Payee(
      PayeeId id,
      BillingProvider provider,
      Party party,
      ClaimPayments claims,
      List<PriorPayments.Owed> later) {}

  /** A run of a payer that never paid before. */
  public PaymentRun(
      Payer payer, LocalDate paidOn, LongSupplier traces, ClaimPayments.Factory factory) {
    this(payer, paidOn, traces, factory, PriorPayments.NONE);
  }

  /**
   * @param paidOn day the payments take effect
   * @param traces payment numbers, one taken for every remittance
   * @param factory encodes the claims of one payee
   * @param prior what was paid before
   */
  public PaymentRun(
      Payer payer,
      LocalDate paidOn,
      LongSupplier traces,
      ClaimPayments.Factory factory,
      PriorPayments prior) {
    this(payer, paidOn, traces, factory, prior, Recovery.NOW);
  }

  private PaymentRun(
      Payer payer,
      LocalDate paidOn,
      LongSupplier traces,
      ClaimPayments.Factory factory,
      PriorPayments prior,
      Recovery recovery) {
    this.payer = payer;
    this.paidOn = paidOn;
    this.traces = traces;
    this.factory = factory;
    this.prior = prior;
    this.recovery = recovery;
  }

  /** The same, taking overpayments back when it is said; nothing was added yet. */
  public PaymentRun recovering(Recovery when) {
    return new PaymentRun(payer, paidOn, traces, factory, prior, when);
  }

  /**
   * Takes a finalized claim; a rejected one was never received, a pended one is not decided, and
   * both are passed by. Of a replacement or void the earlier claim's reversal comes first, in the
   * same remittance.
   *
   * @throws IllegalStateException if the claim does not balance
   */
  public void add(AdjudicatedClaim adjudicated) {
    switch (adjudicated.outcome()) {
      case Adjudication.Finalized finalized -> pay(adjudicated.claim(), finalized.determination());
      case Adjudication.Replaced replaced -> {
        Money before = reverse(replaced.original());
        payee(adjudicated.claim().billing())
            .claims()
            .add(
                ClaimPayment.of(adjudicated.claim(), replaced.determination())
                    .correcting(replaced.original()));
        Money less = before.minus(withInterest(replaced.determination()));
        if (recovery == Recovery.LATER && less.isPositive()) {
          payee(adjudicated.claim().billing())
              .later()
              .add(new PriorPayments.Owed(OVERPAID, replaced.original(), less));
        }
      }
      case Adjudication.Voided voided -> reverse(voided.original());
      case Adjudication.Pended pended -> {}
      case Adjudication.Rejected rejected -> {}
    }
  }

  /** Returns what had been paid, with interest. */
  private Money reverse(String payerControlNumber) {
    AdjudicatedClaim original = prior.claim(payerControlNumber);
    Determination decided =
        original
            .outcome()
            .findFinal()
            .orElseThrow(() -> new IllegalStateException("never paid: " + payerControlNumber));
    pay(original.claim(), decided.reversed());
    return withInterest(decided);
  }

  private static Money withInterest(Determination decided) {
    return decided.paid().plus(decided.interest());
  }

  private void pay(Claim claim, Determination determination) {
    payee(claim.billing()).claims().add(ClaimPayment.of(claim, determination));
  }

  /** Claims of one provider mostly come one after the other and share its instance. */
  @SuppressWarnings("ReferenceEquality") // only a shortcut: the look-up gives the same payee
  private Payee payee(BillingProvider provider) {
    Payee payee = latest;
    if (payee == null || payee.provider() != provider) {
      String taxNumber = provider.party().findTaxNumber().orElse("");
      PayeeId id = new PayeeId(provider.party().id(), taxNumber);
      payee = payees.get(id);
      if (payee == null) {
        payee = new Payee(id, provider, paidAt(provider), factory.open(), new ArrayList<>(0));
        payees.put(id, payee);
      }
      latest = payee;
    }
    return payee;
  }

  /** The billing provider, with the pay-to address where one was given (2010AB). */
  private static Party paidAt(BillingProvider provider) {
    Party party = provider.party();
    Optional<Address> payTo = provider.payTo().flatMap(Party::address);
    return payTo.isEmpty()
        ? party
        : new Party(
            party.person(),
            party.lastName(),
            party.firstName(),
            party.middleName(),
            party.suffix(),
            party.idQualifier(),
            party.id(),
            payTo,
            party.references(),
            party.taxonomy());
  }

  /**
   * One remittance for every payee, ordered by identifier and tax number; the run is empty
   * afterwards.
   */
  public List<Remittance> close() {
    List<Remittance> remittances = new ArrayList<>(payees.size());
    for (Payee payee : payees.values()) {
      remittances.add(remittance(payee, Long.toString(traces.getAsLong())));
    }
    payees.clear();
    latest = null;
    return remittances;
  }

  /**
   * What the payee owes from earlier remittances is taken from this one; if more is taken back than
   * he is due, nothing is paid and the rest is carried forward. Interest of all claims goes out in
   * one sum, none if it comes to nothing. Source: 005010X221A1, PLB FB and L6; RFI 1324, 2123.
   */
  private Remittance remittance(Payee payee, String trace) {
    List<ProviderBalance> balances = new ArrayList<>();
    Money interest = payee.claims().interest();
    if (!interest.isZero()) {
      balances.add(new ProviderBalance(INTEREST, "", interest.negated()));
    }
    Money total = payee.claims().paid().plus(interest);
    for (PriorPayments.Owed owed : prior.settle(payee.id())) {
      balances.add(new ProviderBalance(owed.reason(), owed.reference(), owed.amount()));
      total = total.minus(owed.amount());
    }
    for (PriorPayments.Owed later : payee.later()) {
      balances.add(
          new ProviderBalance(later.reason(), later.reference(), later.amount().negated()));
      prior.carryForward(payee.id(), later);
      total = total.plus(later.amount());
    }
    if (total.isNegative()) {
      balances.add(new ProviderBalance(FORWARD, trace, total));
      prior.carryForward(payee.id(), new PriorPayments.Owed(FORWARD, trace, total.negated()));
      total = Money.ZERO;
    }
    return new Remittance(
        payer,
        payee.party(),
        payee.id().taxNumber(),
        trace,
        paidOn,
        total.isZero() ? PaymentMethod.NON : PaymentMethod.ACH,
        total,
        balances,
        payee.claims());
  }
}
