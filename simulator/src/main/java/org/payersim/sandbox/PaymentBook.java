package org.payersim.sandbox;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.payersim.claim.BillingProvider;
import org.payersim.claim.Claim;
import org.payersim.remittance.PaymentMethod;
import org.payersim.remittance.PriorPayments.PayeeId;
import org.payersim.remittance.Remittance;

/**
 * With which remittance a claim was told of. Nothing is kept for a claim of a delivery: the claims
 * of an interchange have numbers in a row, and each payee of it one remittance. What is decided
 * later, by examiners, appeals and reprocessing, is kept claim by claim. Used by the sandbox's lane
 * only, and made again when the journal is replayed.
 */
final class PaymentBook {
  /** By the number of their first claim. */
  private final TreeMap<Long, Delivery> deliveries = new TreeMap<>();

  /** By the number of a claim that was decided apart, the latest. */
  private final Map<String, Paid> later = new HashMap<>();

  /**
   * A remittance.
   *
   * @param payee who was paid
   * @param trace TRN02, empty if no money moved
   * @param on its day
   */
  record Paid(PayeeId payee, String trace, LocalDate on) {
    static Paid of(Remittance remittance) {
      return new Paid(
          new PayeeId(remittance.payee().id(), remittance.payeeTaxNumber()),
          remittance.method() == PaymentMethod.NON ? "" : remittance.trace(),
          remittance.paidOn());
    }
  }

  private record Delivery(long last, List<Paid> paid) {}

  /** The claims with the numbers from first to last were paid with these, each payee's with his. */
  void delivered(long first, long last, List<Paid> paid) {
    if (!paid.isEmpty() && first <= last) {
      deliveries.put(first, new Delivery(last, List.copyOf(paid)));
    }
  }

  /** A claim was paid with one of these: that of its payee is kept. */
  void decided(String payerControlNumber, Claim claim, List<Paid> paid) {
    PayeeId payee = payee(claim.billing());
    for (Paid one : paid) {
      if (one.payee().equals(payee)) {
        later.put(payerControlNumber, one);
      }
    }
  }

  /** The latest remittance that told of a claim. */
  Optional<Paid> find(String payerControlNumber, Claim claim) {
    PayeeId payee = payee(claim.billing());
    Paid apart = later.get(payerControlNumber);
    if (apart != null && apart.payee().equals(payee)) {
      return Optional.of(apart);
    }
    long number = ClaimNumbers.sequence(payerControlNumber);
    Map.Entry<Long, Delivery> delivery = deliveries.floorEntry(number);
    return delivery == null || delivery.getValue().last() < number
        ? Optional.empty()
        : delivery.getValue().paid().stream().filter(p -> p.payee().equals(payee)).findFirst();
  }

  private static PayeeId payee(BillingProvider provider) {
    return new PayeeId(provider.party().id(), provider.party().findTaxNumber().orElse(""));
  }
}
