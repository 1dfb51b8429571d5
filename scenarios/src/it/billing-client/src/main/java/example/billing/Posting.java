package example.billing;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The practice's accounts: invoices sent, and what remittances said of them. */
public final class Posting {
  private static final Set<String> NOT_DENIALS = Set.of("CO-45", "PR-1", "PR-2", "PR-3");

  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Set<String> traces = new HashSet<>();
  private final Set<String> payersNumbers = new HashSet<>();
  private BigDecimal received = BigDecimal.ZERO;
  private BigDecimal unapplied = BigDecimal.ZERO;

  /** An invoice was sent to the payer. */
  public void sent(Invoice invoice) {
    accounts.putIfAbsent(invoice.number(), new Account(invoice));
  }

  /** The payer's own number for a claim it acknowledged: what its remittance must call it. */
  public void acknowledged(String payersNumber) {
    payersNumbers.add(payersNumber);
  }

  /**
   * Posts a remittance, all of it or nothing.
   *
   * @param paid what came in at the bank for it, by trace number
   * @throws PostingException if it cannot be right
   */
  public void post(String x12, Map<String, BigDecimal> paid) {
    Remittance remittance = RemittanceReader.read(x12);
    Remittance.require(remittance.payee().equals(Practice.NPI), "it is for another practice");
    Remittance.require(!traces.contains(remittance.trace()), "it was posted before");
    BigDecimal atBank = paid.getOrDefault(remittance.trace(), BigDecimal.ONE.negate());
    Remittance.require(
        atBank.compareTo(remittance.payment()) == 0, "the bank knows no such payment");
    Set<String> said = new HashSet<>();
    for (Remittance.Claim claim : remittance.claims()) {
      Remittance.require(
          said.add(claim.number() + claim.isReversal()),
          "claim " + claim.number() + " stands twice");
      check(claim);
    }
    traces.add(remittance.trace());
    received = received.add(remittance.payment());
    remittance.providerAdjustments().values().forEach(a -> unapplied = unapplied.subtract(a));
    remittance.claims().forEach(this::post);
  }

  private void check(Remittance.Claim claim) {
    String name = "claim " + claim.number();
    Account account = accounts.get(claim.number());
    Remittance.require(account != null, name + " was never sent");
    Remittance.require(
        payersNumbers.isEmpty() || payersNumbers.contains(claim.payersNumber()),
        name + " has a number the payer never gave");
    if (claim.isReversal()) {
      return;
    }
    Invoice invoice = account.invoice();
    List<String> billed = invoice.services().stream().map(Invoice.Service::procedure).toList();
    List<String> paid = claim.lines().stream().map(Remittance.Line::procedure).toList();
    // Some payers tell of a claim as a whole.
    Remittance.require(
        paid.isEmpty() || billed.equals(paid), name + " has other lines than were billed");
    String day = DateTimeFormatter.BASIC_ISO_DATE.format(invoice.day());
    Remittance.require(
        claim.lines().stream().allMatch(line -> line.day().equals(day)),
        name + " is of another day");
  }

  private void post(Remittance.Claim claim) {
    BigDecimal patient = BigDecimal.ZERO;
    BigDecimal off = BigDecimal.ZERO;
    for (Remittance.Adjustment adjustment : claim.allAdjustments()) {
      if (adjustment.isPatients()) {
        patient = patient.add(adjustment.amount());
      } else {
        off = off.add(adjustment.amount());
      }
    }
    Account account = accounts.get(claim.number());
    account.post(claim.payersNumber(), claim.paid(), off, patient, claim.isReversal());
    if (!claim.isReversal()) {
      claim.allAdjustments().stream()
          .map(Remittance.Adjustment::toString)
          .filter(reason -> !NOT_DENIALS.contains(reason))
          .forEach(account::deny);
    }
  }

  /** What became of an invoice. */
  public Account account(String number) {
    Account account = accounts.get(number);
    if (account == null) {
      throw new IllegalArgumentException("no invoice " + number);
    }
    return account;
  }

  /** Money that came in. */
  public BigDecimal received() {
    return received;
  }

  /** Of it, what belongs to no claim: interest, or money the payer takes back (negative). */
  public BigDecimal unapplied() {
    return unapplied;
  }
}
