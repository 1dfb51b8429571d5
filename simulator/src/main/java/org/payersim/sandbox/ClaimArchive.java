package org.payersim.sandbox;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.ledger.KeptClaim;
import org.payersim.whatif.Records;

/**
 * Decided claims as the log has them; which ones a family has, the ledger knows.
 *
 * @param desk what the sandbox keeps
 */
record ClaimArchive(IntakeDesk desk) implements Records {
  @Override
  public List<AdjudicatedClaim> list(String number) throws IOException {
    return desk.determinations().list(number);
  }

  @Override
  public List<AdjudicatedClaim> listFamily(String familyId, String number) throws IOException {
    Set<String> numbers = new HashSet<>();
    for (KeptClaim kept : desk.ledger().listClaims(familyId)) {
      numbers.add(kept.payerControlNumber());
      if (kept.isReversed()) { // a void has a number of its own, which the ledger does not keep
        desk.determinations().listAbout(kept.payerControlNumber()).stream()
            .map(AdjudicatedClaim::payerControlNumber)
            .forEach(numbers::add);
      }
    }
    if (!number.isEmpty()) {
      numbers.add(number);
    }
    return numbers.isEmpty() ? List.of() : desk.determinations().list(numbers);
  }
}
