package org.payersim.rules;

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
 * @param granted what was certified since; goes before the documents
 * @param knowsStandings whether anything unusual is told of any provider, or may be
 * @param providerFile the providers beside each other
 */
record OnFile(
    Versions<Plan> plans,
    Map<String, Provider> providers,
    Map<String, Family> families,
    Map<String, List<Authorization>> authorizations,
    Granted granted,
    boolean knowsStandings,
    ProviderFile providerFile) {
  /** Supposed: whose standings are unusual nobody has looked. */
  private OnFile(
      Versions<Plan> plans,
      Map<String, Provider> providers,
      Map<String, Family> families,
      Map<String, List<Authorization>> authorizations,
      Granted granted) {
    this(plans, providers, families, authorizations, granted, true, new ProviderFile(providers));
  }

  static OnFile of(RuleDocuments documents) {
    return new OnFile(
        new Versions<>(documents.plans()),
        documents.providers(),
        documents.familiesByEveryNumber(),
        documents.authorizationsByFamily(),
        Granted.NOTHING,
        documents.providers().values().stream()
            .anyMatch(provider -> !provider.standing().equals(Standing.USUAL)),
        new ProviderFile(documents.providers()));
  }

  List<Authorization> authorizations(String familyId) {
    List<Authorization> later = granted.of(familyId);
    List<Authorization> all = authorizations.getOrDefault(familyId, List.of());
    for (int i = later.size() - 1; i >= 0; i--) {
      all = Granted.before(later.get(i), all);
    }
    return all;
  }

  OnFile with(Plan plan) {
    return new OnFile(plans.with(plan), providers, families, authorizations, granted);
  }

  OnFile with(Provider provider) {
    return new OnFile(
        plans,
        new Overlaid<>(providers, provider.npi(), provider),
        families,
        authorizations,
        granted);
  }

  OnFile with(Family family) {
    Map<String, Family> all = new Overlaid<>(families, family.id(), family);
    for (String former : family.policy().formerIds()) {
      all = new Overlaid<>(all, former, family);
    }
    return new OnFile(plans, providers, all, authorizations, granted);
  }

  /** What was certified since is certified so, or not any more. */
  OnFile granting(Authorization permit) {
    return new OnFile(
        plans,
        providers,
        families,
        authorizations,
        granted.with(permit),
        knowsStandings,
        providerFile);
  }

  /** What was certified under another version of the rules. */
  OnFile granting(Granted all) {
    return new OnFile(
        plans, providers, families, authorizations, all, knowsStandings, providerFile);
  }
}
