package org.payersim.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param enrolled families as sponsors enrolled or changed them since; go before the documents
 * @param knowsStandings whether anything unusual is told of any provider, or may be
 * @param providerFile the providers beside each other
 * @param membersByBirth members by their day of birth; supposed families are not among them
 */
record OnFile(
    Versions<Plan> plans,
    Map<String, Provider> providers,
    Map<String, Family> families,
    Map<String, List<Authorization>> authorizations,
    Granted granted,
    Enrolled enrolled,
    boolean knowsStandings,
    ProviderFile providerFile,
    MembersByBirth membersByBirth) {
  /**
   * Families as they were enrolled since.
   *
   * @param documented families by every number as documents say
   * @param later those that are otherwise, by number
   */
  record Enrolled(Map<String, Family> documented, Map<String, Family> later) {}

  static OnFile of(RuleDocuments documents) {
    Map<String, Family> families = documents.familiesByEveryNumber();
    return new OnFile(
        new Versions<>(documents.plans()),
        documents.providers(),
        families,
        documents.authorizationsByFamily(),
        Granted.NOTHING,
        new Enrolled(families, Map.of()),
        documents.providers().values().stream()
            .anyMatch(provider -> !provider.standing().equals(Standing.USUAL)),
        new ProviderFile(documents.providers()),
        new MembersByBirth(families.values()));
  }

  /** The number of the family a member number belongs to; the number itself if to none. */
  String familyOf(String memberId) {
    Family family = families.get(memberId);
    return family == null ? memberId : family.id();
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
    return supposing(plans.with(plan), providers, families);
  }

  OnFile with(Provider provider) {
    return supposing(plans, new Overlaid<>(providers, provider.npi(), provider), families);
  }

  OnFile with(Family family) {
    Map<String, Family> all = new Overlaid<>(families, family.id(), family);
    for (String former : family.policy().formerIds()) {
      all = new Overlaid<>(all, former, family);
    }
    return supposing(plans, providers, all);
  }

  /** Supposed: whose standings are unusual nobody has looked. */
  private OnFile supposing(
      Versions<Plan> plans, Map<String, Provider> providers, Map<String, Family> families) {
    return new OnFile(
        plans,
        providers,
        families,
        authorizations,
        granted,
        enrolled,
        true,
        new ProviderFile(providers),
        membersByBirth);
  }

  /** What was certified since is certified so, or not any more. */
  OnFile granting(Authorization permit) {
    return granting(granted.with(permit));
  }

  private OnFile granting(Granted all) {
    return new OnFile(
        plans,
        providers,
        families,
        authorizations,
        all,
        enrolled,
        knowsStandings,
        providerFile,
        membersByBirth);
  }

  /** With these families enrolled, or otherwise enrolled. */
  OnFile enrolling(Collection<Family> changed) {
    Map<String, Family> all = new LinkedHashMap<>(families);
    Map<String, Family> later = new LinkedHashMap<>(enrolled.later());
    for (Family family : changed) {
      later.put(family.id(), family);
      all.put(family.id(), family);
      for (String former : family.policy().formerIds()) {
        all.put(former, family);
      }
    }
    return enrolled(all, later);
  }

  private OnFile enrolled(Map<String, Family> all, Map<String, Family> later) {
    return new OnFile(
        plans,
        providers,
        all,
        authorizations,
        granted,
        new Enrolled(enrolled.documented(), later),
        knowsStandings,
        providerFile,
        new MembersByBirth(all.values()));
  }

  /** What is on file that documents do not say. */
  FiledLater filedLater() {
    List<FiledLater.Numbered> numbers = new ArrayList<>();
    if (!enrolled.later().isEmpty()) {
      families.forEach(
          (number, family) -> {
            if (!family.equals(enrolled.documented().get(number))) {
              numbers.add(new FiledLater.Numbered(number, family));
            }
          });
    }
    return new FiledLater(granted.list(), List.copyOf(enrolled.later().values()), numbers);
  }

  /** With all that was filed later, of what documents say alone. */
  OnFile with(FiledLater filed) {
    Granted all = granted;
    for (Authorization permit : filed.granted()) {
      all = all.with(permit);
    }
    OnFile granting = granting(all);
    if (filed.enrolled().isEmpty()) {
      return granting;
    }
    Map<String, Family> byNumber = new LinkedHashMap<>(families);
    filed.numbers().forEach(one -> byNumber.put(one.number(), one.family()));
    Map<String, Family> later = new LinkedHashMap<>();
    filed.enrolled().forEach(family -> later.put(family.id(), family));
    return granting.enrolled(byNumber, later);
  }

  /**
   * With what was certified and enrolled under another version of the rules; but a family whose
   * document changed with this version is as the document says.
   */
  OnFile keeping(OnFile before) {
    List<Family> kept =
        before.enrolled.later().values().stream()
            .filter(
                family ->
                    Objects.equals(
                        enrolled.documented().get(family.id()),
                        before.enrolled.documented().get(family.id())))
            .toList();
    OnFile granting = granting(before.granted);
    return kept.isEmpty() ? granting : granting.enrolling(kept);
  }
}
