package org.payersim.whatif.maker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.claim.DateSpan;
import org.payersim.provider.Provider;
import org.payersim.provider.Standing;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.Spot;

/** What is on file about providers, one thing otherwise. */
final class ProviderEdit {
  private ProviderEdit() {}

  /** The provider on file, or one with nothing but his number. */
  static Provider of(Spot spot, String npi) {
    return spot.rules()
        .findProvider(npi)
        .orElseGet(
            () ->
                new Provider(
                    npi,
                    spot.claim().billing().party().findTaxNumber().orElse(""),
                    "",
                    "",
                    List.of(),
                    Standing.USUAL));
  }

  static Provider standing(Provider provider, Standing standing) {
    return new Provider(
        provider.npi(),
        provider.taxNumber(),
        provider.name(),
        provider.specialty(),
        provider.networks(),
        standing);
  }

  /** Takes part in a network that day, under that network's own contract. */
  static Provider participating(Provider provider, String network, LocalDate day) {
    List<Provider.Participation> networks = new ArrayList<>(provider.networks());
    networks.add(new Provider.Participation(network, DateSpan.day(day), Optional.empty()));
    return new Provider(
        provider.npi(),
        provider.taxNumber(),
        provider.name(),
        provider.specialty(),
        networks,
        provider.standing());
  }

  static Provider specialty(Provider provider, String specialty) {
    return new Provider(
        provider.npi(),
        provider.taxNumber(),
        provider.name(),
        specialty,
        provider.networks(),
        provider.standing());
  }

  /** The rules with this provider on file. */
  static UnaryOperator<CaseFile> onFile(Provider provider) {
    return CaseEdits.rules(rules -> rules.supposing(provider));
  }
}
