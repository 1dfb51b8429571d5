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
import org.payersim.claim.Address;
import org.payersim.claim.BillingProvider;
import org.payersim.claim.Party;
import org.payersim.money.Money;
import org.payersim.rules.Payer;

/**
 * Gathers finalized claims by payee - identifier and tax number of the billing provider - and
 * closes with one remittance each. Claims are encoded as they come and not kept.
 *
 * <p>Not safe for use by several threads.
 */
public final class PaymentRun {
  private final Payer payer;
  private final LocalDate paidOn;
  private final LongSupplier traces;
  private final ClaimPayments.Factory factory;
  private final Map<PayeeId, Payee> payees = new TreeMap<>();
  private @Nullable Payee latest;

  private record PayeeId(String id, String taxNumber) implements Comparable<PayeeId> {
    @Override
    public int compareTo(PayeeId other) {
      int order = id.compareTo(other.id);
      return order != 0 ? order : taxNumber.compareTo(other.taxNumber);
    }
  }

  private record Payee(
      BillingProvider provider, Party party, String taxNumber, ClaimPayments claims) {}

  /**
   * @param paidOn day the payments take effect
   * @param traces payment numbers, one taken for every remittance
   * @param factory encodes the claims of one payee
   */
  public PaymentRun(
      Payer payer, LocalDate paidOn, LongSupplier traces, ClaimPayments.Factory factory) {
    this.payer = payer;
    this.paidOn = paidOn;
    this.traces = traces;
    this.factory = factory;
  }

  /**
   * Takes a finalized claim; a rejected one was never received, a pended one is not decided, and
   * both are passed by.
   *
   * @throws IllegalStateException if the claim does not balance
   */
  public void add(AdjudicatedClaim adjudicated) {
    switch (adjudicated.outcome()) {
      case Adjudication.Finalized finalized -> {
        ClaimPayment payment = ClaimPayment.of(adjudicated.claim(), finalized.determination());
        payee(adjudicated.claim().billing()).claims().add(payment);
      }
      case Adjudication.Pended pended -> {}
      case Adjudication.Rejected rejected -> {}
    }
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
        payee = new Payee(provider, paidAt(provider), taxNumber, factory.open());
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
      Money total = payee.claims().paid();
      remittances.add(
          new Remittance(
              payer,
              payee.party(),
              payee.taxNumber(),
              Long.toString(traces.getAsLong()),
              paidOn,
              total.isZero() ? PaymentMethod.NON : PaymentMethod.ACH,
              total,
              List.of(),
              payee.claims()));
    }
    payees.clear();
    latest = null;
    return remittances;
  }
}
