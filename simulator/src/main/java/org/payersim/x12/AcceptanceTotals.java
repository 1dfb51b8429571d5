package org.payersim.x12;

import org.payersim.money.Money;
import org.payersim.x12.syntax.SegmentWriter;

/** How many claims, and what they charge, were accepted and rejected under one level of a 277CA. */
final class AcceptanceTotals {
  private int accepted;
  private int rejected;
  private Money acceptedCharge = Money.ZERO;
  private Money rejectedCharge = Money.ZERO;

  void add(boolean accept, Money charge) {
    if (accept) {
      accepted++;
      acceptedCharge = acceptedCharge.plus(charge);
    } else {
      rejected++;
      rejectedCharge = rejectedCharge.plus(charge);
    }
  }

  /** STC04: accepted and rejected together. */
  Money charge() {
    return acceptedCharge.plus(rejectedCharge);
  }

  /**
   * QTY and AMT, without the zeros; the two levels name accepted and rejected counts differently.
   */
  void write(SegmentWriter out, String acceptedQualifier, String rejectedQualifier) {
    count(out, acceptedQualifier, accepted);
    count(out, rejectedQualifier, rejected);
    amount(out, "YU", acceptedCharge);
    amount(out, "YY", rejectedCharge);
  }

  private static void count(SegmentWriter out, String qualifier, int count) {
    if (count > 0) {
      out.begin("QTY").text(qualifier).number(count).end();
    }
  }

  private static void amount(SegmentWriter out, String qualifier, Money amount) {
    if (!amount.isZero()) {
      out.begin("AMT").text(qualifier).amount(amount).end();
    }
  }
}
