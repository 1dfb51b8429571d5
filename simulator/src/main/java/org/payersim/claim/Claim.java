package org.payersim.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.money.Money;

/**
 * One claim as submitted. Absent strings are empty, absent lists are empty, absent parties are
 * {@code Optional}.
 *
 * @param detail what only its kind of claim says; its form tells which kind it is
 * @param patientControlNumber the provider's own number (CLM01), echoed everywhere
 * @param charge total charge (CLM02)
 * @param facilityCode place of service or, institutional, type of bill without frequency (CLM05-1)
 * @param frequency claim frequency code (CLM05-3): 1 original, 7 replacement, 8 void
 * @param indicators assignment, signature and release codes (CLM06 to CLM10, in that order;
 *     possibly shorter)
 * @param payerSequence our place in the order of payers (SBR01): P, S, T, A to H, U
 * @param filingIndicator claim filing indicator (SBR09)
 * @param batch the transaction set the claim came in
 * @param billing billing provider with its addresses and pay-to parties
 * @param payer the destination payer (2010BB)
 * @param subscriber the insured (2000B, 2010BA)
 * @param patient the patient: the subscriber himself or a dependent (2000C, 2010CA)
 * @param diagnoses of all kinds, in order; the principal one first
 * @param providers claim-level providers by role (2310)
 * @param references claim-level REF segments
 * @param dates claim-level DTP segments other than those the detail of an institutional claim holds
 * @param amounts claim-level AMT segments
 * @param notes claim-level NTE texts
 * @param otherPayers other subscribers and payers (2320), in order
 * @param lines service lines in order, at least one
 * @param submitted the segments the claim was read from: nothing submitted is lost, used or not
 */
public record Claim(
    ClaimDetail detail,
    String patientControlNumber,
    Money charge,
    String facilityCode,
    String frequency,
    List<String> indicators,
    String payerSequence,
    String filingIndicator,
    Batch batch,
    BillingProvider billing,
    Party payer,
    Subscriber subscriber,
    Patient patient,
    List<Diagnosis> diagnoses,
    List<ClaimProvider> providers,
    List<Reference> references,
    List<DateFact> dates,
    List<AmountFact> amounts,
    List<String> notes,
    List<OtherPayer> otherPayers,
    List<ServiceLine> lines,
    SubmittedText submitted) {
  /** A claim bills at least one service (LX is required in loop 2400). */
  public Claim {
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a claim has at least one line");
    }
  }

  /** Which kind of claim, by its implementation guide. */
  public ClaimType type() {
    return detail.type();
  }

  /** Type of bill of an institutional claim: facility type and frequency, such as 111 or 131. */
  public String typeOfBill() {
    return facilityCode + frequency;
  }

  /**
   * The place of service of a line: its own, else the claim's. Institutional claims have none: what
   * stands in its place there is the type of facility.
   */
  public String placeOfService(ServiceLine line) {
    boolean fallsBack = line.placeOfService().isEmpty() && type() != ClaimType.INSTITUTIONAL;
    return fallsBack ? facilityCode : line.placeOfService();
  }

  /**
   * The claim-level reference with this qualifier, such as F8 (original claim number) or G1
   * (authorisation).
   */
  public Optional<String> findReference(String qualifier) {
    return Reference.find(references, qualifier);
  }

  /** The claim-level provider in this role. */
  public Optional<Party> findProvider(ProviderRole role) {
    return ClaimProvider.find(providers, role);
  }

  /** Who rendered the lines that do not say so themselves. */
  public Party rendering() {
    Optional<Party> found = findProvider(ProviderRole.RENDERING);
    return found.isPresent() ? found.get() : billing.party();
  }

  /**
   * Who rendered a line: the line's own rendering provider, else the claim's, else the billing
   * provider.
   */
  public Party rendering(ServiceLine line) {
    if (line.providers().isEmpty()) {
      return rendering();
    }
    Optional<Party> found = ClaimProvider.find(line.providers(), ProviderRole.RENDERING);
    return found.isPresent() ? found.get() : rendering();
  }

  /** Whether the claim says what another payer decided: an amount paid, or any adjustment. */
  public boolean hasDecisionOf(OtherPayer payer) {
    return !payer.adjustments().isEmpty()
        || payer.amounts().stream().anyMatch(amount -> amount.qualifier().equals("D"))
        || lines.stream()
            .flatMap(line -> line.priorAdjudications().stream())
            .anyMatch(prior -> prior.payerId().equals(payer.payer().id()));
  }

  /** Whether the claim says what any other payer decided. */
  public boolean hasPriorDecision() {
    return otherPayers.stream().anyMatch(this::hasDecisionOf);
  }

  /** Whether a line points to a diagnosis that begins like one of these. */
  public boolean pointsToOneOf(ServiceLine line, List<String> beginnings) {
    for (int pointer : line.diagnosisPointers()) {
      if (pointer >= 1 && pointer <= diagnoses.size()) {
        String code = diagnoses.get(pointer - 1).code();
        for (String beginning : beginnings) {
          if (code.startsWith(beginning)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether it asks what would be paid, instead of for payment. */
  public boolean isPredetermination() {
    return detail instanceof ClaimDetail.Dental dental && dental.predetermination();
  }

  /** The day of admission a hospital names, else this day of service. */
  public LocalDate admission(LocalDate day) {
    return detail instanceof ClaimDetail.Institutional hospital
        ? hospital.stay().admitted().orElse(day)
        : day;
  }

  /** First to last day of service over all lines. */
  public DateSpan serviceSpan() {
    DateSpan span = lines.get(0).service();
    for (int i = 1; i < lines.size(); i++) {
      DateSpan s = lines.get(i).service();
      if (s.from().isBefore(span.from()) || s.to().isAfter(span.to())) {
        span =
            new DateSpan(
                s.from().isBefore(span.from()) ? s.from() : span.from(),
                s.to().isAfter(span.to()) ? s.to() : span.to());
      }
    }
    return span;
  }

  /** What the patient paid already (AMT F5), zero if nothing is said of it. */
  public Money paidByPatient() {
    for (int i = 0; i < amounts.size(); i++) {
      if (amounts.get(i).qualifier().equals("F5")) {
        return amounts.get(i).amount();
      }
    }
    return Money.ZERO;
  }

  /** What the lines charge together. */
  public Money lineCharges() {
    long cents = 0;
    for (int i = 0; i < lines.size(); i++) {
      cents += lines.get(i).charge().cents();
    }
    return Money.ofCents(cents);
  }
}
