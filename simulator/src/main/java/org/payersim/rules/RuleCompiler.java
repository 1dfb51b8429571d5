package org.payersim.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.payersim.benefit.Dated;
import org.payersim.benefit.FeeSchedule;
import org.payersim.benefit.Plan;
import org.payersim.benefit.UnlistedCodes;
import org.payersim.claim.DateSpan;
import org.payersim.reference.ReferenceTables;

/** Compiles rule sources into a rule book: reads each, then checks what they say of each other. */
final class RuleCompiler {
  private final RuleDocuments documents = new RuleDocuments();
  private final List<FaultList> faults = new ArrayList<>();
  private final FaultList together = new FaultList("");

  private RuleCompiler() {}

  static RuleBook compile(long version, List<RuleSource> sources, Enrollment enrollment) {
    return new RuleCompiler().run(version, sources, enrollment);
  }

  private RuleBook run(long version, List<RuleSource> sources, Enrollment enrollment) {
    for (RuleSource source : sources) {
      FaultList own = new FaultList(source.name());
      faults.add(own);
      new DocumentReader(own, documents).read(source);
    }
    faults.add(together);
    if (isFaultless()) {
      link(enrollment);
    }
    Optional<RuleDocuments.Located<PayerDocument>> payer = documents.payer();
    if (payer.isEmpty() && isFaultless()) {
      together.add(0, "", "no document of kind payer");
    }
    if (payer.isEmpty() || !isFaultless()) {
      throw new InvalidRulesException(faults.stream().flatMap(f -> f.list().stream()).toList());
    }
    return new RuleBook(version, documents, payer.get().document(), enrollment, warnings());
  }

  private List<RuleFault> warnings() {
    return faults.stream().flatMap(list -> list.warnings().stream()).toList();
  }

  private boolean isFaultless() {
    return faults.stream().allMatch(list -> list.size() == 0);
  }

  private void link(Enrollment enrollment) {
    checkOverlap(documents.plans());
    checkOverlap(documents.feeSchedules());
    for (RuleDocuments.Located<Plan> plan : documents.plans()) {
      checkPrices(plan);
      new HdhpCheck(plan.document(), plan.origin().form()).check(documents.hdhpLimits());
    }
    checkOverlap(documents.contracts());
    checkOverlap(documents.relativeValues());
    checkOverlap(documents.userRules());
    checkOverlap(documents.interest());
    checkInterest();
    new ContractLinks(documents).check();
    ReasonCheck reasons =
        new ReasonCheck(
            new ReferenceTables(documents.tables()),
            documents
                .payer()
                .map(payer -> payer.document().edits().strictCombinations())
                .orElse(false));
    faults.forEach(reasons::check);
    documents.plansReferredTo().forEach(this::checkPlan);
    if (enrollment instanceof Enrollment.Open open && !hasPlan(open.planId())) {
      together.add(0, "", "no plan '" + open.planId() + "' to enrol everybody in");
    }
  }

  /** Of one id, at most one version may be in force on a day. */
  private static <T extends Dated> void checkOverlap(Collection<RuleDocuments.Located<T>> all) {
    List<RuleDocuments.Located<T>> seen = new ArrayList<>();
    for (RuleDocuments.Located<T> later : all) {
      for (RuleDocuments.Located<T> earlier : seen) {
        DateSpan a = earlier.document().effective();
        DateSpan b = later.document().effective();
        boolean same = earlier.document().id().equals(later.document().id());
        if (same && !a.to().isBefore(b.from()) && !b.to().isBefore(a.from())) {
          later.origin().form().fault("effective", "overlaps the version in force " + a);
        }
      }
      seen.add(later);
    }
  }

  private void checkPrices(RuleDocuments.Located<Plan> plan) {
    Plan.Prices prices = plan.document().prices();
    Form form = plan.origin().form();
    boolean found = false;
    for (RuleDocuments.Located<FeeSchedule> schedule : documents.feeSchedules()) {
      if (schedule.document().id().equals(prices.feeSchedule())) {
        found = true;
        if (prices.unlisted() == UnlistedCodes.PERCENT_OF_CHARGE
            && schedule.document().unlisted().isEmpty()) {
          form.fault("unlistedCodes", "the fee schedule has no default percentage");
        }
      }
    }
    if (!found) {
      form.fault("feeSchedule", "no fee schedule '" + prices.feeSchedule() + "'");
    }
  }

  /** What payer and plans name as their interest rule is there. */
  private void checkInterest() {
    documents
        .payer()
        .ifPresent(
            payer -> checkInterest(payer.document().interest().usual(), payer.origin().form()));
    for (RuleDocuments.Located<Plan> plan : documents.plans()) {
      checkInterest(plan.document().interest(), plan.origin().form());
    }
  }

  private void checkInterest(Optional<String> id, Form form) {
    if (id.isPresent()
        && documents.interest().stream().noneMatch(r -> r.document().id().equals(id.get()))) {
      form.fault("interest", "no interest rule '" + id.get() + "'");
    }
  }

  private void checkPlan(String planId, RuleDocuments.Origin origin) {
    if (!hasPlan(planId)) {
      origin.form().fault("plan", "no plan '" + planId + "'");
    }
  }

  private boolean hasPlan(String planId) {
    return documents.plans().stream().anyMatch(plan -> plan.document().id().equals(planId));
  }
}
