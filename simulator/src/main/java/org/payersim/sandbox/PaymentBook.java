package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.payersim.claim.BillingProvider;
import org.payersim.claim.Claim;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;
import org.payersim.payment.PaymentMethod;
import org.payersim.remittance.PriorPayments.PayeeId;
import org.payersim.remittance.Remittance;

/**
 * With which remittance a claim was told of. Nothing is kept for a claim of a delivery: the claims
 * of an interchange have numbers in a row, and each payee of it one remittance, or several that
 * part them in order. What is decided later, by examiners, appeals and reprocessing, or paid on a
 * payday, is kept claim by claim. Used by the sandbox's lane only, and made again when the journal
 * is replayed.
 */
final class PaymentBook implements Restorable {
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
   * @param lastClaim the last of its claims
   */
  record Paid(PayeeId payee, String trace, LocalDate on, String lastClaim) {
    static Paid of(Remittance remittance) {
      return new Paid(
          new PayeeId(remittance.payee().id(), remittance.payeeTaxNumber()),
          remittance.method() == PaymentMethod.NON ? "" : remittance.trace(),
          remittance.paidOn(),
          remittance.lastClaim());
    }
  }

  private record Delivery(long last, List<Paid> paid) {}

  /** The claims with the numbers from first to last were paid with these, each payee's with his. */
  void delivered(long first, long last, List<Paid> paid) {
    if (!paid.isEmpty() && first <= last) {
      deliveries.put(first, new Delivery(last, List.copyOf(paid)));
    }
  }

  /** Claims, in the order they were decided, were paid with these, each payee's with his. */
  void decided(List<CycleRun.Told> claims, List<Paid> paid) {
    Map<PayeeId, Deque<Paid>> parts = new HashMap<>();
    for (Paid one : paid) {
      parts.computeIfAbsent(one.payee(), none -> new ArrayDeque<>()).add(one);
    }
    for (CycleRun.Told claim : claims) {
      Deque<Paid> ofPayee = parts.getOrDefault(claim.payee(), new ArrayDeque<>());
      if (!ofPayee.isEmpty()) {
        Paid part = ofPayee.element();
        later.put(claim.payerControlNumber(), part);
        if (part.lastClaim().equals(claim.payerControlNumber())) {
          ofPayee.remove();
        }
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
        : delivery.getValue().paid().stream()
            .filter(paid -> paid.payee().equals(payee))
            .filter(paid -> ClaimNumbers.sequence(paid.lastClaim()) >= number)
            .findFirst();
  }

  private static PayeeId payee(BillingProvider provider) {
    return new PayeeId(provider.party().id(), provider.party().findTaxNumber().orElse(""));
  }

  /** The payments of a delivery, as a value. */
  private record OfDelivery(long first, long last, List<Paid> paid) {}

  /** The payment of a claim that was decided apart, as a value. */
  private record OfClaim(String claim, Paid paid) {}

  @Override
  public void save(SnapshotWriter to) throws IOException {
    SnapshotWriter.Frames<OfDelivery> all = to.open(OfDelivery.class);
    for (Map.Entry<Long, Delivery> one : deliveries.entrySet()) {
      all.add(new OfDelivery(one.getKey(), one.getValue().last(), one.getValue().paid()));
    }
    all.end();
    SnapshotWriter.Frames<OfClaim> apart = to.open(OfClaim.class);
    for (Map.Entry<String, Paid> one : later.entrySet()) {
      apart.add(new OfClaim(one.getKey(), one.getValue()));
    }
    apart.end();
  }

  @Override
  public void restore(SnapshotReader from) throws IOException {
    from.forEach(
        OfDelivery.class, one -> deliveries.put(one.first(), new Delivery(one.last(), one.paid())));
    from.forEach(OfClaim.class, one -> later.put(one.claim(), one.paid()));
  }
}
