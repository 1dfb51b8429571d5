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

/** On appeal an examiner sets the stage's decision aside; later stages decide as ever. */
final class DecisionSetAside implements VariationMaker {
  /** Facts no appeal changes: others have to put them right first. */
  private static final Set<String> FACTS =
      Set.of(
          "RightPayer",
          "NameConfirmed",
          "AliveOnDate",
          "GracePeriod",
          "WaitingPeriod",
          "ProviderEligible",
          "InjuryLiability",
          "OrderOfBenefits",
          "PriorPayerDecided",
          "PriorPayerDenied");

  /** Stages whose reductions are decisions an appeal may be about. */
  private static final Set<String> REDUCING =
      Set.of(
          "Authorized", "HospitalAcquired", "UserReductions", "WithinLimits", "LateFilingPenalty");

  @Override
  public void make(Spot spot, Variations variations) {
    String stage = spot.trouble().ruling().stage();
    if (isAppealable(spot.trouble().ruling())
        && StageSwitches.findPositions(stage).orElse(Set.of()).contains(StageSwitch.OFF)) {
      variations.request(
          spot.onClaim(
              Topic.APPEAL,
              stage,
              "",
              "an appeal is granted: the payer sets the decision of " + stage + " aside"),
          "There is a reason: documents the payer did not have, a rule it read wrongly, proof of"
              + " what it says is missing.",
          CaseEdits.overriding(List.of(stage)));
    }
  }

  private static boolean isAppealable(Ruling ruling) {
    return ruling instanceof Ruling.Denied
        ? !FACTS.contains(ruling.stage())
        : ruling instanceof Ruling.Reduced && REDUCING.contains(ruling.stage());
  }
}
