package org.payersim.adjudication.cover;

import java.util.List;
import java.util.Set;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.claim.LineDetail;
import org.payersim.claim.Tooth;
import org.payersim.rules.EditReason;

/**
 * Is it a service to a tooth that was missing when coverage began, where the service rule has such
 * a clause? PR-51. A claim says which teeth are missing now (DN2), not since when, so it is the
 * member's file that tells; a line to several teeth is denied for one of them (our own decisions).
 * Source: CARC 51, what was there before coverage; missing tooth clauses of dental plans.
 */
public final class MissingTooth extends LineStage {
  /** It was. */
  public record MissingBefore(String rule, String tooth) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    if (line.findRule().isEmpty()
        || !line.findRule().get().requirements().presentTooth()
        || !(line.service().detail() instanceof LineDetail.Dental dental)
        || line.claim().patient().isEmpty()) {
      return;
    }
    Set<String> missing = line.claim().patient().get().facts().missingTeeth();
    List<Tooth> teeth = dental.teeth();
    for (int i = 0; i < teeth.size(); i++) {
      if (missing.contains(teeth.get(i).number())) {
        line.deny(
            this,
            new MissingBefore(line.findRule().get().name(), teeth.get(i).number()),
            line.claim().rules().reason(EditReason.TOOTH_MISSING_BEFORE));
        return;
      }
    }
  }
}
