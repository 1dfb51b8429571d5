package org.payersim.whatif.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.payersim.benefit.ClaimCondition;
import org.payersim.benefit.CodeRange;
import org.payersim.benefit.PatientShare;
import org.payersim.benefit.Plan;
import org.payersim.benefit.Requirements;
import org.payersim.benefit.ServiceRule;
import org.payersim.benefit.ServiceRules;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/**
 * The plan does not exclude the service: the next of its rules holds, or, for want of one that
 * covers it, one like those for most of what it covers.
 */
final class BenefitAdded implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    if (spot.plan().isEmpty() || spot.code().isEmpty()) {
      return;
    }
    Plan plan = spot.plan().get();
    Optional<ServiceRule> now = plan.services().find(spot.claim(), spot.line(), spot.rules());
    Plan changed = PlanEdit.services(plan, covering(spot, plan.services(), now));
    variations.fact(
        Who.PAYER,
        spot.onLine(
            Topic.BENEFIT,
            now.map(ServiceRule::name).orElse(""),
            spot.code(),
            "the plan " + plan.id() + " covers " + spot.code()),
        "Employer or payer change the plan, for services from then on; for this one the patient"
            + " pays, if he agreed to before.",
        CaseEdits.rules(book -> book.supposing(changed)));
  }

  private static ServiceRules covering(
      Spot spot, ServiceRules rules, Optional<ServiceRule> excluding) {
    List<ServiceRule> others = new ArrayList<>(rules.list());
    excluding.ifPresent(others::remove);
    ServiceRules left = new ServiceRules(others);
    boolean covered =
        excluding.isPresent()
            && excluding.get().coverage() instanceof ServiceRule.Excluded
            && left.find(spot.claim(), spot.line(), spot.rules())
                .filter(rule -> rule.coverage() instanceof ServiceRule.Covered)
                .isPresent();
    if (covered) {
      return left;
    }
    List<ServiceRule> all = new ArrayList<>();
    all.add(rule(spot.code(), share(rules, excluding)));
    all.addAll(rules.list());
    return new ServiceRules(all);
  }

  private static ServiceRule rule(String code, PatientShare share) {
    return new ServiceRule(
        "Benefit supposed",
        List.of(CodeRange.of(code)),
        Set.of(),
        List.of(),
        Set.of(),
        List.of(),
        ClaimCondition.NONE,
        new ServiceRule.Covered(
            share, Optional.empty(), Optional.of(share), Optional.empty(), Optional.empty(), false),
        Requirements.NONE);
  }

  /** That of the rule, if it covers something; else that of the last one that does. */
  private static PatientShare share(ServiceRules rules, Optional<ServiceRule> now) {
    return Stream.concat(rules.list().stream(), now.stream())
        .map(ServiceRule::coverage)
        .filter(ServiceRule.Covered.class::isInstance)
        .map(coverage -> ((ServiceRule.Covered) coverage).inNetwork())
        .reduce((earlier, later) -> later)
        .orElse(PatientShare.NOTHING);
  }
}
