package org.payersim.rules;

import java.util.List;
import org.payersim.benefit.FeeSchedule;
import org.payersim.contract.Contract;
import org.payersim.contract.RelativeValues;
import org.payersim.control.DeliveryFault;
import org.payersim.control.Stub;
import org.payersim.reference.ReferenceTables;

/**
 * What a rule book has that nobody supposes to be otherwise.
 *
 * @param warnings what is doubtful about the rules
 * @param agreements what is agreed with payees and trading partners
 * @param tables the code tables
 * @param interest what claims paid late earn
 * @param inquiries how inquiries are answered
 * @param feeSchedules all versions
 * @param contracts all versions
 * @param relativeValues all versions
 * @param userRules rules written without Java
 * @param stubs outcomes a tester wants, in the order they are asked
 * @param faults what a tester wants to go wrong on the way to partners, in the order they are asked
 */
record LaidDown(
    List<RuleFault> warnings,
    Agreements agreements,
    ReferenceTables tables,
    InterestRules interest,
    InquiryPolicy inquiries,
    Versions<FeeSchedule> feeSchedules,
    Versions<Contract> contracts,
    Versions<RelativeValues> relativeValues,
    List<UserRuleSet> userRules,
    List<Stub> stubs,
    List<DeliveryFault> faults) {
  static LaidDown of(RuleDocuments documents, PayerDocument payer, List<RuleFault> warnings) {
    return new LaidDown(
        warnings,
        new Agreements(documents.payments(), documents.partners()),
        new ReferenceTables(documents.tables()),
        new InterestRules(documents.interest(), payer.interest()),
        new InquiryPolicy(documents.serviceTypes(), payer.inquiries(), payer.reviews()),
        new Versions<>(documents.feeSchedules()),
        new Versions<>(documents.contracts()),
        new Versions<>(documents.relativeValues()),
        documents.userRules().stream().map(RuleDocuments.Located::document).toList(),
        documents.stubs(),
        documents.faults());
  }
}
