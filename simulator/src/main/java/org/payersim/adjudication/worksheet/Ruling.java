package org.payersim.adjudication.worksheet;

import java.util.List;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.status.ClaimStatus;

/**
 * One thing a stage decided about a line or the claim. What is paid, the CAS segments, the
 * accumulator postings and the explanation are all folds over a line's rulings.
 */
public sealed interface Ruling {
  /** The stage's name, e.g. {@code EligibleOnDate}. */
  String stage();

  /** The facts it rests on. */
  Finding finding();

  /** A ruling that takes money off its line. */
  sealed interface Adjusting {
    Adjustment adjustment();
  }

  /** Looked at, and left as it was. */
  record Noted(String stage, Finding finding) implements Ruling {}

  /**
   * Looked at, and told with remark codes; no money is moved.
   *
   * @param rarcs remittance advice remark codes, at least one
   */
  record Remarked(String stage, Finding finding, List<String> rarcs) implements Ruling {}

  /** Part of the open amount is not payable, e.g. the charge above the allowed amount. */
  record Reduced(String stage, Finding finding, Adjustment adjustment)
      implements Ruling, Adjusting {}

  /** Part of the allowed amount is the patient's, and counts towards his accumulators. */
  record Shared(String stage, Finding finding, Adjustment adjustment, List<Posting> postings)
      implements Ruling, Adjusting {}

  /**
   * Paid on top of what the claim comes to, and in no balance of it: interest (AMT I, PLB L6).
   *
   * @param amount never zero; negative on a reversal
   */
  record Added(String stage, Finding finding, Money amount) implements Ruling {}

  /**
   * Paid as another code than the one submitted (SVC01, SVC06); no money is moved.
   *
   * @param code the code paid
   */
  record Recoded(String stage, Finding finding, String code) implements Ruling {}

  /** What is paid uses up a benefit limit; no money is moved. */
  record Counted(String stage, Finding finding, List<Posting> postings) implements Ruling {}

  /** All that was still open is not paid; the line is closed and later stages pass it by. */
  record Denied(String stage, Finding finding, Adjustment adjustment)
      implements Ruling, Adjusting {}

  /**
   * Would have been denied for this reason; the claim waits for an examiner instead, and the line
   * goes on to show him what it would come to.
   */
  record Pended(String stage, Finding finding, Reason reason) implements Ruling {}

  /** The claim does not enter adjudication; it is answered in the 277CA. */
  record Rejected(String stage, Finding finding, ClaimStatus status) implements Ruling {}
}
