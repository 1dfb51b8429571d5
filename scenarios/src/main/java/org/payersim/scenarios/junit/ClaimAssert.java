package org.payersim.scenarios.junit;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about one claim. A failure names the document, loop, segment and element, what was
 * expected and what stands there, and why the payer decided so.
 */
public final class ClaimAssert extends AbstractAssert<ClaimAssert, Answer> {
  private final String number;

  ClaimAssert(Answer actual, String number) {
    super(actual, ClaimAssert.class);
    this.number = number;
  }

  /** It entered adjudication: the 277CA says A2. */
  public ClaimAssert isAccepted() {
    return hasStatus("A2:20");
  }

  /** It was rejected with this status in the 277CA, such as {@code A7:507} or {@code A3:21:85}. */
  public ClaimAssert isRejectedWith(String status) {
    hasStatus(status);
    if (!actual.remitted(number).isEmpty()) {
      failWithMessage("claim %s was rejected and yet stands in an 835", number);
    }
    return this;
  }

  private ClaimAssert hasStatus(String status) {
    List<String> statuses = actual.statuses(number);
    if (!statuses.contains(status)) {
      failWithMessage(
          "claim %s, 277CA loop 2200D STC01: expected %s but was %s%s",
          number, status, statuses.isEmpty() ? "not there" : statuses, why());
    }
    return this;
  }

  /** Nothing is said about it but that it was received: no 835 has it. */
  public ClaimAssert isNotRemitted() {
    if (!actual.remitted(number).isEmpty()) {
      failWithMessage(
          "claim %s: expected in no 835, but there is%n%s%s", number, remitted().text(), why());
    }
    return this;
  }

  /** CLP04, in dollars. */
  public ClaimAssert isPaid(String amount) {
    return expect("CLP04 (paid)", amount, remitted().paid());
  }

  /** Nothing is paid and every line is denied: CLP04 0 and no line with anything allowed. */
  public ClaimAssert isDenied() {
    expect("CLP04 (paid)", "0", remitted().paid());
    for (RemittedClaim.Line line : remitted().lines()) {
      if (line.segments().stream().anyMatch(segment -> segment.startsWith("AMT*B6"))) {
        failWithMessage(
            "claim %s: line %s is allowed, not denied%n%s%s",
            number, line.code(), String.join("\n", line.segments()), why());
      }
    }
    return this;
  }

  /** CLP05, in dollars. */
  public ClaimAssert hasPatientResponsibility(String amount) {
    return expect("CLP05 (patient responsibility)", amount, remitted().patientResponsibility());
  }

  /** CLP02. */
  public ClaimAssert hasClaimStatus(String code) {
    if (!remitted().status().equals(code)) {
      failWithMessage(
          "claim %s, 835 loop 2100 CLP02 (status): expected %s but was %s%n%s%s",
          number, code, remitted().status(), remitted().text(), why());
    }
    return this;
  }

  /** A reversal of this claim stands before it (CLP02 22). */
  public ClaimAssert wasReversed() {
    if (actual.remitted(number).stream().noneMatch(claim -> claim.status().equals("22"))) {
      failWithMessage("claim %s: no reversal (CLP02 22) in the 835%s", number, why());
    }
    return this;
  }

  /** A line of it, counted from 1. */
  public LineAssert line(int position) {
    List<RemittedClaim.Line> lines = remitted().lines();
    if (position < 1 || position > lines.size()) {
      failWithMessage(
          "claim %s, 835 loop 2110: there is no line %d, it has %d%s",
          number, position, lines.size(), why());
    }
    return new LineAssert(this, lines.get(position - 1), position);
  }

  /** Another claim of the same answer. */
  public ClaimAssert claim(String other) {
    return new ClaimAssert(actual, other);
  }

  /** The claim as the 835 has it; a failure if none has it. */
  public RemittedClaim remitted() {
    List<RemittedClaim> found = actual.remitted(number);
    if (found.isEmpty()) {
      failWithMessage(
          "claim %s stands in no 835; its 277CA statuses are %s%s",
          number, actual.statuses(number), why());
    }
    return found.get(found.size() - 1);
  }

  private ClaimAssert expect(String element, String expected, BigDecimal is) {
    if (new BigDecimal(expected).compareTo(is) != 0) {
      failWithMessage(
          "claim %s, 835 loop 2100 %s: expected %s but was %s%n%s%s",
          number, element, expected, is.toPlainString(), remitted().text(), why());
    }
    return this;
  }

  String number() {
    return number;
  }

  /** What the payer says about it, to stand below a failure. */
  String why() {
    return actual.explanation(number).map(text -> "\n\nDecided so:\n" + text).orElse("");
  }
}
