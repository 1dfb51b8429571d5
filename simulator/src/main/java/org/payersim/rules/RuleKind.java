package org.payersim.rules;

import java.util.Optional;

/** The kinds of rule documents, by the word in their first field. */
enum RuleKind {
  PAYER("payer"),
  PAYMENTS("payments"),
  PARTNERS("partners"),
  PLAN("plan"),
  FEE_SCHEDULE("fee-schedule"),
  CONTRACT("contract"),
  RELATIVE_VALUES("relative-values"),
  USER_RULES("user-rules"),
  STUBS("stubs"),
  FAULTS("faults"),
  INTEREST("interest"),
  HDHP_LIMITS("hdhp-limits"),
  SERVICE_TYPES("service-types"),
  PROVIDERS("providers"),
  FAMILIES("families"),
  AUTHORIZATIONS("authorizations"),
  REFERRALS("referrals");

  private final String word;

  RuleKind(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Optional<RuleKind> find(String word) {
    for (RuleKind kind : values()) {
      if (kind.word.equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
