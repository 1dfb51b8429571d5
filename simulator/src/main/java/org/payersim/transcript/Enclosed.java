package org.payersim.transcript;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.SegmentWriter;

/** Interchanges of one set, whose control number is made from what they hold. */
final class Enclosed {
  private static final int NUMBERS = 999_999_999;

  private Enclosed() {}

  /** The control number of a sending: the same for the same content and sending. */
  static long number(byte[] content, String sending) {
    CRC32C sum = new CRC32C();
    sum.update(content);
    sum.update(sending.getBytes(StandardCharsets.UTF_8));
    return 1 + sum.getValue() % NUMBERS;
  }

  /** Everything before the set. */
  static void open(SegmentWriter out, Transcript.Head head, String functional, long number) {
    out.begin("ISA")
        .text("00")
        .fixed("", 10)
        .text("00")
        .fixed("", 10)
        .text("ZZ")
        .fixed(head.sender(), 15)
        .text("ZZ")
        .fixed(head.payerId(), 15)
        .text(head.day().substring(2))
        .text(head.time())
        .delimiter(Delimiters.STANDARD.repetition())
        .text("00501")
        .padded(number, 9)
        .text("0")
        .text("T")
        .delimiter(Delimiters.STANDARD.component())
        .end();
    out.begin("GS")
        .text(functional)
        .text(head.sender())
        .text(head.payerId(), 15)
        .text(head.day())
        .text(head.time())
        .number(number)
        .text("X")
        .text(head.guide())
        .end();
  }

  /** Everything after the set. */
  static void close(SegmentWriter out, long segments, long number) {
    out.begin("SE").number(segments).text("0001").end();
    out.begin("GE").number(1).number(number).end();
    out.begin("IEA").number(1).padded(number, 9).end();
  }
}
