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
import org.payersim.payment.PayeeTerms;
import org.payersim.payment.PaymentTerms;
import org.payersim.payment.StandingBalance;
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
  private final PaymentTerms terms;
  private final Map<PayeeId, PayeePayments> payees = new TreeMap<>();
  private @Nullable PayeePayments latest;

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
    this(payer, paidOn, traces, factory, prior, PaymentTerms.USUAL);
  }

  private PaymentRun(
      Payer payer,
      LocalDate paidOn,
      LongSupplier traces,
      ClaimPayments.Factory factory,
      PriorPayments prior,
      PaymentTerms terms) {
    this.payer = payer;
    this.paidOn = paidOn;
    this.traces = traces;
    this.factory = factory;
    this.prior = prior;
    this.terms = terms;
  }

  /** The same, paying as it is told; nothing was added yet. */
  public PaymentRun under(PaymentTerms told) {
    return new PaymentRun(payer, paidOn, traces, factory, prior, told);
  }

  /** What a run holds, as a value: who is paid for what, in their order. */
  public record State(
      Payer payer, LocalDate paidOn, PaymentTerms terms, List<PayeePayments.State> payees) {}

  /** The same, for a run that is taken up again. */
  public State state() {
    return new State(
        payer, paidOn, terms, payees.values().stream().map(PayeePayments::state).toList());
  }

  /** The run that had this state. */
  public static PaymentRun of(
      State state, LongSupplier traces, ClaimPayments.Factory factory, PriorPayments prior) {
    PaymentRun run =
        new PaymentRun(state.payer(), state.paidOn(), traces, factory, prior, state.terms());
    for (PayeePayments.State payee : state.payees()) {
      run.payees.put(payee.id(), new PayeePayments(payee, factory, state.terms().mostClaims()));
    }
    return run;
  }

  /**
   * Takes a finalized claim; a rejected one was never received, a pended one is not decided, and
   * both are passed by. Of a replacement or void the earlier claim's reversal comes first, in the
   * same remittance.
   *
   * @throws IllegalStateException if the claim does not balance
   */
  public void add(AdjudicatedClaim adjudicated) {
    add(adjudicated, Recovery.NOW);
  }

  /**
   * The same.
   *
   * @param recovery when what its correction finds overpaid is taken back
   */
  public void add(AdjudicatedClaim adjudicated, Recovery recovery) {
    switch (adjudicated.outcome()) {
      case Adjudication.Finalized finalized -> {
        begin(adjudicated, 1);
        pay(adjudicated.claim(), finalized.determination());
      }
      case Adjudication.Replaced replaced -> {
        begin(adjudicated, 2);
        Money before = reverse(replaced.original());
        payee(adjudicated.claim().billing())
            .latest()
            .claims()
            .add(
                ClaimPayment.of(adjudicated.claim(), replaced.determination())
                    .correcting(replaced.original()));
        Money less = before.minus(withInterest(replaced.determination()));
        if (recovery == Recovery.LATER && less.isPositive()) {
          payee(adjudicated.claim().billing())
              .latest()
              .later()
              .add(new PriorPayments.Owed(OVERPAID, replaced.original(), less));
        }
      }
      case Adjudication.Voided voided -> {
        begin(adjudicated, 1);
        reverse(voided.original());
      }
      case Adjudication.Pended pended -> {}
      case Adjudication.Rejected rejected -> {}
    }
  }

  private void begin(AdjudicatedClaim adjudicated, int payments) {
    payee(adjudicated.claim().billing()).begin(adjudicated.payerControlNumber(), payments);
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
    payee(claim.billing()).latest().claims().add(ClaimPayment.of(claim, determination));
  }

  /** Claims of one provider mostly come one after the other and share its instance. */
  @SuppressWarnings("ReferenceEquality") // only a shortcut: the look-up gives the same payee
  private PayeePayments payee(BillingProvider provider) {
    PayeePayments payee = latest;
    if (payee == null || payee.provider() != provider) {
      String taxNumber = provider.party().findTaxNumber().orElse("");
      PayeeId id = new PayeeId(provider.party().id(), taxNumber);
      payee = payees.get(id);
      if (payee == null) {
        payee = new PayeePayments(id, provider, paidAt(provider), factory, terms.mostClaims());
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
   * One remittance for every payee, or as many as he has to have, ordered by identifier and tax
   * number; the run is empty afterwards.
   */
  public List<Remittance> close() {
    List<Remittance> remittances = new ArrayList<>(payees.size());
    for (PayeePayments payee : payees.values()) {
      for (PayeePayments.Part part : payee.parts()) {
        remittances.add(remittance(payee, part, Long.toString(traces.getAsLong())));
      }
      for (PayeePayments.Part part : payee.parts()) {
        part.later().forEach(owed -> prior.carryForward(payee.id(), owed));
      }
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
  private Remittance remittance(PayeePayments payee, PayeePayments.Part part, String trace) {
    List<ProviderBalance> balances = new ArrayList<>();
    Money interest = part.claims().interest();
    if (!interest.isZero()) {
      balances.add(new ProviderBalance(INTEREST, "", interest.negated()));
    }
    PayeeTerms told = terms.of(payee.id().id(), payee.id().taxNumber());
    standing(payee.id(), told, part.claims().paid().plus(interest), balances);
    for (PriorPayments.Owed owed : prior.settle(payee.id())) {
      balances.add(new ProviderBalance(owed.reason(), owed.reference(), owed.amount()));
    }
    for (PriorPayments.Owed later : part.later()) {
      balances.add(
          new ProviderBalance(later.reason(), later.reference(), later.amount().negated()));
    }
    Money total = part.claims().paid();
    for (ProviderBalance balance : balances) {
      total = total.minus(balance.amount());
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
        told.methodFor(total),
        total,
        balances,
        part.claims(),
        new Transfer(terms.account(), told.account()),
        part.last());
  }

  /** What the payer was told to settle besides. */
  private void standing(
      PayeeId payee, PayeeTerms told, Money earned, List<ProviderBalance> balances) {
    for (StandingBalance standing : told.balances()) {
      Money amount = standing.of(earned);
      if (standing.span().contains(paidOn)
          && !amount.isZero()
          && (!standing.isOnce() || prior.settleOnce(payee, standing.key()))) {
        balances.add(new ProviderBalance(standing.reason(), standing.reference(), amount));
      }
    }
  }
}
