package org.payersim.adjudication.accept;

import org.payersim.adjudication.worksheet.EntryStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.provider.Npi;
import org.payersim.rules.Edits;
import org.payersim.status.ClaimStatus;

/**
 * Is the billing provider's NPI (NM109 of 2010AA) on file? Source: 277CA status 562 with entity 85,
 * as eMedNY sends it; the check digit is 45 CFR 162.406.
 */
public final class KnownBillingProvider extends EntryStage {
  private static final ClaimStatus BAD_NPI = new ClaimStatus("A7", "562", "85");

  /** On file, or taken as such under open enrollment. */
  public record Known(String npi) implements Finding {}

  /** Not on file. */
  public record Unknown(String npi) implements Finding {}

  /** Not on file, and this payer takes such a provider as out of network. */
  public record UnknownButTaken(String npi) implements Finding {}

  /** No NPI, by its check digit. */
  public record WrongCheckDigit(String npi) implements Finding {}

  @Override
  protected void examine(Worksheet claim) {
    if (!claim.isAddressedToUs()) {
      return;
    }
    String npi = claim.claim().billing().party().npi();
    Edits edits = claim.rules().edits();
    if (edits.npiCheckDigit() && !Npi.isValid(npi)) {
      claim.reject(this, new WrongCheckDigit(npi), BAD_NPI);
    } else if (claim.rules().isKnownProvider(npi)) {
      claim.note(this, new Known(npi));
    } else if (edits.unknownBillingProvider()) {
      claim.reject(this, new Unknown(npi), BAD_NPI);
    } else {
      claim.note(this, new UnknownButTaken(npi));
    }
  }
}
