package org.payersim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.payersim.provider.Npi;
import org.payersim.provider.Provider;

/** Reads one entry of a document of kind {@code providers}. */
final class ProviderReader {
  private static final Set<String> FIELDS =
      Set.of(
          "npi",
          "tax",
          "name",
          "specialty",
          "networks",
          "enrolled",
          "excluded",
          "groups",
          "refers",
          "laboratories");
  private static final Set<String> NETWORK_FIELDS = Set.of("network", "from", "to", "contract");

  private ProviderReader() {}

  static Provider read(Form form) {
    form.allowOnly(FIELDS);
    String npi = form.text("npi");
    if (!npi.isEmpty() && !Npi.isTenDigits(npi)) {
      form.fault("npi", "has ten digits");
    }
    List<Provider.Participation> networks = new ArrayList<>();
    for (Form network : form.forms("networks")) {
      network.allowOnly(NETWORK_FIELDS);
      networks.add(
          new Provider.Participation(
              network.text("network"), network.span(), network.findText("contract")));
    }
    return new Provider(
        npi,
        form.text("tax"),
        form.text("name"),
        form.findText("specialty").orElse(""),
        networks,
        ProviderPolicyReader.standing(form));
  }
}
