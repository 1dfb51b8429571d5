package org.payersim.whatif.maker;

import java.util.List;
import org.payersim.claim.PriorAdjudication;
import org.payersim.claim.ServiceLine;
import org.payersim.whatif.variation.Judgement;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** The earlier payer took its denial back and paid: what it denied is supposed to be paid. */
final class EarlierDenialUndone implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    variations.add(
        Who.OTHER_PAYER,
        Judgement.REQUEST,
        spot.onLine(
            Topic.OTHER_PAYER,
            "denied",
            "paid",
            "the earlier payer pays the line after all (supposed: its charge)"),
        "What that payer missed is sent to it, and its new decision comes with this claim.",
        spot.editLine(
            line ->
                new LineEdit(line)
                    .priorAdjudications(
                        line.priorAdjudications().stream().map(prior -> paid(prior, line)).toList())
                    .done()));
  }

  private static PriorAdjudication paid(PriorAdjudication prior, ServiceLine line) {
    return new PriorAdjudication(
        prior.payerId(),
        line.charge(),
        prior.procedure(),
        prior.units(),
        List.of(),
        prior.adjudicated(),
        prior.remainingPatientLiability());
  }
}
