package org.payersim.whatif.maker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.claim.Party;
import org.payersim.claim.ProviderRole;
import org.payersim.claim.Reference;
import org.payersim.provider.Standing;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** The number of a laboratory certificate that is on file of those the claim names. */
final class CertificateNumber implements VariationMaker {
  private static final String CERTIFICATE = "X4";

  @Override
  public void make(Spot spot, Variations variations) {
    Stream<String> facility =
        spot.claim().findProvider(ProviderRole.SERVICE_FACILITY).map(Party::npi).stream();
    Optional<String> now =
        Reference.find(spot.line().references(), CERTIFICATE)
            .or(() -> spot.claim().findReference(CERTIFICATE));
    List<String> onFile =
        Stream.concat(Stream.of(spot.billingNpi(), spot.renderingNpi()), facility)
            .flatMap(npi -> spot.rules().findProvider(npi).stream())
            .flatMap(provider -> provider.standing().laboratories().stream())
            .map(Standing.Certificate::number)
            .distinct()
            .toList();
    for (String number : onFile) {
      if (now.equals(Optional.of(number))) {
        continue;
      }
      name(spot, variations, now.orElse(""), number, "certificate number " + number + " (REF X4)");
    }
    if (onFile.isEmpty() && now.isEmpty()) {
      name(spot, variations, "", "00D0000000", "the laboratory's certificate number (REF X4)");
    }
  }

  private static void name(
      Spot spot, Variations variations, String before, String number, String words) {
    variations.correction(
        Who.BILLER,
        spot.onLine(Topic.CERTIFICATE_NUMBER, before, number, words),
        "The test was made in the laboratory that has this certificate.",
        spot.editLine(line -> new LineEdit(line).reference(CERTIFICATE, number).done()));
  }
}
