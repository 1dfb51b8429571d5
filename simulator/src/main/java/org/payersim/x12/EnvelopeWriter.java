package org.payersim.x12;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.payersim.x12.syntax.SegmentSpool;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * Opens and closes interchange, group and transaction set around what a document's writer puts
 * between, with their control numbers and counts. One interchange; groups and sets one after the
 * other.
 */
final class EnvelopeWriter {
  private static final int FLUSH_AT = 1 << 16;

  private final Envelope envelope;
  private final ControlNumbers numbers;
  private final OutputStream out;
  private final SegmentWriter segments;
  private int interchange;
  private int groups;
  private int group;
  private int sets;
  private int before;
  private int spooled;

  EnvelopeWriter(Envelope envelope, ControlNumbers numbers, OutputStream out) {
    this.envelope = envelope;
    this.numbers = numbers;
    this.out = out;
    this.segments = new SegmentWriter(envelope.delimiters(), envelope.lineBreaks());
  }

  /** What a document's writer puts between, for documents that are small enough to be an array. */
  interface Body {
    void writeTo(EnvelopeWriter document) throws IOException;
  }

  /** One interchange as an array. */
  static byte[] toByteArray(Envelope envelope, ControlNumbers numbers, Body body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      EnvelopeWriter document = new EnvelopeWriter(envelope, numbers, out);
      document.openInterchange();
      body.writeTo(document);
      document.closeInterchange();
    } catch (IOException e) {
      throw new UncheckedIOException("an array takes every byte", e);
    }
    return out.toByteArray();
  }

  SegmentWriter segments() {
    return segments;
  }

  Envelope envelope() {
    return envelope;
  }

  /** ISA13 of the interchange open. */
  int interchange() {
    return interchange;
  }

  void openInterchange() {
    interchange = numbers.nextInterchange();
    segments
        .begin("ISA")
        .text("00")
        .fixed("", 10)
        .text("00")
        .fixed("", 10)
        .fixed(envelope.senderQualifier(), 2)
        .fixed(envelope.sender(), 15)
        .fixed(envelope.receiverQualifier(), 2)
        .fixed(envelope.receiver(), 15)
        .shortDate(today())
        .time(now())
        .delimiter(envelope.delimiters().repetition())
        .text("00501")
        .padded(interchange, 9)
        .text("0")
        .text(envelope.usage())
        .delimiter(envelope.delimiters().component())
        .end();
  }

  void closeInterchange() throws IOException {
    segments.begin("IEA").number(groups).padded(interchange, 9).end();
    segments.drainTo(out);
  }

  /** GS01 and GS08 of the group to come. */
  void openGroup(String functionalIdentifier, String guide) {
    group = numbers.nextGroup();
    groups++;
    sets = 0;
    segments
        .begin("GS")
        .text(functionalIdentifier)
        .text(envelope.sender(), 15)
        .text(envelope.receiver(), 15)
        .date(today())
        .time(now())
        .number(group)
        .text("X")
        .text(guide)
        .end();
  }

  void closeGroup() {
    segments.begin("GE").number(sets).number(group).end();
  }

  /**
   * ST of a set to come.
   *
   * @param guide ST03, empty for the sets that have none (835)
   */
  void openSet(String transactionSet, String guide) {
    sets++;
    before = segments.segments();
    spooled = 0;
    segments.begin("ST").text(transactionSet).padded(sets, 4).text(guide).end();
  }

  /** ST02 of the set open. */
  int set() {
    return sets;
  }

  void closeSet() throws IOException {
    int count = segments.segments() - before + spooled + 1;
    segments.begin("SE").number(count).padded(sets, 4).end();
    if (segments.size() >= FLUSH_AT) {
      segments.drainTo(out);
    }
  }

  /** Puts segments encoded ahead into the set open. */
  void include(SegmentSpool spool) throws IOException {
    segments.drainTo(out);
    spool.copyTo(out, envelope.delimiters(), envelope.lineBreaks());
    spooled += spool.segments();
  }

  LocalDate today() {
    return envelope.at().toLocalDate();
  }

  LocalTime now() {
    return envelope.at().toLocalTime();
  }
}
