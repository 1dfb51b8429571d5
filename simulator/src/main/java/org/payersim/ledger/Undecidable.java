package org.payersim.ledger;

import java.util.List;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.status.ClaimStatus;

/**
 * The answer to a claim the adjudication failed on: a fault of ours must not harm its neighbours,
 * and no claim goes unanswered.
 */
final class Undecidable {
  private static final String STAGE = "Undecidable";

  /** Returned unprocessable, no more to be said. Source: our own decision. */
  private static final ClaimStatus STATUS = ClaimStatus.of("A3", "0");

  private Undecidable() {}

  /**
   * What failed.
   *
   * @param failure the kind of failure, without any of the claim's data
   */
  record Failure(String failure) implements Finding {}

  static Adjudication of(RuntimeException failure) {
    return new Adjudication.Rejected(
        List.of(
            new Ruling.Rejected(STAGE, new Failure(failure.getClass().getSimpleName()), STATUS)));
  }
}
