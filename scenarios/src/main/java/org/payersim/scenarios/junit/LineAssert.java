package org.payersim.scenarios.junit;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;

/** Assertions about one line of a claim in an 835 (loop 2110). */
public final class LineAssert extends AbstractAssert<LineAssert, RemittedClaim.Line> {
  private final ClaimAssert claim;
  private final int position;

  LineAssert(ClaimAssert claim, RemittedClaim.Line actual, int position) {
    super(actual, LineAssert.class);
    this.claim = claim;
    this.position = position;
  }

  /** SVC03, in dollars. */
  public LineAssert isPaid(String amount) {
    if (new BigDecimal(amount).compareTo(actual.paid()) != 0) {
      fail("SVC03 (paid)", amount, actual.paid().toPlainString());
    }
    return this;
  }

  /** Nothing is paid, and all of the charge is taken off for this reason, such as CO-197. */
  public LineAssert isDeniedWith(String reason, String... remarks) {
    isPaid("0");
    if (!actual.adjustments().keySet().equals(Set.of(reason))) {
      fail("CAS", reason + " for the whole charge", actual.adjustments().toString());
    }
    return hasRemarks(remarks);
  }

  /** A CAS takes this amount off for this reason, such as CO-45. */
  public LineAssert hasAdjustment(String reason, String amount) {
    BigDecimal is = actual.adjustments().get(reason);
    if (is == null || is.compareTo(new BigDecimal(amount)) != 0) {
      fail("CAS", reason + " " + amount, actual.adjustments().toString());
    }
    return this;
  }

  /** Just these adjustments: reason, amount, reason, amount, ... */
  public LineAssert hasOnlyAdjustments(String... reasonsAndAmounts) {
    for (int i = 0; i + 1 < reasonsAndAmounts.length; i += 2) {
      hasAdjustment(reasonsAndAmounts[i], reasonsAndAmounts[i + 1]);
    }
    if (actual.adjustments().size() * 2 != reasonsAndAmounts.length) {
      fail("CAS", Arrays.toString(reasonsAndAmounts), actual.adjustments().toString());
    }
    return this;
  }

  /** Each of these stands in an LQ. */
  public LineAssert hasRemarks(String... remarks) {
    if (!actual.remarks().containsAll(List.of(remarks))) {
      fail("LQ02 (remark)", Arrays.toString(remarks), actual.remarks().toString());
    }
    return this;
  }

  /** Another line of the claim. */
  public LineAssert line(int other) {
    return claim.line(other);
  }

  /** Back to the claim. */
  public ClaimAssert and() {
    return claim;
  }

  /** What was taken off, by reason. */
  public Map<String, BigDecimal> adjustments() {
    return actual.adjustments();
  }

  private void fail(String element, String expected, String is) {
    failWithMessage(
        "claim %s line %d, 835 loop 2110 %s: expected %s but was %s%n%s%s",
        claim.number(),
        position,
        element,
        expected,
        is,
        String.join("\n", actual.segments()),
        claim.why());
  }
}
