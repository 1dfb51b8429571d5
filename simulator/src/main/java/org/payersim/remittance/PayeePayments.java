package org.payersim.remittance;

import java.util.ArrayList;
import java.util.List;
import org.payersim.claim.BillingProvider;
import org.payersim.claim.Party;
import org.payersim.remittance.PriorPayments.PayeeId;

/** What one payee is paid for in a run, in as many parts as remittances come of it. */
final class PayeePayments {
  private final PayeeId id;
  private final BillingProvider provider;
  private final Party party;
  private final ClaimPayments.Factory factory;
  private final int mostClaims;
  private final List<Part> parts = new ArrayList<>(1);

  /** The claims of one remittance, and the last of them that was decided. */
  static final class Part {
    private final ClaimPayments claims;
    private final List<PriorPayments.Owed> later = new ArrayList<>(0);
    private String last = "";

    private Part(ClaimPayments claims) {
      this.claims = claims;
    }

    ClaimPayments claims() {
      return claims;
    }

    /** What is taken back with the payment after this one. */
    List<PriorPayments.Owed> later() {
      return later;
    }

    /** Payer's number of the last claim it was begun for. */
    String last() {
      return last;
    }
  }

  /**
   * Nothing yet.
   *
   * @param party who is paid, with the address payments go to
   * @param mostClaims how many claims a part has at most; 0 for any number
   */
  PayeePayments(
      PayeeId id,
      BillingProvider provider,
      Party party,
      ClaimPayments.Factory factory,
      int mostClaims) {
    this.id = id;
    this.provider = provider;
    this.party = party;
    this.factory = factory;
    this.mostClaims = mostClaims;
    parts.add(new Part(factory.open()));
  }

  /**
   * All of it as a value.
   *
   * @param party who is paid
   */
  record State(PayeeId id, BillingProvider provider, Party party, List<PartState> parts) {}

  /** A part as a value. */
  record PartState(ClaimPayments.Encoded claims, List<PriorPayments.Owed> later, String last) {}

  /** What another was. */
  PayeePayments(State state, ClaimPayments.Factory factory, int mostClaims) {
    this(state.id(), state.provider(), state.party(), factory, mostClaims);
    parts.clear();
    for (PartState one : state.parts()) {
      Part part = new Part(factory.open());
      part.claims.restore(one.claims());
      part.later.addAll(one.later());
      part.last = one.last();
      parts.add(part);
    }
  }

  State state() {
    return new State(
        id,
        provider,
        party,
        parts.stream()
            .map(part -> new PartState(part.claims.encoded(), part.later, part.last))
            .toList());
  }

  PayeeId id() {
    return id;
  }

  BillingProvider provider() {
    return provider;
  }

  Party party() {
    return party;
  }

  List<Part> parts() {
    return parts;
  }

  Part latest() {
    return parts.get(parts.size() - 1);
  }

  /** A claim is decided: the next so many payments belong together, in one part. */
  void begin(String payerControlNumber, int payments) {
    int count = latest().claims.count();
    if (mostClaims > 0 && count > 0 && count + payments > mostClaims) {
      parts.add(new Part(factory.open()));
    }
    latest().last = payerControlNumber;
  }
}
