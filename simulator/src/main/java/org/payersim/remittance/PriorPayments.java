package org.payersim.remittance;

import java.util.List;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.money.Money;

/** What was paid before a payment run: claims it may take back, and what payees still owe. */
public interface PriorPayments {
  /** A payer that never paid before. */
  PriorPayments NONE = new NeverPaid();

  /**
   * An amount a payee owes, since more was taken back from him than he was due, or is to be taken
   * back later.
   *
   * @param reason PLB03-1 it was carried forward with: FB or WO
   * @param reference what it is about: the number of the remittance that carried it forward, or of
   *     the claim overpaid
   * @param amount what he owes, more than zero
   */
  record Owed(String reason, String reference, Money amount) {}

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
  List<Owed> settle(PayeeId payee);

  /** From now on the payee owes this, too. */
  void carryForward(PayeeId payee, Owed owed);

  /** Whether a balance that is settled once was not settled before; from now on it was. */
  boolean settleOnce(PayeeId payee, String balance);

  /** Never paid, so nobody owes. */
  final class NeverPaid implements PriorPayments {
    private NeverPaid() {}

    @Override
    public AdjudicatedClaim claim(String payerControlNumber) {
      throw new IllegalStateException("nothing was paid before: " + payerControlNumber);
    }

    @Override
    public List<Owed> settle(PayeeId payee) {
      return List.of();
    }

    @Override
    public void carryForward(PayeeId payee, Owed owed) {}

    @Override
    public boolean settleOnce(PayeeId payee, String balance) {
      return true;
    }
  }
}
