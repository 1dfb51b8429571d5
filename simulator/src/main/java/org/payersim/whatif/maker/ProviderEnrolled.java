package org.payersim.whatif.maker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.provider.Provider;
import org.payersim.provider.Standing;
import org.payersim.whatif.variation.Judgement;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** Who bills and who renders are enrolled on the day, and not excluded. */
final class ProviderEnrolled implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    Stream.of(spot.billingNpi(), spot.renderingNpi())
        .filter(npi -> !npi.isEmpty())
        .distinct()
        .forEach(
            npi -> {
              Provider before = ProviderEdit.of(spot, npi);
              Standing standing =
                  new Standing(
                      Optional.empty(),
                      List.of(),
                      before.standing().groups(),
                      before.standing().refers(),
                      before.standing().laboratories());
              boolean excluded = before.standing().isExcluded(spot.day());
              variations.add(
                  Who.PAYER,
                  excluded ? Judgement.PAYER_FACT : Judgement.REQUEST,
                  spot.onClaim(
                      Topic.PROVIDER_FILE,
                      excluded ? "excluded" : "",
                      "enrolled",
                      "provider " + npi + " is on file as enrolled on " + spot.day()),
                  excluded
                      ? "The exclusion is lifted or was another's. Billing for an excluded provider"
                          + " under another's number is fraud."
                      : "The payer enrols him back to that day: ask when the application was"
                          + " complete.",
                  ProviderEdit.onFile(ProviderEdit.standing(before, standing)));
            });
  }
}
