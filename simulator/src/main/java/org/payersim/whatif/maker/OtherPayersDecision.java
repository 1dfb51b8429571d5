package org.payersim.whatif.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.AmountFact;
import org.payersim.claim.Claim;
import org.payersim.claim.OtherPayer;
import org.payersim.claim.Party;
import org.payersim.claim.PriorAdjudication;
import org.payersim.claim.PriorAdjustment;
import org.payersim.claim.ServiceLine;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.eligibility.OtherCoverage;
import org.payersim.money.Money;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/**
 * What the payer that comes first decided: supposed here are four fifths paid, the rest left to the
 * patient as coinsurance.
 */
final class OtherPayersDecision implements VariationMaker {
  private static final Rate PAID = Rate.of("80%");
  private static final Reason LEFT = Reason.of(AdjustmentGroup.PR, "2");

  @Override
  public void make(Spot spot, Variations variations) {
    Optional<OtherPayer> told = spot.claim().otherPayers().stream().findFirst();
    Optional<OtherCoverage> onFile =
        spot.family().flatMap(f -> f.policy().others().stream().findFirst());
    String id =
        told.map(payer -> payer.payer().id())
            .or(() -> onFile.map(OtherCoverage::payerId))
            .orElse("OTHER");
    String name =
        told.map(payer -> payer.payer().lastName())
            .or(() -> onFile.map(OtherCoverage::payerName))
            .orElse("the other payer");
    variations.correction(
        Who.BILLER,
        spot.onClaim(
            Topic.OTHER_PAYER,
            "",
            id,
            "decision of "
                + name
                + " told on the claim (supposed: it paid 80 percent, the rest is coinsurance)"),
        "Bill " + name + " first, and take the figures from its 835 as they stand.",
        CaseEdits.claim(claim -> after(claim, id, name)));
  }

  private static Claim after(Claim claim, String id, String name) {
    List<OtherPayer> others = new ArrayList<>();
    others.add(
        new OtherPayer(
            "P",
            claim.patient().relationship(),
            "",
            "CI",
            claim.subscriber().party(),
            Party.organization(name, "PI", id),
            List.of(),
            List.of(new AmountFact("D", claim.charge().times(PAID, Rounding.HALF_UP))),
            List.of()));
    claim.otherPayers().stream().filter(p -> !p.payer().id().equals(id)).forEach(others::add);
    return new ClaimEdit(claim)
        .payerSequence("S")
        .otherPayers(others)
        .lines(claim.lines().stream().map(line -> decided(line, id)).toList())
        .done();
  }

  private static ServiceLine decided(ServiceLine line, String id) {
    Money paid = line.charge().times(PAID, Rounding.HALF_UP);
    return new LineEdit(line)
        .priorAdjudications(
            List.of(
                new PriorAdjudication(
                    id,
                    paid,
                    line.procedure(),
                    line.units(),
                    List.of(new PriorAdjustment(LEFT, line.charge().minus(paid))),
                    Optional.empty(),
                    Optional.empty())))
        .done();
  }
}
