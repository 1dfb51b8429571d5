package example.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What became of one invoice. */
public final class Account {
  private final Invoice invoice;
  private final List<String> denials = new ArrayList<>();
  private BigDecimal paid = BigDecimal.ZERO;
  private BigDecimal writtenOff = BigDecimal.ZERO;
  private BigDecimal patientOwes = BigDecimal.ZERO;
  private String payersNumber = "";

  Account(Invoice invoice) {
    this.invoice = invoice;
  }

  /** The payer said this of the claim; amounts of a reversal are negative. */
  void post(String number, BigDecimal payment, BigDecimal off, BigDecimal patient, boolean taken) {
    payersNumber = number;
    paid = paid.add(payment);
    writtenOff = writtenOff.add(off);
    patientOwes = patientOwes.add(patient);
    if (taken) {
      denials.clear();
    }
  }

  void deny(String reason) {
    denials.add(reason);
  }

  public Invoice invoice() {
    return invoice;
  }

  public BigDecimal paid() {
    return paid;
  }

  /** What nobody pays: the contract's part, and what the payer denied. */
  public BigDecimal writtenOff() {
    return writtenOff;
  }

  public BigDecimal patientOwes() {
    return patientOwes;
  }

  /** Reasons of lines that are denied as things stand, such as {@code CO-197}. */
  public List<String> denials() {
    return List.copyOf(denials);
  }

  /** The payer's number of its last word on the claim. */
  public String payersNumber() {
    return payersNumber;
  }

  /** What is open still: nothing, once the payer has decided. */
  public BigDecimal open() {
    return invoice.charge().subtract(paid).subtract(writtenOff).subtract(patientOwes);
  }
}
