package org.payersim.whatif.maker;

import java.util.List;
import org.payersim.reference.TableKind;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;

/** Diagnoses the payer's policies name for the procedure and the claim does not have. */
final class DiagnosisOfPolicy implements VariationMaker {
  private static final int MOST = 3;

  @Override
  public void make(Spot spot, Variations variations) {
    List<String> present = spot.diagnoses();
    if (present.isEmpty()) {
      return;
    }
    String first = present.get(0);
    spot.rules().tables().listSeconds(TableKind.NECESSITY, spot.code(), spot.day()).stream()
        .filter(code -> spot.claim().diagnoses().stream().noneMatch(d -> d.code().startsWith(code)))
        .limit(MOST)
        .forEach(
            code ->
                variations.falsification(
                    spot.onClaim(
                        Topic.DIAGNOSIS,
                        first,
                        code,
                        "diagnosis " + code + " of the policy in place of " + first),
                    "Unless the chart documents "
                        + code
                        + " and the claim left it out: then it is a correction.",
                    DiagnosisReplaced.edit(first, code)));
  }
}
