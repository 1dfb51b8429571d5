package org.payersim.scenarios.junit;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.payersim.scenarios.X12Check;

/** Assertions about what was answered to a delivery. */
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {
  AnswerAssert(Answer actual) {
    super(actual, AnswerAssert.class);
  }

  /** Every group was accepted (AK901 A), and nothing was refused before that. */
  public AnswerAssert isAccepted() {
    String acknowledgment = actual.implementationAcknowledgment();
    if (!acknowledgment.contains("AK9*A*")) {
      failWithMessage("999, AK901: expected A%n%s%s", shown(actual.ta1()), shown(acknowledgment));
    }
    return this;
  }

  /** The transaction set was rejected: IK501 is R, with this code among IK502 to IK506. */
  public AnswerAssert isRejectedWith(String code) {
    String acknowledgment = actual.implementationAcknowledgment();
    boolean rejected =
        acknowledgment
            .lines()
            .flatMap(line -> List.of(line.split("~", -1)).stream())
            .anyMatch(s -> s.startsWith("IK5*R") && (s + "*").contains("*" + code + "*"));
    if (!rejected) {
      failWithMessage("999, IK5: expected R with %s%n%s", code, shown(acknowledgment));
    }
    return this;
  }

  /** All envelopes count right and every 835 balances, judged by a reader of its own. */
  public AnswerAssert balances() {
    for (String remittance : actual.remittances()) {
      List<String> faults = X12Check.faults(Answer.bytes(remittance));
      if (!faults.isEmpty()) {
        failWithMessage("835 does not balance: %s%n%s", faults, shown(remittance));
      }
    }
    return this;
  }

  /** No 835 came. */
  public AnswerAssert hasNoRemittance() {
    if (!actual.remittances().isEmpty()) {
      failWithMessage("expected no 835, got%n%s", shown(String.join("", actual.remittances())));
    }
    return this;
  }

  /** The claim of this number; the last one if an 835 has it twice, as after a reversal. */
  public ClaimAssert claim(String number) {
    return new ClaimAssert(actual, number);
  }

  static String shown(String document) {
    return document.isEmpty()
        ? "(no document)"
        : document.replace("~", "~\n").replace("\n\n", "\n");
  }
}
