package org.payersim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.payersim.benefit.Authorization;
import org.payersim.benefit.Plan;
import org.payersim.eligibility.Family;
import org.payersim.provider.Provider;
import org.payersim.provider.Standing;

/**
 * Who is on file and what was promised to them: what of a rule book may be supposed to be otherwise
 * without compiling it again.
 *
 * @param plans all versions
 * @param providers by NPI
 * @param families by every number they have or had
 * @param authorizations by the member number of their family, in the order of the documents
 * @param providerFile the providers beside each other
 */
record OnFile(
    Versions<Plan> plans,
    Map<String, Provider> providers,
    Map<String, Family> families,
    Map<String, List<Authorization>> authorizations,
    ProviderFile providerFile) {
  private OnFile(
      Versions<Plan> plans,
      Map<String, Provider> providers,
      Map<String, Family> families,
      Map<String, List<Authorization>> authorizations) {
    this(plans, providers, families, authorizations, new ProviderFile(providers));
  }

  static OnFile of(RuleDocuments documents) {
    return new OnFile(
        new Versions<>(documents.plans()),
        documents.providers(),
        documents.familiesByEveryNumber(),
        documents.authorizationsByFamily());
  }

  List<Authorization> authorizations(String familyId) {
    return authorizations.getOrDefault(familyId, List.of());
  }

  /** Whether anything unusual is told of any provider. */
  boolean knowsStandings() {
    return providers.values().stream().anyMatch(p -> !p.standing().equals(Standing.USUAL));
  }

  OnFile with(Plan plan) {
    return new OnFile(plans.with(plan), providers, families, authorizations);
  }

  OnFile with(Provider provider) {
    return new OnFile(
        plans, new Overlaid<>(providers, provider.npi(), provider), families, authorizations);
  }

  OnFile with(Family family) {
    Map<String, Family> all = new Overlaid<>(families, family.id(), family);
    for (String former : family.policy().formerIds()) {
      all = new Overlaid<>(all, former, family);
    }
    return new OnFile(plans, providers, all, authorizations);
  }

  OnFile with(Authorization authorization) {
    List<Authorization> all = new ArrayList<>();
    all.add(authorization);
    for (Authorization other : authorizations(authorization.familyId())) {
      if (other.kind() != authorization.kind() || !other.number().equals(authorization.number())) {
        all.add(other);
      }
    }
    return new OnFile(
        plans,
        providers,
        families,
        new Overlaid<>(authorizations, authorization.familyId(), List.copyOf(all)));
  }
}
