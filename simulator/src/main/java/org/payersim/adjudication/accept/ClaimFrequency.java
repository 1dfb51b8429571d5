package org.payersim.adjudication.accept;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.adjudication.worksheet.EntryStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.OriginalClaim;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.claim.ClaimType;
import org.payersim.status.ClaimStatus;

/**
 * Is it an original claim (CLM05-3), or does it replace (7) or void (8) one? A replacement or void
 * must name the payer's number of that claim (REF F8), status 464 if it does not; and that must be
 * a claim of the same family and billing provider, decided and not taken back before: status 464
 * again. Source: 005010X222A1 CLM05-3 and REF F8; X12 external code list 508 (claim status codes)
 * for 464 and 535.
 */
public final class ClaimFrequency extends EntryStage {
  private static final ClaimStatus NUMBER_MISSING = ClaimStatus.of("A6", "464");
  private static final ClaimStatus BAD_NUMBER = ClaimStatus.of("A7", "464");
  private static final ClaimStatus BAD_FREQUENCY = ClaimStatus.of("A7", "535");

  /** An original claim. */
  public record Original(String frequency) implements Finding {}

  private static final Original ORIGINAL = new Original("1");

  /** A replacement or void that does not say of which claim. */
  public record OriginalNumberMissing(String frequency) implements Finding {}

  /** A replacement of a decided claim. */
  public record Replaces(String originalNumber, LocalDate receivedOn) implements Finding {}

  /** A void of a decided claim. */
  public record Voids(String originalNumber, LocalDate receivedOn) implements Finding {}

  /** A replacement or void of a claim the family does not have. */
  public record OriginalUnknown(String frequency, String originalNumber) implements Finding {}

  /** A replacement or void of a claim somebody else billed. */
  public record OriginalOfOther(String frequency, String originalNumber) implements Finding {}

  /** A replacement or void of a claim that is not decided yet, or was taken back before. */
  public record OriginalNotFinal(String frequency, String originalNumber, OriginalClaim.State state)
      implements Finding {}

  /** A bill about part of a stay. */
  public record InterimBill(String frequency) implements Finding {}

  /** No frequency such a claim has. */
  public record UnknownFrequency(String frequency) implements Finding {}

  @Override
  protected void examine(Worksheet claim) {
    String frequency = claim.claim().frequency();
    switch (frequency) {
      case "1" -> claim.note(this, ORIGINAL);
      case "7", "8" -> correction(claim, frequency);
      case "2", "3", "4" -> interim(claim, frequency);
      default -> claim.reject(this, new UnknownFrequency(frequency), BAD_FREQUENCY);
    }
  }

  /** Part of a stay: only a facility bills so, and whether it is paid is decided later. */
  private void interim(Worksheet claim, String frequency) {
    if (claim.claim().type() == ClaimType.INSTITUTIONAL) {
      claim.note(this, new InterimBill(frequency));
    } else {
      claim.reject(this, new UnknownFrequency(frequency), BAD_FREQUENCY);
    }
  }

  private void correction(Worksheet claim, String frequency) {
    Optional<String> number = claim.claim().findReference("F8");
    if (number.isEmpty()) {
      claim.reject(this, new OriginalNumberMissing(frequency), NUMBER_MISSING);
      return;
    }
    Optional<OriginalClaim> original = claim.caseFile().circumstances().original();
    if (original.isEmpty()) {
      claim.reject(this, new OriginalUnknown(frequency, number.get()), BAD_NUMBER);
    } else if (!original.get().billedBy().equals(claim.claim().billing().party().id())) {
      claim.reject(this, new OriginalOfOther(frequency, number.get()), BAD_NUMBER);
    } else if (original.get().state() != OriginalClaim.State.FINAL) {
      claim.reject(
          this, new OriginalNotFinal(frequency, number.get(), original.get().state()), BAD_NUMBER);
    } else if (frequency.equals("7")) {
      claim.note(this, new Replaces(number.get(), original.get().receivedOn()));
    } else {
      claim.takeBack(this, new Voids(number.get(), original.get().receivedOn()));
    }
  }
}
