package org.payersim.adjudication.accept;

import java.util.Optional;
import org.payersim.adjudication.worksheet.EntryStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.status.ClaimStatus;

/**
 * Is it an original claim (CLM05-3)? A replacement or void must name the payer's number of the
 * claim it changes (REF F8): status 464 if it does not. One that does is returned with status 535,
 * claim frequency code: corrections are not taken yet, and paying them as new claims would pay
 * twice. Source: 005010X222A1 CLM05-3 and REF F8; X12 external code list 508 (claim status codes)
 * for 464 and 535.
 */
public final class ClaimFrequency extends EntryStage {
  private static final ClaimStatus NUMBER_MISSING = ClaimStatus.of("A6", "464");
  private static final ClaimStatus BAD_FREQUENCY = ClaimStatus.of("A7", "535");

  /** An original claim. */
  public record Original(String frequency) implements Finding {}

  private static final Original ORIGINAL = new Original("1");

  /** A replacement or void that does not say of which claim. */
  public record OriginalNumberMissing(String frequency) implements Finding {}

  /** A replacement or void, which this payer does not take yet. */
  public record CorrectionNotTaken(String frequency, String originalNumber) implements Finding {}

  /** No frequency a professional claim has. */
  public record UnknownFrequency(String frequency) implements Finding {}

  @Override
  protected void examine(Worksheet claim) {
    String frequency = claim.claim().frequency();
    switch (frequency) {
      case "1" -> claim.note(this, ORIGINAL);
      case "7", "8" -> correction(claim, frequency);
      default -> claim.reject(this, new UnknownFrequency(frequency), BAD_FREQUENCY);
    }
  }

  private void correction(Worksheet claim, String frequency) {
    Optional<String> original = claim.claim().findReference("F8");
    if (original.isEmpty()) {
      claim.reject(this, new OriginalNumberMissing(frequency), NUMBER_MISSING);
    } else {
      claim.reject(this, new CorrectionNotTaken(frequency, original.get()), BAD_FREQUENCY);
    }
  }
}
