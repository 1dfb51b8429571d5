package org.payersim.rules;

import java.util.Map;
import java.util.function.BiPredicate;
import org.payersim.benefit.Specialties;
import org.payersim.claim.Claim;
import org.payersim.claim.Party;
import org.payersim.claim.ServiceLine;
import org.payersim.provider.Provider;

/**
 * What is on file about providers beside each other.
 *
 * @param byNpi all of them
 */
record ProviderFile(Map<String, Provider> byNpi) implements Specialties {
  boolean areOnePhysician(String npi, String other) {
    return npi.equals(other) || areBoth(npi, other, Provider::isColleagueOf);
  }

  boolean shareTaxNumber(String npi, String other) {
    return npi.equals(other) || areBoth(npi, other, Provider::hasTaxNumberOf);
  }

  private boolean areBoth(String npi, String other, BiPredicate<Provider, Provider> alike) {
    Provider one = byNpi.get(npi);
    Provider two = byNpi.get(other);
    return one != null && two != null && alike.test(one, two);
  }

  @Override
  public String specialtyOf(Claim claim, ServiceLine line) {
    Party rendering = claim.rendering(line);
    Provider onFile = byNpi.get(rendering.npi());
    String specialty = onFile == null ? "" : onFile.specialty();
    return specialty.isEmpty() ? rendering.taxonomy() : specialty;
  }
}
