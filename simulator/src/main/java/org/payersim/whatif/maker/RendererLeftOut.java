package org.payersim.whatif.maker;

import java.util.List;
import org.payersim.claim.ClaimProvider;
import org.payersim.claim.ProviderRole;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;

/** The claim names no rendering provider beside the billing one. */
final class RendererLeftOut implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    if (spot.renderingNpi().equals(spot.billingNpi())) {
      return;
    }
    variations.falsification(
        spot.onLine(
            Topic.RENDERING_PROVIDER,
            spot.renderingNpi(),
            "",
            "no rendering provider named beside " + spot.billingNpi()),
        "Unless the billing provider rendered the service himself: another's work under his name"
            + " is fraud.",
        spot.editLine(line -> new LineEdit(line).providers(without(line.providers())).done())
                .andThen(
                    CaseEdits.claim(
                        claim -> new ClaimEdit(claim).providers(without(claim.providers())).done()))
            ::apply);
  }

  private static List<ClaimProvider> without(List<ClaimProvider> providers) {
    return providers.stream().filter(p -> p.role() != ProviderRole.RENDERING).toList();
  }
}
