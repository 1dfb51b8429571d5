package org.payersim.whatif.maker;

import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.cover.LaboratoryCertified;
import org.payersim.claim.DateSpan;
import org.payersim.provider.Provider;
import org.payersim.provider.Standing;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;

/** The laboratory's certificate covers the test. */
final class CertificateOnFile implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    if (!(spot.finding() instanceof LaboratoryCertified.NotCertified not)) {
      return;
    }
    Provider before = ProviderEdit.of(spot, spot.billingNpi());
    List<Standing.Certificate> laboratories = new ArrayList<>(before.standing().laboratories());
    laboratories.add(
        new Standing.Certificate(not.certificate(), List.of(), DateSpan.day(spot.day())));
    Standing standing =
        new Standing(
            before.standing().enrolled(),
            before.standing().excluded(),
            before.standing().groups(),
            before.standing().refers(),
            laboratories);
    variations.request(
        spot.onClaim(
            Topic.PROVIDER_FILE,
            "",
            not.certificate(),
            "certificate " + not.certificate() + " is on file for " + spot.code()),
        "The certificate covered the test that day, and the payer is sent a copy.",
        ProviderEdit.onFile(ProviderEdit.standing(before, standing)));
  }
}
