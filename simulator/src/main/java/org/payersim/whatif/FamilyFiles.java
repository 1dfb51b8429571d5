package org.payersim.whatif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.payersim.whatif.variation.FamilyFile;
import org.payersim.whatif.variation.Memory;

/**
 * The files of the claim's own family as it was before the claim, and of others as far as their
 * claims came in by then.
 *
 * @param family whose claim it is
 * @param own its file
 * @param records where others' claims are found
 * @param day the day of receipt
 */
record FamilyFiles(String family, FamilyFile own, Records records, LocalDate day)
    implements Memory {
  @Override
  public FamilyFile of(String familyId) {
    if (familyId.equals(family)) {
      return own;
    }
    try {
      return FamilyFile.after(
          records.listFamily(familyId, "").stream()
              .filter(claim -> claim.outcome().findFinal().isPresent())
              .filter(c -> !c.outcome().findFinal().orElseThrow().receivedOn().isAfter(day))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
