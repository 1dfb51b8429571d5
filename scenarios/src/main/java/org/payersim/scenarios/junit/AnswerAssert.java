package org.payersim.scenarios.junit;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.payersim.scenarios.X12Check;
import org.payersim.scenarios.X12Text;

/** Assertions about what was answered to a delivery. */
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {
  AnswerAssert(Answer actual) {
    super(actual, AnswerAssert.class);
  }

  /** Every group was accepted (AK901 A), and nothing was refused before that. */
  public AnswerAssert isAccepted() {
    List<String> groups = segments(actual.implementationAcknowledgment(), "AK9");
    boolean refused = segments(actual.ta1(), "TA1").stream().anyMatch(s -> !s.contains("*A*"));
    if (groups.isEmpty() || refused || !groups.stream().allMatch(s -> s.startsWith("AK9*A*"))) {
      failWithMessage(
          "999, AK901 of every group: expected A%n%s%s",
          shown(actual.ta1()), shown(actual.implementationAcknowledgment()));
    }
    return this;
  }

  private static List<String> segments(String document, String id) {
    return X12Text.of(Answer.bytes(document)).segments().stream()
        .filter(segment -> segment.is(id))
        .map(X12Text.Segment::text)
        .toList();
  }

  /** The transaction set was rejected: IK501 is R, with this code among IK502 to IK506. */
  public AnswerAssert isRejectedWith(String code) {
    String acknowledgment = actual.implementationAcknowledgment();
    boolean rejected =
        segments(acknowledgment, "IK5").stream()
            .anyMatch(s -> s.startsWith("IK5*R") && (s + "*").contains("*" + code + "*"));
    if (!rejected) {
      failWithMessage("999, IK5: expected R with %s%n%s", code, shown(acknowledgment));
    }
    return this;
  }

  /**
   * There is an 835, all envelopes count right and every one balances, judged by a plain reader.
   */
  public AnswerAssert balances() {
    if (actual.remittances().isEmpty()) {
      failWithMessage("expected an 835, there is none");
    }
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
