package org.payersim.x12;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.payersim.claim.Batch;
import org.payersim.claim.Party;
import org.payersim.x12.syntax.Segment;

/** The header of a transaction set in the making: BHT, 1000A, 1000B. */
final class BatchDraft {
  private static final int BHT = Segment.pack("BHT");

  private final Values values;
  private String reference = "";
  private String purpose = "";
  private String usage = "";
  private LocalDateTime created = LocalDateTime.MIN;
  private Party submitter = Party.NOBODY;
  private Party receiver = Party.NOBODY;

  BatchDraft(Values values) {
    this.values = values;
  }

  void add(Segment segment) {
    if (segment.id() == BHT) {
      purpose = values.text(segment, 2);
      reference = values.text(segment, 3);
      created = values.date(segment, 4).atTime(time(segment.text(5)));
      usage = values.text(segment, 6);
    }
  }

  void submitter(Party party) {
    submitter = party;
  }

  void receiver(Party party) {
    receiver = party;
  }

  Batch take(InterchangeHeader interchange, GroupHeader group, TransactionSetResult set) {
    return new Batch(
        interchange.sender(),
        interchange.receiver(),
        interchange.controlNumber(),
        group.controlNumber(),
        set.controlNumber(),
        set.guide(),
        reference,
        created,
        purpose,
        usage,
        submitter,
        receiver);
  }

  /** HHMM or HHMMSS; finer parts are dropped. */
  private static LocalTime time(String text) {
    int seconds = text.length() < 6 ? 0 : Integer.parseInt(text.substring(4, 6));
    return LocalTime.of(
        Integer.parseInt(text.substring(0, 2)), Integer.parseInt(text.substring(2, 4)), seconds);
  }
}
