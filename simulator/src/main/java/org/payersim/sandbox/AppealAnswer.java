package org.payersim.sandbox;

import java.time.LocalDate;
import java.util.List;
import org.payersim.adjudication.AdjudicatedClaim;

/** What came of an act about an appeal. */
public sealed interface AppealAnswer {
  /** It waits for an examiner. */
  record Open(Appeal appeal) implements AppealAnswer {}

  /**
   * The earlier decision is reversed and another stands in its place.
   *
   * @param claim with its new decision, under its new number
   * @param remittances what was made for it
   */
  record Settled(AdjudicatedClaim claim, List<OutboundRemittance> remittances)
      implements AppealAnswer {}

  /** The decision stands and no remittance tells it: it denies nothing. */
  record Stands(Appeal appeal) implements AppealAnswer {}

  /**
   * It came too late, and the decision denies nothing that a remittance could answer.
   *
   * @param due the last day
   */
  record TooLate(LocalDate due) implements AppealAnswer {}

  /** The claim cannot be appealed, or not any more; in words. */
  record NotAppealable(String why) implements AppealAnswer {}

  /** There is no such claim, or no such appeal. */
  record Unknown() implements AppealAnswer {}
}
