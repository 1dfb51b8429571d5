package org.payersim.adjudication.total;

import java.util.List;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.ClaimStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.reference.Combination;
import org.payersim.reference.TableKind;

/**
 * Is the reason of a denial among the combinations of CARC, RARC and group that the CORE 360 rule
 * allows? If not this is noted, and changes nothing: the rule knows four business scenarios, and
 * what is outside of them is free. Source: CAQH CORE 360.
 */
public final class KnownCombination extends ClaimStage {
  /** The loaded table does not have it. */
  public record Outside(String reason) implements Finding {}

  @Override
  protected void decide(Worksheet claim) {
    if (claim.rules().tables().has(TableKind.COMBINATIONS)) {
      List<LineWorksheet> lines = claim.lines();
      for (int i = 0; i < lines.size(); i++) {
        check(lines.get(i));
      }
    }
  }

  private void check(LineWorksheet line) {
    List<Ruling> rulings = line.rulings();
    int ruled = rulings.size(); // what is noted here comes after them
    for (int i = 0; i < ruled; i++) {
      if (rulings.get(i) instanceof Ruling.Denied denied && isOutside(line, denied.adjustment())) {
        line.note(this, new Outside(denied.adjustment().reason().toString()));
      }
    }
  }

  private static boolean isOutside(LineWorksheet line, Adjustment adjustment) {
    return !Combination.isListed(
        line.claim().rules().tables(), adjustment.reason(), line.claim().caseFile().receivedOn());
  }
}
