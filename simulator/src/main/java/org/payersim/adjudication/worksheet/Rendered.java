package org.payersim.adjudication.worksheet;

import java.util.Optional;
import org.payersim.claim.DateSpan;
import org.payersim.claim.LineDetail;
import org.payersim.code.Procedure;
import org.payersim.money.Quantity;

/**
 * A service the patient had: a line of this claim or of an earlier one, in one form for the edits
 * that look across claims.
 *
 * @param procedure what was done
 * @param detail what only a line of its kind of claim says: teeth, revenue code
 * @param days when
 * @param units how many
 * @param npi who rendered it
 * @param claim the earlier claim's number; empty if it is a line of this one
 * @param line the line of this claim; empty if it is of an earlier one
 */
public record Rendered(
    Procedure procedure,
    LineDetail detail,
    DateSpan days,
    Quantity units,
    String npi,
    String claim,
    Optional<LineWorksheet> line) {
  static Rendered of(LineWorksheet line) {
    return new Rendered(
        line.service().procedure(),
        line.service().detail(),
        line.service().service(),
        line.service().units(),
        line.renderingNpi(),
        "",
        Optional.of(line));
  }

  static Rendered of(PriorService prior) {
    return new Rendered(
        prior.procedure(),
        prior.detail(),
        prior.service(),
        prior.units(),
        prior.renderingNpi(),
        prior.payerControlNumber(),
        Optional.empty());
  }

  /** The line of this claim, or the earlier claim, in words. */
  public String where() {
    return line.isPresent() ? "line " + line.get().service().number() : "claim " + claim;
  }

  /** Whether it was paid or may still be: not on a line that is denied. */
  public boolean counts() {
    return line.isEmpty() || !line.get().isDenied();
  }

  public boolean is(LineWorksheet other) {
    return line.isPresent() && line.get() == other;
  }
}
