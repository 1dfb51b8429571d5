package org.payersim.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.benefit.Plan;
import org.payersim.contract.Contract;
import org.payersim.contract.PricingMethod;
import org.payersim.contract.RelativeValues;

/** Checks that what plans, providers and contracts name as their prices is there. */
final class ContractLinks {
  private final RuleDocuments documents;

  ContractLinks(RuleDocuments documents) {
    this.documents = documents;
  }

  void check() {
    for (RuleDocuments.Located<Plan> plan : documents.plans()) {
      Form form = plan.origin().form();
      Plan.Prices prices = plan.document().prices();
      prices.contract().ifPresent(id -> contract(form, "contract", id));
      prices.outside().ifPresent(id -> contract(form, "outOfNetwork", id));
      prices
          .surprise()
          .ifPresent(
              recognized -> {
                schedule(form, "surpriseBilling", recognized.qualifyingPayment());
                recognized.stateLaw().ifPresent(id -> schedule(form, "surpriseBilling", id));
              });
    }
    documents
        .contractsReferredTo()
        .forEach((id, origin) -> contract(origin.form(), "networks", id));
    for (RuleDocuments.Located<Contract> contract : documents.contracts()) {
      terms(contract);
    }
  }

  private void terms(RuleDocuments.Located<Contract> contract) {
    Form form = contract.origin().form();
    contract.document().indicators().ifPresent(id -> table(form, "indicators", id, ""));
    List<Form> forms = form.forms("terms");
    for (int i = 0; i < forms.size(); i++) {
      switch (contract.document().terms().get(i).method()) {
        case PricingMethod.FeeTable fees -> schedule(forms.get(i), "schedule", fees.schedule());
        case PricingMethod.ByRelativeValue values ->
            table(forms.get(i), "table", values.table(), values.locality());
        case PricingMethod.Anesthesia units ->
            table(forms.get(i), "table", units.table(), units.locality());
        case PricingMethod.PercentOfCharge percent -> {}
        case PricingMethod.OfClaim ofClaim -> {}
      }
    }
  }

  private void contract(Form form, String field, String id) {
    if (documents.contracts().stream().noneMatch(c -> c.document().id().equals(id))) {
      form.fault(field, "no contract '" + id + "'");
    }
  }

  private void schedule(Form form, String field, String id) {
    if (documents.feeSchedules().stream().noneMatch(s -> s.document().id().equals(id))) {
      form.fault(field, "no fee schedule '" + id + "'");
    }
  }

  /** An empty locality is not asked for. */
  private void table(Form form, String field, String id, String locality) {
    Optional<RelativeValues> found =
        versions(id).filter(v -> locality.isEmpty() || v.knows(locality)).findFirst();
    if (versions(id).findAny().isEmpty()) {
      form.fault(field, "no relative values '" + id + "'");
    } else if (found.isEmpty()) {
      form.fault("locality", "'" + id + "' has no locality '" + locality + "'");
    }
  }

  private Stream<RelativeValues> versions(String id) {
    return documents.relativeValues().stream()
        .map(RuleDocuments.Located::document)
        .filter(values -> values.id().equals(id));
  }
}
