package org.payersim.sandbox;

import java.util.List;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.status.ClaimStatus;

/** What came of an examiner's act. */
public sealed interface ExaminerAnswer {
  /**
   * The claim is decided.
   *
   * @param claim with its final outcome
   * @param remittances what was made for it
   */
  record Settled(AdjudicatedClaim claim, List<OutboundRemittance> remittances)
      implements ExaminerAnswer {}

  /** The claim goes on waiting; this is how it stands now. */
  record Waiting(WorkItem item) implements ExaminerAnswer {}

  /**
   * Under the rules of the day the claim would not even be accepted; it was, so it goes on waiting.
   *
   * @param statuses why not
   */
  record NotAcceptable(List<ClaimStatus> statuses) implements ExaminerAnswer {}

  /** There is such a claim, but it does not wait. */
  record NotWaiting() implements ExaminerAnswer {}

  /** There is no such claim. */
  record Unknown() implements ExaminerAnswer {}
}
