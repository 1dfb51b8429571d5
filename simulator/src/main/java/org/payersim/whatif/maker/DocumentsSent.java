package org.payersim.whatif.maker;

import java.util.List;
import java.util.Set;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Adjudicator;
import org.payersim.adjudication.ExaminersDenial;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.rules.StageSwitch;
import org.payersim.rules.StageSwitches;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.Judgement;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** What the provider was asked for came in time, and the examiner lets the claim pass. */
final class DocumentsSent implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    if (!(Adjudicator.decide(spot.caseFile()) instanceof Adjudication.Pended pended)) {
      return;
    }
    List<String> stages =
        pended.reasons().stream()
            .map(Pend::stage)
            .distinct()
            .filter(
                stage ->
                    StageSwitches.findPositions(stage).orElse(Set.of()).contains(StageSwitch.OFF))
            .toList();
    boolean asked = spot.finding() instanceof ExaminersDenial.NotAnswered;
    variations.add(
        asked ? Who.BILLER : Who.PAYER,
        asked ? Judgement.CORRECTION : Judgement.REQUEST,
        spot.onClaim(
            Topic.DOCUMENTS,
            "",
            "sent",
            asked
                ? "the documents asked for were sent in time, and the examiner releases the claim"
                : "on appeal the examiner releases the claim after all"),
        asked
            ? "They exist and bear the claim out; late, they may still go with an appeal."
            : "There are documents that answer what made him deny it.",
        CaseEdits.overriding(stages));
  }
}
