package org.payersim.fhir;

import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.payersim.money.Money;
import org.payersim.transcript.TracedWriter;

/** Between FHIR's amounts and whole cents. */
final class Amount {
  private static final int LONGEST = 15;

  private Amount() {}

  /** An amount in US dollars; empty, with an issue, if it is none or has parts of a cent. */
  static Optional<Money> of(org.hl7.fhir.r4.model.Money amount, String expression, Issues issues) {
    if (amount.hasCurrency() && !amount.getCurrency().equals("USD")) {
      issues.add(IssueType.VALUE, expression, "amounts are in USD");
      return Optional.empty();
    }
    BigDecimal value = amount.getValue();
    if (value == null) {
      issues.add(Issue.required(expression + ".value"));
      return Optional.empty();
    }
    if (!isReasonable(value)) {
      issues.add(IssueType.VALUE, expression, "an amount beyond all measure");
      return Optional.empty();
    }
    try {
      return Optional.of(Money.of(TracedWriter.plain(value)));
    } catch (IllegalArgumentException | ArithmeticException e) {
      issues.add(IssueType.VALUE, expression, "an amount has no parts of a cent");
      return Optional.empty();
    }
  }

  /** Whether it can be written out: a small text may stand for a number of a billion digits. */
  static boolean isReasonable(BigDecimal value) {
    return (long) value.precision() - value.scale() <= LONGEST && value.scale() <= 2 * LONGEST;
  }

  static org.hl7.fhir.r4.model.Money of(Money amount) {
    return new org.hl7.fhir.r4.model.Money()
        .setValue(BigDecimal.valueOf(amount.cents(), 2))
        .setCurrency("USD");
  }
}
