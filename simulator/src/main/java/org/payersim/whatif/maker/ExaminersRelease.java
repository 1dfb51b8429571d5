package org.payersim.whatif.maker;

import java.util.List;
import java.util.Set;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.rules.StageSwitch;
import org.payersim.rules.StageSwitches;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;

/** The examiner lets the claim pass the stages it waits for. */
final class ExaminersRelease implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    String stage = spot.trouble().ruling().stage();
    if (spot.trouble().ruling() instanceof Ruling.Pended
        && StageSwitches.findPositions(stage).orElse(Set.of()).contains(StageSwitch.OFF)) {
      variations.request(
          spot.onClaim(
              Topic.EXAMINER,
              "waits",
              "released",
              "the examiner releases the claim in spite of " + stage),
          "What he asks for is sent to him in time and bears the claim out.",
          CaseEdits.overriding(List.of(stage)));
    }
  }
}
