package org.payersim.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.benefit.FamilyLimit;
import org.payersim.benefit.NetworkSide;
import org.payersim.benefit.PatientShare;
import org.payersim.benefit.Plan;
import org.payersim.benefit.ServiceRule;
import org.payersim.benefit.Tier;
import org.payersim.claim.DateSpan;
import org.payersim.money.Money;

/**
 * Holds a plan that calls itself a high-deductible health plan ({@code hdhp: on}) against the
 * limits of every year they are known for: deductible high enough, out-of-pocket maximum low
 * enough, and nothing but preventive care paid before the deductible. An embedded deductible of one
 * person may not be below that of a family either, since he may be of one. Source: 26 USC
 * 223(c)(2); Notice 2004-2, Q&A 3.
 *
 * @param plan whose
 * @param form where it stands
 */
record HdhpCheck(Plan plan, Form form) {

  void check(Map<Integer, HdhpLimits> byYear) {
    if (!form.flag("hdhp", false)) {
      return;
    }
    services();
    tier(NetworkSide.IN, form.form("inNetwork"), byYear);
    if (form.has("preferred")) {
      tier(NetworkSide.PREFERRED, form.form("preferred"), byYear);
    }
  }

  /** Every tier of providers in the network has to be one of an HDHP. */
  private void tier(NetworkSide side, Form at, Map<Integer, HdhpLimits> byYear) {
    Optional<Tier> tier = plan.findTier(side);
    if (missing(at, "deductible") || missing(at, "outOfPocket") || tier.isEmpty()) {
      return;
    }
    byYear.forEach(
        (year, limits) -> {
          if (isInForceFor(year)) {
            deductible(tier.get().deductible(), at.form("deductible"), year, limits);
            outOfPocket(tier.get(), at.form("outOfPocket"), year, limits);
          }
        });
  }

  private static boolean missing(Form inNetwork, String limit) {
    if (!inNetwork.has(limit)) {
      inNetwork.fault(limit, "is missing; an HDHP has one");
    }
    return !inNetwork.has(limit);
  }

  /** Whether a benefit period that begins in this year is among the plan's days. */
  private boolean isInForceFor(int year) {
    DateSpan effective = plan.effective();
    DateSpan period = plan.period().on(LocalDate.of(year, 12, 31));
    return !effective.to().isBefore(period.from()) && !effective.from().isAfter(period.to());
  }

  private static void deductible(FamilyLimit limit, Form at, int year, HdhpLimits limits) {
    boolean embedded = limit.kind() == FamilyLimit.Kind.EMBEDDED && limit.family().isPresent();
    atLeast(
        at,
        "individual",
        limit.individual(),
        embedded ? limits.deductibleFamily() : limits.deductibleSelf(),
        year);
    if (limit.family().isPresent()) {
      atLeast(at, "family", limit.family(), limits.deductibleFamily(), year);
    }
  }

  private static void outOfPocket(Tier tier, Form at, int year, HdhpLimits limits) {
    FamilyLimit limit = tier.outOfPocket();
    atMost(at, "individual", limit.individual(), limits.outOfPocketSelf(), year);
    if (limit.family().isPresent() || tier.deductible().family().isPresent()) {
      atMost(at, "family", limit.family(), limits.outOfPocketFamily(), year);
    }
  }

  private static void atLeast(
      Form at, String field, Optional<Money> amount, Money least, int year) {
    if (amount.isEmpty() || amount.get().compareTo(least) < 0) {
      at.fault(field, "an HDHP has a deductible of at least %s in %d".formatted(least, year));
    }
  }

  private static void atMost(Form at, String field, Optional<Money> amount, Money most, int year) {
    if (amount.isEmpty() || amount.get().compareTo(most) > 0) {
      at.fault(
          field, "an HDHP has an out-of-pocket maximum of at most %s in %d".formatted(most, year));
    }
  }

  private void services() {
    List<ServiceRule> rules = plan.services().list();
    List<Form> forms = form.forms("services");
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).coverage() instanceof ServiceRule.Covered covered
          && !forms.get(i).flag("preventive", false)) {
        afterDeductible(forms.get(i), "inNetwork", Optional.of(covered.inNetwork()));
        afterDeductible(forms.get(i), "preferred", covered.preferred());
        afterDeductible(forms.get(i), "outOfNetwork", covered.outOfNetwork());
      }
    }
  }

  private static void afterDeductible(Form rule, String side, Optional<PatientShare> share) {
    if (share.isPresent() && !share.get().deductible()) {
      rule.fault(
          side,
          "an HDHP pays nothing but preventive care before the deductible;"
              + " write preventive: on where it is");
    }
  }
}
