package org.payersim.adjudication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Elapsed;
import org.payersim.adjudication.worksheet.Notices;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.money.Money;

/**
 * The final decision on an accepted claim.
 *
 * @param payerControlNumber the payer's claim number (CLP07)
 * @param rulesVersion version of the rule book it was decided under
 * @param receivedOn day of receipt
 * @param familyId the ledger it was posted to
 * @param person the patient within the family, empty if he was not found
 * @param planId the plan that decided, empty if none did
 * @param filingIndicator CLP06
 * @param status CLP02, how the claim was processed, whether paid or denied: 1 primary, 2 secondary,
 *     3 tertiary, by our place in the order of payers; 4 not our member; 19 to 21 and 23 passed on
 * @param rulings what was decided for the claim as a whole, in order; the only money among them is
 *     what is paid on top
 * @param lines the lines in submitted order; every adjustment stands on a line
 * @param amounts what the lines come to together, see {@link Amounts#of}
 * @param notices what the remittance tells of other parties
 */
public record Determination(
    String payerControlNumber,
    long rulesVersion,
    LocalDate receivedOn,
    String familyId,
    String person,
    String planId,
    String filingIndicator,
    String status,
    List<Ruling> rulings,
    List<LineDetermination> lines,
    Amounts amounts,
    Notices notices) {
  /** CLP02 of a predetermination: an estimate, nothing paid. */
  static final String ESTIMATE = "25";

  private static final String REVERSAL = "22";

  public Money charge() {
    return amounts.charge();
  }

  public Money paid() {
    return amounts.paid();
  }

  public Money patientResponsibility() {
    return amounts.patientResponsibility();
  }

  /** What is paid on top of {@link #paid}, since that is late; negative on a reversal. */
  public Money interest() {
    Money interest = Money.ZERO;
    for (int i = 0; i < rulings.size(); i++) {
      if (rulings.get(i) instanceof Ruling.Added added) {
        interest = interest.plus(added.amount());
      }
    }
    return interest;
  }

  /** What happened between receipt and decision, as far as it was looked at. */
  public Optional<Elapsed> findElapsed() {
    return rulings.stream()
        .filter(ruling -> ruling.finding() instanceof Elapsed.Found)
        .map(ruling -> ((Elapsed.Found) ruling.finding()).elapsed())
        .findFirst();
  }

  /** Whether it only says what would be paid; nothing is remembered of it. */
  public boolean isEstimate() {
    return status.equals(ESTIMATE);
  }

  /** Whether this takes an earlier decision back. */
  public boolean isReversal() {
    return status.equals(REVERSAL);
  }

  /**
   * This decision taken back: the same reasons, all amounts with the other sign, CLP02 22. Source:
   * 005010X221A1, front matter, reversals and corrections.
   */
  public Determination reversed() {
    return copy(
        payerControlNumber,
        REVERSAL,
        rulings.stream().map(LineDetermination::reversed).toList(),
        lines.stream().map(LineDetermination::reversed).toList());
  }

  /** The same claim with other lines, and nothing paid on top of them. */
  Determination withLines(List<LineDetermination> others) {
    return copy(payerControlNumber, status, withoutAdded(), others);
  }

  /** The same, processed as a claim of no special kind: passed on to nobody. */
  Determination processedAs(String clp02) {
    return new Determination(
        payerControlNumber,
        rulesVersion,
        receivedOn,
        familyId,
        person,
        planId,
        filingIndicator,
        clp02,
        rulings,
        lines,
        amounts,
        notices.toNobodyElse());
  }

  private List<Ruling> withoutAdded() {
    return interest().isZero()
        ? rulings
        : rulings.stream().filter(ruling -> !(ruling instanceof Ruling.Added)).toList();
  }

  /** The same decision, and one thing more to tell about the claim as a whole. */
  Determination with(Ruling further) {
    List<Ruling> all = new ArrayList<>(rulings);
    all.add(further);
    return copy(payerControlNumber, status, all, lines);
  }

  /** The same decision under another number of the payer. */
  Determination numbered(String number) {
    return copy(number, status, rulings, lines);
  }

  private Determination copy(
      String number, String clp02, List<Ruling> ofClaim, List<LineDetermination> ofLines) {
    return new Determination(
        number,
        rulesVersion,
        receivedOn,
        familyId,
        person,
        planId,
        filingIndicator,
        clp02,
        ofClaim,
        ofLines,
        Amounts.of(ofLines),
        notices);
  }

  /** What goes to the accumulators once the claim is final. */
  public List<Posting> postings() {
    List<Posting> postings = new ArrayList<>(8 * lines.size()); // of a deductible, as many a line
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).addPostings(postings);
    }
    return postings;
  }
}
