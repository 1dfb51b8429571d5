package org.payersim.whatif.maker;

import java.util.ArrayList;
import java.util.List;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;
import org.payersim.money.Quantity;
import org.payersim.reference.TableKind;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** A service the add-on could add to, billed beside it. */
final class PrimaryAdded implements VariationMaker {
  private static final int MOST = 3;

  @Override
  public void make(Spot spot, Variations variations) {
    spot.rules().tables().listSeconds(TableKind.ADD_ONS, spot.code(), spot.day()).stream()
        .limit(MOST)
        .forEach(
            primary ->
                variations.correction(
                    Who.PROVIDER,
                    spot.onClaim(
                        Topic.LINES,
                        "",
                        primary,
                        "a line for " + primary + " beside " + spot.code()),
                    "The chart shows that "
                        + primary
                        + " was done too, and its line was"
                        + " forgotten or is on a claim of its own.",
                    CaseEdits.claim(claim -> added(claim, spot.line(), primary))));
  }

  /** Charged like the add-on: what it would be worth is for the fee schedule to say. */
  private static Claim added(Claim claim, ServiceLine addOn, String primary) {
    List<ServiceLine> lines = new ArrayList<>(claim.lines());
    ServiceLine line =
        new LineEdit(addOn)
            .number(lines.size() + 1)
            .code(primary)
            .units(Quantity.ONE)
            .controlNumber("")
            .done();
    lines.add(line);
    return new ClaimEdit(claim).lines(lines).charge(claim.charge().plus(line.charge())).done();
  }
}
