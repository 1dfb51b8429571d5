package org.payersim.x12;

import org.payersim.claim.AmountFact;
import org.payersim.claim.DateFact;
import org.payersim.claim.OtherPayer;
import org.payersim.claim.Party;
import org.payersim.claim.PriorAdjustment;
import org.payersim.x12.syntax.Segment;

/** Another coverage in the making: loop 2320 with 2330A and 2330B. */
final class OtherPayerDraft {
  private static final int SBR = Segment.pack("SBR");
  private static final int CAS = Segment.pack("CAS");
  private static final int AMT = Segment.pack("AMT");

  private final Values values;
  private final Collected<PriorAdjustment> adjustments = new Collected<>();
  private final Collected<AmountFact> amounts = new Collected<>();
  private final Collected<DateFact> dates = new Collected<>();
  private String sequence = "";
  private String relationship = "";
  private String group = "";
  private String filing = "";
  private Party subscriber = Party.NOBODY;
  private Party payer = Party.NOBODY;
  private boolean begun;

  OtherPayerDraft(Values values) {
    this.values = values;
  }

  boolean isBegun() {
    return begun;
  }

  void add(Segment segment) {
    int id = segment.id();
    if (id == SBR) {
      begun = true;
      sequence = values.text(segment, 1);
      relationship = values.text(segment, 2);
      group = values.text(segment, 3);
      filing = values.text(segment, 9);
    } else if (id == CAS) {
      values.adjustments(segment, adjustments.items());
    } else if (id == AMT) {
      amounts.add(values.amount(segment));
    }
  }

  /** DTP of 2330B. */
  void date(Segment segment) {
    dates.add(values.date(segment));
  }

  void subscriber(Party party) {
    subscriber = party;
  }

  void payer(Party party) {
    payer = party;
  }

  /** The coverage; the next one begins. */
  OtherPayer take() {
    OtherPayer taken =
        new OtherPayer(
            sequence,
            relationship,
            group,
            filing,
            subscriber,
            payer,
            adjustments.take(),
            amounts.take(),
            dates.take());
    begun = false;
    subscriber = Party.NOBODY;
    payer = Party.NOBODY;
    return taken;
  }
}
