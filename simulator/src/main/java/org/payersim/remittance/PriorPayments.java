package org.payersim.remittance;

import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.money.Money;

/** What was paid before a payment run: claims it may take back, and what payees still owe. */
public interface PriorPayments {
  /** A payer that never paid before. */
  PriorPayments NONE = new NeverPaid();

  /**
   * An amount a payee owes, since more was taken back from him than he was due.
   *
   * @param trace number of the remittance that carried it forward
   * @param amount what he owes, more than zero
   */
  record Owed(String trace, Money amount) {}

  /**
   * Who is paid.
   *
   * @param id identifier of the billing provider
   * @param taxNumber nine digits, empty if he gave none
   */
  record PayeeId(String id, String taxNumber) implements Comparable<PayeeId> {
    @Override
    public int compareTo(PayeeId other) {
      int order = id.compareTo(other.id);
      return order != 0 ? order : taxNumber.compareTo(other.taxNumber);
    }
  }

  /**
   * A claim with its final decision, by the payer's number.
   *
   * @throws IllegalStateException if there is none
   */
  AdjudicatedClaim claim(String payerControlNumber);

  /** What the payee owes; from now on he owes nothing. */
  Optional<Owed> settle(PayeeId payee);

  /** From now on the payee owes this. */
  void carryForward(PayeeId payee, Owed owed);

  /** Never paid, so nobody owes. */
  final class NeverPaid implements PriorPayments {
    private NeverPaid() {}

    @Override
    public AdjudicatedClaim claim(String payerControlNumber) {
      throw new IllegalStateException("nothing was paid before: " + payerControlNumber);
    }

    @Override
    public Optional<Owed> settle(PayeeId payee) {
      return Optional.empty();
    }

    @Override
    public void carryForward(PayeeId payee, Owed owed) {}
  }
}
