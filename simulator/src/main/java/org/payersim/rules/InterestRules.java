package org.payersim.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.payersim.benefit.InterestRule;
import org.payersim.benefit.Plan;
import org.payersim.claim.Claim;

/** The interest rules, and which of them holds for a claim: the plan's, else the payer's. */
public final class InterestRules {
  private final Versions<InterestRule> rules;
  private final Terms terms;

  /**
   * What the payer's document says.
   *
   * @param usual the rule for plans that name none; empty if late claims earn nothing
   * @param paperFrom submitters who key claims in from paper
   */
  record Terms(Optional<String> usual, Set<String> paperFrom) {
    Terms {
      paperFrom = Set.copyOf(paperFrom);
    }
  }

  InterestRules(Collection<RuleDocuments.Located<InterestRule>> rules, Terms terms) {
    this.rules = new Versions<>(rules);
    this.terms = terms;
  }

  /**
   * The version in force for a claim received on that day.
   *
   * @param plan of the claim, if one was found
   * @return empty if it earns no interest, however late it is paid
   */
  public Optional<InterestRule> find(Optional<Plan> plan, LocalDate receivedOn) {
    Optional<String> own = plan.flatMap(Plan::interest);
    return (own.isPresent() ? own : terms.usual()).flatMap(id -> rules.find(id, receivedOn));
  }

  /** Days in which this claim is paid in time, by how it came. */
  public int days(InterestRule rule, Claim claim) {
    return terms.paperFrom().contains(claim.batch().submitter().id())
        ? rule.days().paper()
        : rule.days().electronic();
  }
}
