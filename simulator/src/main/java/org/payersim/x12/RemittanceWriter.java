package org.payersim.x12;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.payersim.claim.Party;
import org.payersim.payment.BankAccount;
import org.payersim.payment.PaymentMethod;
import org.payersim.remittance.ClaimPayments;
import org.payersim.remittance.ProviderBalance;
import org.payersim.remittance.Remittance;
import org.payersim.rules.Payer;
import org.payersim.x12.syntax.SegmentWriter;

/** Writes the 835: a payment and what it is for. Source: 005010X221A1. */
public final class RemittanceWriter {
  private static final String GUIDE = "005010X221A1";
  private static final int BALANCES_AT_MOST = 6;

  private RemittanceWriter() {}

  /** Encodes the claims of a payment run as they are added, as this payer writes them. */
  public static ClaimPayments.Factory claimPayments(Payer payer) {
    return () -> new ClaimPaymentLoops(payer.dialect());
  }

  /**
   * One interchange with one set 835 for every remittance; nothing if there is none.
   *
   * @param remittances with claims encoded by {@link #claimPayments}
   */
  public static void write(
      List<Remittance> remittances, Envelope envelope, ControlNumbers numbers, OutputStream out)
      throws IOException {
    if (remittances.isEmpty()) {
      return;
    }
    EnvelopeWriter document = new EnvelopeWriter(envelope, numbers, out);
    document.openInterchange();
    document.openGroup("HP", GUIDE);
    for (Remittance remittance : remittances) {
      document.openSet("835", "");
      header(document.segments(), remittance);
      payer(document.segments(), remittance.payer());
      payee(document.segments(), remittance);
      claims(document, remittance.claims());
      balances(document.segments(), remittance);
      document.closeSet();
    }
    document.closeGroup();
    document.closeInterchange();
  }

  private static void header(SegmentWriter out, Remittance remittance) {
    String originator = "1" + remittance.payer().taxNumber();
    boolean pays = remittance.method() != PaymentMethod.NON;
    out.begin("BPR")
        .text(pays ? "I" : "H")
        .amount(remittance.total())
        .text("C")
        .text(remittance.method().code());
    if (remittance.method().isTransfer()) {
      BankAccount from = remittance.transfer().from();
      BankAccount to = remittance.transfer().to();
      out.text(remittance.method() == PaymentMethod.ACH ? "CCP" : "")
          .text("01")
          .text(from.routing())
          .text(from.qualifier())
          .text(from.number())
          .text(originator)
          .empty()
          .text("01")
          .text(to.routing())
          .text(to.qualifier())
          .text(to.number());
    } else {
      out.empty(11);
    }
    out.date(remittance.paidOn()).end();
    out.begin("TRN").text("1").text(remittance.trace()).text(originator).end();
    out.begin("DTM").text("405").date(remittance.paidOn()).end();
  }

  private static void payer(SegmentWriter out, Payer payer) {
    out.begin("N1").text("PR").text(payer.name()).end();
    Names.address(out, payer.address());
    out.begin("REF").text("2U").text(payer.id()).end();
    out.begin("PER")
        .text("BL")
        .text(payer.contactName())
        .text("TE")
        .text(payer.contactPhone())
        .end();
  }

  private static void payee(SegmentWriter out, Remittance remittance) {
    Party payee = remittance.payee();
    boolean hasNpi = !payee.npi().isEmpty();
    out.begin("N1")
        .text("PE")
        .text(Names.inOnePiece(payee), 60)
        .text(hasNpi ? "XX" : "FI")
        .text(hasNpi ? payee.npi() : remittance.payeeTaxNumber())
        .end();
    payee.address().ifPresent(address -> Names.address(out, address));
    if (hasNpi) {
      ClaimPaymentLoops.reference(out, "TJ", remittance.payeeTaxNumber());
    }
  }

  private static void claims(EnvelopeWriter document, ClaimPayments claims) throws IOException {
    if (!(claims instanceof ClaimPaymentLoops loops)) {
      throw new IllegalArgumentException("claims of another document: " + claims.getClass());
    }
    if (claims.count() > 0) {
      document.segments().begin("LX").number(1).end();
      document.include(loops.segments());
    }
  }

  private static void balances(SegmentWriter out, Remittance remittance) {
    List<ProviderBalance> balances = remittance.balances();
    for (int at = 0; at < balances.size(); at++) {
      if (at % BALANCES_AT_MOST == 0) {
        Party payee = remittance.payee();
        out.begin("PLB")
            .text(payee.npi().isEmpty() ? remittance.payeeTaxNumber() : payee.npi())
            .date(remittance.paidOn().withMonth(12).withDayOfMonth(31));
      }
      ProviderBalance balance = balances.get(at);
      out.text(balance.reason()).component(balance.reference()).amount(balance.amount());
      if (at % BALANCES_AT_MOST == BALANCES_AT_MOST - 1 || at == balances.size() - 1) {
        out.end();
      }
    }
  }
}
