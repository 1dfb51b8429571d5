package org.payersim.adjudication.cover;

import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;

/**
 * If others pay first, what did they decide? A claim that names us as secondary or later has to say
 * it, in loops 2320 and 2430; without it nobody can tell what is left. CO-22 with MA04 if not.
 * Source: CARC 22; RARC MA04.
 */
public final class PriorPayerDecided extends LineStage {
  private static final Reason UNKNOWN = Reason.of(AdjustmentGroup.CO, "22", "MA04");

  /** The earlier payers' decision came with the claim. */
  public record Decided(String sequence) implements Finding {}

  /** The claim says that others pay first, and not what they paid. */
  public record NotDecided(String sequence) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    String sequence = line.claim().claim().payerSequence();
    if (line.claim().isAfterOthers()) {
      line.note(this, new Decided(sequence));
    } else if (line.claim().isSecondary()) {
      line.deny(this, new NotDecided(sequence), UNKNOWN);
    }
  }
}
