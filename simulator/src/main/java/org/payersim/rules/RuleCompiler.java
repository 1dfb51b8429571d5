package org.payersim.rules;

import java.util.List;

/** Compiles rule sources into a rule book. */
final class RuleCompiler {
  private RuleCompiler() {}

  static RuleBook compile(long version, List<RuleSource> sources, Enrollment enrollment) {
    RuleDocuments documents = new RuleDocuments();
    PayerDocument payer =
        documents
            .payer()
            .orElseThrow(
                () ->
                    new InvalidRulesException(
                        List.of(new RuleFault("", 0, "", "no document of kind payer"))));
    return new RuleBook(version, documents, payer, enrollment);
  }
}
